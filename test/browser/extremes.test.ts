import type { Browser } from 'playwright-core'
import { load } from '@tracker/testing/lengths'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostile, hostileLinks } from '../../packages/pages/src/channels/testing/hostile.ts'
import { desk } from '../../packages/pages/src/testing/desk.ts'
import { openBrowser } from './chromium.ts'
import { type Site, site } from './site.ts'
import { faults, overflow, picture, visit } from './visit.ts'

const phone = { viewport: { width: 320, height: 640 } }
const wide = { viewport: { width: 1440, height: 900 } }
const reports = load(2_000, 200)
const longWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3)

function track(title: string) {
  const states = {
    open: { title: 'Open', on: { close: 'closed' } },
    closed: { title: longWord, final: true },
  }
  return { title, initial: 'open', states }
}

const parties = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [`party-${n}`, { name: `Party number ${n}` }]),
)

needing('chromium')('the page at its extremes', () => {
  let browser: Browser
  let served: Site

  beforeAll(async () => {
    const extreme = desk('2025-05-18T12:00:00Z')
    const numbers = Array.from({ length: 40 }, (_, n) => n)
    await extreme.define('empty', {
      title: 'One track, and nothing reported',
      tracks: { only: track('The only one') },
    })
    await extreme.define('many', {
      title: `Forty tracks and ${longWord.slice(0, 150)}`,
      summary: longWord,
      parties,
      tracks: Object.fromEntries(
        numbers.map((n) => [`track-${n}`, track(`Track ${n}: ${n % 7 === 0 ? longWord : 'talks'}`)]),
      ),
    })
    await extreme.define('several', {
      title: 'Thirteen tracks',
      tracks: Object.fromEntries(numbers.slice(0, 13).map((n) => [`track-${n}`, track(`${n} ${longWord}`)])),
    })
    await extreme.define('long', { title: 'Very many reports', tracks: { only: track('The only one') } })
    await extreme.define('odd', {
      title: 'مسار المفاوضات: ماذا بعد؟',
      tracks: { only: track('מסלול השיחות') },
    })

    const file = (scenario: string, id: string, at: number, data: object) => {
      const timestamp = new Date(at).toISOString()
      extreme.at(timestamp)
      return extreme.file(id, {
        type: 'report.filed',
        timestamp,
        data: { scenario, occurred: timestamp, ...data },
      })
    }
    const start = Date.parse('2025-05-18T13:00:00Z')
    for (const n of numbers) {
      const positions = Object.fromEntries(Object.keys(parties).map((party) => [party, 'supports']))
      await file('many', `m${n}`, start + n, {
        headline: longWord,
        track: `track-${n}`,
        positions,
        event: 'close',
      })
    }
    for (let n = 0; n < reports; n++)
      await file('long', `l${n}`, start + n * 1_000, { headline: `Report ${n}` })
    await file('odd', 'rtl', start, {
      headline: 'الاجتماع الأول في إسطنبول (2025) انتهى دون اتفاق',
      body: 'שלום, the two sides met.',
    })
    const text = hostile
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      .slice(0, 190)
    await file('odd', 'hostile', start + 1, {
      headline: text,
      body: text,
      claims: [{ id: 'claim', speaker: text, text, verification: 'disputed' }],
      sources: [{ url: 'https://news.example/a', title: text }],
      attribution: text,
    })
    ;[browser, served] = await Promise.all([openBrowser(), site(extreme.deps)])
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  describe.each([
    ['phone', phone],
    ['desk', wide],
  ])('on a %s', (screen, reader) => {
    it.each(['empty', 'many', 'long', 'odd'])('shows the scenario %s in good order', async (scenario) => {
      const look = await visit(browser, `${served.url}/scenarios/${scenario}`, reader)
      await picture(look.page, `extreme-${scenario}-${screen}`)
      expect(await overflow(look.page)).toBeLessThanOrEqual(0)
      expect(look.complaints).toEqual([])
      expect(look.strangers).toEqual([])
      expect(await faults(look.page)).toEqual([])
      await look.close()
    })
  })

  it('leads a phone to any of its tracks', async () => {
    const look = await visit(browser, `${served.url}/scenarios/several`, phone)
    const contents = look.page.getByRole('navigation', { name: 'On this page' })
    await contents.locator('summary').press('Enter')
    expect(await overflow(look.page)).toBeLessThanOrEqual(0)
    expect(await faults(look.page)).toEqual([])
    await picture(look.page, 'extreme-several-phone')
    await contents.getByRole('link', { name: /^7 / }).click()
    await look.page.waitForURL(/#track-track-7$/)
    await expect.poll(() => look.page.evaluate('scrollY')).toBeGreaterThan(500)
    await look.close()
  })

  it('shows very many reports in pages', async () => {
    const look = await visit(browser, `${served.url}/scenarios/long`)
    expect(await look.page.locator('.item').count()).toBe(10)
    await look.page.getByRole('link', { name: 'Older' }).click()
    await look.page
      .locator('.headline')
      .getByRole('link', { name: `Report ${reports - 11}`, exact: true })
      .waitFor()
    expect(await look.page.locator('.item').count()).toBe(10)
    // Of a story of more than a thousand items a page does not say the number of pages.
    const paging = reports < 1_000 ? `Page 2 of ${reports / 10}` : 'Page 2'
    await look.page.getByText(paging, { exact: true }).waitFor()
    await look.page.getByRole('link', { name: 'Newer' }).click()
    await look.page
      .locator('.headline')
      .getByRole('link', { name: `Report ${reports - 1}`, exact: true })
      .waitFor()
    await look.close()
  })

  it('reads from right to left where the words do', async () => {
    const look = await visit(browser, `${served.url}/scenarios/odd`)
    const direction = (selector: string) =>
      look.page
        .locator(selector)
        .first()
        .evaluate((element) => element.ownerDocument.defaultView?.getComputedStyle(element).direction)
    expect(await direction('h1')).toBe('rtl')
    expect(await direction('#report-rtl .headline')).toBe('rtl')
    expect(await direction('#report-rtl .meta')).toBe('ltr')
    const edges = (selector: string): Promise<{ left: number; right: number }> =>
      look.page.evaluate(`(() => {
        const element = document.querySelector('${selector}')
        const range = document.createRange()
        range.selectNodeContents(element)
        const [text, around] = [range.getBoundingClientRect(), element.parentElement.getBoundingClientRect()]
        const style = getComputedStyle(element.parentElement)
        const inset = (side) => parseFloat(style['padding' + side]) + parseFloat(style['border' + side + 'Width'])
        return {
          left: Math.round(text.left - around.left - inset('Left')) || 0,
          right: Math.round(around.right - text.right - inset('Right')) || 0,
        }
      })()`)
    for (const selector of ['h1', '#report-rtl .headline', '#report-rtl .prose']) {
      expect(await edges(selector)).toMatchObject({ right: 0 })
    }
    expect(await edges('#report-rtl .meta')).toMatchObject({ left: 0 })
    await look.close()
  })

  it('takes hostile text for text', async () => {
    const look = await visit(browser, `${served.url}/scenarios/odd`)
    const { page } = look
    expect(await page.locator('.item img, .item script, .item [onload], .item [onerror]').count()).toBe(0)
    const links: string[] = await page.evaluate('[...document.links].map(({ href }) => href)')
    for (const link of links) expect(link).toMatch(/^https?:/)
    expect(links.filter((link) => hostileLinks.includes(link))).toEqual([])
    const data: string = (await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
    expect(JSON.parse(data)).toMatchObject({ '@type': 'LiveBlogPosting' })
    expect(look.complaints).toEqual([])
    await look.close()
  })
})
