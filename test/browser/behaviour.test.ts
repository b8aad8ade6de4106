import type { Browser } from 'playwright-core'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Desk } from '../../packages/pages/src/testing/desk.ts'
import { openBrowser } from './chromium.ts'
import { listening, type Site, site } from './site.ts'
import { scenario, storyOnTheDay } from './example-story.ts'
import { faults, picture, visit } from './visit.ts'

const html = { headers: { 'Content-Type': 'text/html' } }

needing('chromium')('the page of a scenario in a browser', () => {
  let browser: Browser
  let story: Desk
  let told: Site
  let page: string

  beforeAll(async () => {
    story = await storyOnTheDay()
    ;[browser, told] = await Promise.all([openBrowser(), site(story.deps)])
    page = `${told.url}/scenarios/${scenario}`
  })
  afterAll(async () => {
    await browser.close()
    await told.close()
  })

  it('moves along both axes of time with a form that needs no scripts', async () => {
    const look = await visit(browser, page, { javaScriptEnabled: false })
    await look.page.locator('#time-machine summary').click()
    await look.page.getByLabel('Show the situation on').fill('2025-05-17T08:00')
    await look.page.getByLabel('as known on').fill('2025-05-18T22:05')
    await look.page.getByRole('button', { name: 'Show' }).click()
    await look.page.waitForURL(/asOf=/)
    expect(new URL(look.page.url()).search).toBe(
      '?asOf=2025-05-17T08%3A00%3A00Z&knownAt=2025-05-18T22%3A05%3A00Z',
    )
    await expect.poll(() => look.page.locator('.then').textContent()).toContain('as known on')
    await look.page.getByRole('link', { name: 'Back to the present' }).first().click()
    await look.page.waitForURL(page)
    await look.close()
  })

  it.each([
    ['asOf', 'Show the situation on', '2025-05-15T12:00', '2025-05-15T10:00:00Z', 'No talks held'],
    ['knownAt', 'as known on', '2025-05-19T00:00:30', '2025-05-18T22:00:30Z', 'Held, outcome open'],
  ])(
    'shows another moment of %s, asked in the reader’s own zone',
    async (name, label, clock, instant, state) => {
      const look = await visit(browser, page)
      await look.page.locator('#time-machine summary').click()
      await look.page.getByLabel(label).fill(clock)
      await look.page.getByRole('button', { name: 'Show' }).click()
      await look.page.waitForURL(/\?/)
      expect(new URL(look.page.url()).searchParams.get(name)).toBe(instant)
      expect(await look.page.locator('#track-talks .state').textContent()).toBe(state)
      expect(await look.page.getByLabel(label).inputValue()).toContain(clock)
      expect(await look.page.locator('.then li').count()).toBeGreaterThan(0)
      await picture(look.page, `time-machine-${name}`)
      await look.close()
    },
  )

  it('means the same moment, to the millisecond, when its form is sent again', async () => {
    const knownAt = '2025-05-18T22:05:57.110Z'
    const look = await visit(browser, `${page}?knownAt=${knownAt}`)
    await look.page.getByRole('button', { name: 'Show' }).click()
    await look.page.waitForURL(/%3A/)
    expect(new URL(look.page.url()).search).toBe(`?knownAt=${encodeURIComponent(knownAt)}`)
    await look.page.getByLabel('Show the situation on').fill('2025-05-18T20:00')
    await look.page.getByRole('button', { name: 'Show' }).click()
    await look.page.waitForURL(/asOf/)
    expect(new URL(look.page.url()).searchParams.get('knownAt')).toBe(knownAt)
    await look.close()
  })

  it('shows a report that is filed while it is open, says so, and keeps what the reader has at hand', async () => {
    const look = await visit(browser, 'about:blank').then(async (blank) => {
      await blank.page.clock.install({ time: '2025-05-18T22:30:00Z' })
      await blank.page.goto(page, { waitUntil: 'networkidle' })
      return blank
    })
    const summary = look.page.locator('#snippets summary')
    await summary.click()
    story.at('2025-05-18T22:31:00Z')
    await story.file('test-live', {
      type: 'report.filed',
      timestamp: '2025-05-18T22:31:00Z',
      data: { scenario, headline: 'Something has happened meanwhile', occurred: '2025-05-18T22:30:30Z' },
    })
    await look.page.clock.runFor(31_000)
    await look.page.locator('.headline', { hasText: 'Something has happened meanwhile' }).waitFor()
    expect(await look.page.locator('#announcement').textContent()).toContain(
      'New: Something has happened meanwhile',
    )
    expect(await look.page.locator('#snippets').getAttribute('open')).not.toBeNull()
    expect(await summary.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true)
    expect(await faults(look.page)).toEqual([])
    await look.close()
  })

  it('leaves what the reader reads where it is when a report comes in above, and the top of the page too', async () => {
    const look = await visit(browser, 'about:blank', { viewport: { width: 360, height: 740 } })
    await look.page.clock.install({ time: '2025-05-18T22:33:00Z' })
    await look.page.goto(page, { waitUntil: 'networkidle' })
    const bring = async (second: string) => {
      const timestamp = `2025-05-18T22:33:${second}Z`
      story.at(timestamp)
      const headline = `What the reader is not reading yet, at ${second}`
      const data = { scenario, headline, body: 'It is long. '.repeat(60), occurred: timestamp }
      await story.file(`test-place-${second}`, { type: 'report.filed', timestamp, data })
      await look.page.clock.runFor(31_000)
      await look.page.locator('.headline', { hasText: headline }).waitFor()
    }
    await bring('01')
    expect(await look.page.evaluate('scrollY')).toBe(0)
    const read = look.page.locator('.item').nth(3)
    const id = await read.getAttribute('id')
    await read.evaluate((element) => {
      element.scrollIntoView({ block: 'start' })
    })
    const top = async () => (await look.page.locator(`#${id}`).boundingBox())?.y ?? Number.NaN
    const before = await top()
    expect(before).toBeGreaterThan(0)
    await bring('02')
    expect(Math.abs((await top()) - before)).toBeLessThan(2)
    // As far down as within what fills the screen.
    await look.page.evaluate(`scrollBy({ top: ${before} + 40, behavior: 'instant' })`)
    await bring('03')
    expect(Math.abs((await top()) + 40)).toBeLessThan(2)
    await look.close()
  })

  it('shows of a diagram that is wider than the screen the present state first', async () => {
    const look = await visit(browser, `${page}/tracks/talks`, { viewport: { width: 360, height: 740 } })
    const drawing = look.page.locator('.drawing')
    await drawing.scrollIntoViewIfNeeded()
    const source = (await drawing.locator('img').getAttribute('src')) ?? ''
    const svg = await (await fetch(new URL(source, page))).text()
    const [, x, width] = /sd-present">[^]*?<rect x="([\d.]+)"[^>]* width="([\d.]+)"/.exec(svg) ?? []
    // The edges of its box within the viewport, which is about 300 pixels wide.
    const seen = async () => Number(x) - (await drawing.evaluate(({ scrollLeft }) => scrollLeft))
    await expect.poll(seen).toBeLessThan(300 - Number(width))
    expect(await seen()).toBeGreaterThan(0)
    expect(look.complaints).toEqual([])
    await look.close()
  })

  it('says how many reports are new if they are several, and the latest of them', async () => {
    const look = await visit(browser, 'about:blank')
    await look.page.clock.install({ time: '2025-05-18T22:40:00Z' })
    await look.page.goto(page, { waitUntil: 'networkidle' })
    for (const n of [1, 2, 3]) {
      const timestamp = `2025-05-18T22:41:0${n}Z`
      const data = { scenario, headline: `News, number ${n} of {n}`, occurred: timestamp }
      story.at(timestamp)
      await story.file(`test-several-${n}`, { type: 'report.filed', timestamp, data })
    }
    await look.page.clock.runFor(31_000)
    await look.page.locator('.headline', { hasText: 'News, number 3' }).waitFor()
    expect(await look.page.locator('#announcement').textContent()).toBe(
      'This page has been updated. 3 new, the latest: News, number 3 of {n}',
    )
    await look.close()
  })

  it('asks for news by its ETag, and for none about what was said in the past', async () => {
    const asked = async (path: string) => {
      const look = await visit(browser, 'about:blank')
      await look.page.clock.install()
      await look.page.goto(path, { waitUntil: 'networkidle' })
      const codes: number[] = []
      // An icon may still come late.
      look.page.on('request', async (request) => {
        if (request.resourceType() === 'fetch') codes.push((await request.response())?.status() ?? 0)
      })
      await look.page.clock.runFor(65_000)
      return { codes, close: look.close }
    }
    const present = await asked(page)
    await expect.poll(() => present.codes).toContain(304)
    await present.close()
    const past = await asked(`${page}?knownAt=2025-05-18T22:05:00Z`)
    expect(past.codes).toEqual([])
    await past.close()
  })

  it('gives the bars of the ribbon titles in the reader’s own zone, as its words', async () => {
    const look = await visit(browser, page, { timezoneId: 'Asia/Tokyo' })
    const texts = (selector: string) =>
      look.page.locator(selector).evaluateAll((found) => found.map((one) => one.textContent))
    const titles = await texts('#ribbon .bars title')
    expect(titles.length).toBeGreaterThan(6)
    expect(titles).toEqual(await texts('#ribbon .hidden > span'))
    expect(titles.join(' ')).not.toContain('UTC')
    await look.close()
  })

  it('says what is new since the reader last looked, and puts it under the reader’s own day', async () => {
    const look = await visit(browser, page, { timezoneId: 'Asia/Tokyo' })
    const said = look.page.getByRole('link', { name: 'New since you last looked' })
    expect(await said.count()).toBe(0)
    await look.page.goto('about:blank')
    const timestamp = '2025-05-18T22:50:00Z'
    story.at(timestamp)
    const data = { scenario, headline: 'What came while nobody looked', occurred: timestamp }
    await story.file('test-seen', { type: 'report.filed', timestamp, data })
    // Under another address, as the browser may show the page of the first visit again for some seconds.
    await look.page.goto(`${page}?again`)
    await said.click()
    await look.page.waitForURL(/since=/)
    expect(await look.page.locator('.item.new').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'report-test-seen',
    ])
    const day = `document.querySelector('#report-test-seen').previousElementSibling.textContent`
    expect(await look.page.evaluate(day)).toBe('19 May 2025')
    await look.close()
  })

  it('lets the keyboard alone reach everything', async () => {
    const look = await visit(browser, page)
    await look.page.keyboard.press('Tab')
    expect(await look.page.evaluate('document.activeElement.className')).toBe('skip')
    await look.page.keyboard.press('Enter')
    expect(await look.page.evaluate('document.activeElement.id')).toBe('main')
    await look.page.locator('#time-machine summary').press('Enter')
    await look.page.evaluate(`
      window.reached = new Set()
      document.addEventListener('focusin', ({ target }) => reached.add(target))
      document.activeElement.blur()
      window.scrollTo(0, 0)
    `)
    const all = 'a[href]:not([tabindex="-1"]), button, input, summary, [tabindex="0"]'
    const missed = `[...document.querySelectorAll('${all}')].filter((e) => e.checkVisibility() && !reached.has(e)).map((e) => e.outerHTML)`
    const count: number = await look.page.evaluate(`document.querySelectorAll('${all}').length`)
    // A date field takes a stop for each of its parts.
    for (let stop = 0; stop < count + 30; stop++) await look.page.keyboard.press('Tab')
    expect(await look.page.evaluate(missed)).toEqual([])
    await look.close()
  })

  it('may be framed by nobody, while its card stands in any frame', async () => {
    const article = await listening(
      ({ req }) => new Response(`<iframe src="${new URL(req.url).searchParams.get('of')}">`, html),
    )
    const look = await visit(browser, 'about:blank')
    const framed = async (address: string) => {
      await look.page.goto(`${article.url}/?of=${encodeURIComponent(address)}`, { waitUntil: 'networkidle' })
      return look.page.frameLocator('iframe').locator('#main').count()
    }
    expect(await framed(`${page}/embed`)).toBe(1)
    expect(await framed(`${page}/embed?track=none`)).toBe(1)
    expect(await look.page.frameLocator('iframe').locator('body').textContent()).toContain('no track none')
    expect(await framed(page)).toBe(0)
    await look.close()
    await article.close()
  })

  it.each(['en', 'de', 'uk'])(
    'finds room for its card in the frame that it says to copy, in the column of an article (%s)',
    async (lang) => {
      const look = await visit(browser, `${page}?lang=${lang}`, { viewport: { width: 640, height: 400 } })
      const frame = await look.page.locator('#snippet-frame').inputValue()
      const height = Number(/height="(\d+)"/.exec(frame)?.[1])
      await look.page.goto(`${page}/embed?lang=${lang}`)
      const needed: number = await look.page.evaluate('document.querySelector("main").offsetHeight')
      expect(needed).toBeGreaterThan(height - 100)
      expect(needed).toBeLessThanOrEqual(height)
      await look.close()
    },
  )
})
