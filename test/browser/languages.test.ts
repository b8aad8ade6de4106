import type { Browser } from 'playwright-core'
import { load } from '@tracker/testing/lengths'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadedAssets } from '../../packages/pages/src/testing/loaded-assets.ts'
import { openBrowser } from './chromium.ts'
import { screens } from './screens.ts'
import type { Site } from './site.ts'
import { examplePages } from './example-pages.ts'
import { scenario } from './example-story.ts'
import { storySite } from './story-site.ts'
import { faults, overflow, picture, visit } from './visit.ts'

const { phone, desk } = screens
/** By hand the screen with the least room for words. */
const looks = Object.entries({ phone, desk }).slice(0, load(2, 1))
const readers = [
  ['uk-UA', 'uk', 'Europe/Kyiv'],
  ['de-AT', 'de', 'Europe/Vienna'],
] as const

needing('chromium')('the pages in the language of their reader', () => {
  let browser: Browser
  let told: Site

  beforeAll(async () => {
    ;[browser, told] = await Promise.all([openBrowser(), storySite()])
  })
  afterAll(async () => {
    await browser.close()
    await told.close()
  })

  const guides = {
    'content-systems': '/docs/content-systems',
    modelling: '/docs/modelling',
    following: '/docs/following',
    reference: '/docs/reference',
  }

  it.each(['en', 'de', 'uk'])('take at most 25 KB over the wire for the example (%s)', async (lang) => {
    const [{ wire }, response] = await Promise.all([
      loadedAssets(),
      fetch(`${told.url}${examplePages.story}?lang=${lang}`),
    ])
    expect(wire(await response.text())).toBeLessThan(25_000)
  })

  describe.each(readers)('whose browser speaks %s', (locale, lang, timezoneId) => {
    /** The guides are in English, in a frame of one's own language, of which one is enough by hand. */
    const pages =
      lang === 'uk' ? { ...examplePages, ...guides } : { ...examplePages, ...load<object>(guides, {}) }
    it.each(Object.entries(pages))('shows the page %s', async (name, path) => {
      for (const [screen, options] of looks) {
        const look = await visit(browser, `${told.url}${path}`, { ...options, locale, timezoneId })
        expect(await look.page.locator('html').getAttribute('lang')).toBe(lang)
        await picture(look.page, `${name}-${lang}-${screen}`)
        expect(await overflow(look.page)).toBeLessThanOrEqual(0)
        expect(look.complaints).toEqual([])
        expect(look.strangers).toEqual([])
        // The reference is long, and its content in English; its own test looks at it.
        if (name !== 'reference') {
          expect(look.weight()).toBeLessThan(140_000)
          expect(await faults(look.page)).toEqual([])
        }
        await look.close()
      }
    })

    it('writes times as that country does, and in its zone', async () => {
      const look = await visit(browser, `${told.url}/scenarios/${scenario}`, { locale, timezoneId })
      const stamp = look.page.locator('.kicker time')
      const instant = (await stamp.getAttribute('datetime')) ?? ''
      const written = new Intl.DateTimeFormat(locale, {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: timezoneId,
      }).format(new Date(instant))
      expect(await stamp.textContent()).toContain(written)
      expect(await look.page.locator('.stamps').textContent()).toContain(timezoneId)
      await look.close()
    })
  })

  it('lets the reader take another, by the keyboard too, and keeps to it from then on', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}`, { locale: 'uk-UA' })
    const english = look.page.getByRole('link', { name: 'English' })
    await english.focus()
    await look.page.keyboard.press('Enter')
    await look.page.waitForURL(/lang=en/)
    expect(await look.page.locator('html').getAttribute('lang')).toBe('en')
    await look.page.locator('#time-machine summary').click()
    await look.page.getByLabel('Show the situation on').fill('2025-05-17T08:00')
    await look.page.getByRole('button', { name: 'Show' }).click()
    await look.page.waitForURL(/asOf=/)
    expect(await look.page.locator('html').getAttribute('lang')).toBe('en')
    await look.page.getByRole('link', { name: 'All scenarios' }).click()
    await look.page.waitForURL(/\/\?lang=en$/)
    expect(await look.page.locator('html').getAttribute('lang')).toBe('en')
    await look.close()
  })
})
