import { load } from '@tracker/testing/lengths'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser } from './chromium.ts'
import { screens } from './screens.ts'
import type { Site } from './site.ts'
import { examplePages } from './example-pages.ts'
import { scenario } from './example-story.ts'
import { storySite } from './story-site.ts'
import { faults, overflow, picture, visit } from './visit.ts'

const schemes = ['light', 'dark'] as const
const everyLook = Object.entries(screens).flatMap(([screen, options]) =>
  schemes.flatMap((colorScheme) =>
    [true, false].map((javaScriptEnabled) => ({
      name: `${screen}-${colorScheme}${javaScriptEnabled ? '' : '-without-scripts'}`,
      options: { ...options, colorScheme, javaScriptEnabled },
    })),
  ),
)

/** The pages with the most on them are looked at in every way, the others in the ways that differ most. */
const everywhere = ['story', 'then']
const withoutScripts = 'desk-light-without-scripts'
const few = load(['phone-light', 'phone-dark', 'desk-light', withoutScripts], ['phone-dark', 'desk-light'])
const looks = load(
  everyLook,
  everyLook.filter(({ name }) => name === withoutScripts || few.includes(name)),
)

needing('chromium')('the pages in a browser', () => {
  let browser: Browser
  let told: Site

  beforeAll(async () => {
    ;[browser, told] = await Promise.all([openBrowser(), storySite()])
  })
  afterAll(async () => {
    await browser.close()
    await told.close()
  })

  const pages = {
    ...examplePages,
    retracted: `/scenarios/${scenario}/reports/test-rumour`,
    missing: '/scenarios/none',
  }

  describe.each(looks)('look $name', ({ name, options }) => {
    const shown = Object.entries(pages).filter(([page]) => everywhere.includes(page) || few.includes(name))
    it.each(shown)('shows the page %s', async (page, path) => {
      const look = await visit(browser, `${told.url}${path}`, options)
      await picture(look.page, `${page}-${name}`)
      expect(await overflow(look.page)).toBeLessThanOrEqual(0)
      expect(look.strangers).toEqual([])
      expect(look.complaints.filter((complaint) => page !== 'missing' || !complaint.includes('404'))).toEqual(
        [],
      )
      expect(look.weight()).toBeLessThan(140_000)
      if (options.javaScriptEnabled) expect(await faults(look.page)).toEqual([])
      await look.close()
    })
  })

  it('is measured in a font that the tests bring, whichever fonts the machine has', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}`, screens.phone)
    const families = `[...new Set([...document.querySelectorAll('body *')].map((e) => getComputedStyle(e).fontFamily))]`
    expect(await look.page.evaluate(families)).toEqual(['"Roboto of the tests"'])
    expect(await look.page.evaluate(`[...document.fonts].every(({ status }) => status === 'loaded')`)).toBe(
      true,
    )
    await look.close()
  })

  it('shows the present states, the last changes and the next dates on the first screen', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}`, screens.desk)
    const bottom = async (selector: string) => {
      const box = await look.page.locator(selector).last().boundingBox()
      return box ? box.y + box.height : Number.NaN
    }
    const states = await look.page.locator('#ribbon .at').allTextContents()
    expect(states).toContain('Held without agreement, next round open')
    expect(states).toHaveLength(6)
    for (const part of ['#ribbon .at', '#glance-now li', '#glance-new li', '#glance-next li'])
      expect(await bottom(part)).toBeLessThan(900)
    await look.page.setViewportSize({ width: 390, height: 844 })
    expect(await bottom('#glance-next')).toBeLessThan(2 * 844)
    const stops = `[...document.querySelectorAll('a[href], button, input, summary, textarea, [tabindex="0"]')].filter((e) => e.checkVisibility() && e.tabIndex >= 0).length`
    expect(await look.page.evaluate(stops)).toBeLessThanOrEqual(55)
    await look.close()
  })

  it('keeps its order on a phone, and opens the time machine at another moment', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}`, screens.phone)
    const place = async (selector: string) =>
      (await look.page.locator(selector).first().boundingBox())?.y ?? Number.NaN
    const order = [
      'h1',
      '.lead',
      '#glance-now',
      '#glance-new',
      '#glance-next',
      '#time-machine',
      '#ribbon',
      '#tracks',
      '#positions',
      '#due',
      '#timeline',
      '#about',
      '#follow',
    ]
    const places = await Promise.all(order.map(place))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(await look.page.locator('#time-machine').getAttribute('open')).toBeNull()
    await look.page.goto(`${told.url}${pages.then}`)
    expect(await look.page.locator('#time-machine').getAttribute('open')).not.toBeNull()
    await look.close()
  })

  it('has the boxes of the overview side by side or one below the other, and none beside an empty cell', async () => {
    for (const [width, rows] of [
      [700, 3],
      [768, 1],
      [1024, 1],
    ] as const) {
      const viewport = { width, height: 1024 }
      const look = await visit(browser, `${told.url}/scenarios/${scenario}`, { viewport })
      const boxes = await look.page.locator('.glance > .box').all()
      const tops = await Promise.all(boxes.map(async (box) => (await box.boundingBox())?.y))
      expect([width, tops.length, new Set(tops).size]).toEqual([width, 3, rows])
      await look.close()
    }
  })

  it('draws what may be part of a stay in the reader’s colours, if there are no others', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}`, { forcedColors: 'active' })
    const fills: string[] = await look.page.evaluate(
      `[...document.querySelectorAll('.bars .fade')].map((e) => getComputedStyle(e).fill)`,
    )
    expect(new Set(fills)).toEqual(new Set(['none']))
    await look.close()
  })

  it('has the states of a row of tracks stand level', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}`, screens.desk)
    const tops: number[] = await look.page.evaluate(
      `[...document.querySelectorAll('.track .state')].slice(0, 3).map((e) => e.getBoundingClientRect().top)`,
    )
    expect(new Set(tops).size).toBe(1)
    await look.close()
  })

  it('lists positions track by track on a phone, and as a table that scrolls if it has no room', async () => {
    const wider = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.scroll'))`
    const phone = await visit(browser, `${told.url}/scenarios/${scenario}`, screens.phone)
    expect(await phone.page.evaluate(wider)).toBeLessThanOrEqual(0)
    const party = `getComputedStyle(document.querySelector('td[data-party]'), '::before').content`
    expect(await phone.page.evaluate(party)).toContain('Russia')
    await phone.close()
    const tablet = await visit(browser, `${told.url}/scenarios/${scenario}`, screens.tablet)
    expect(await tablet.page.evaluate(wider)).toBeGreaterThan(0)
    const region = tablet.page.getByRole('region', { name: 'Each party’s stance on each track' })
    await region.press('ArrowRight')
    await expect
      .poll(() => tablet.page.evaluate(`document.querySelector('.scroll').scrollLeft`))
      .toBeGreaterThan(0)
    await tablet.close()
  })

  it('prints what is so, without what only works on a screen', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}`, {
      ...screens.desk,
      colorScheme: 'dark',
    })
    await look.page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const gone of ['.site', '#time-machine', '#follow']) {
      expect(await look.page.locator(gone).isVisible()).toBe(false)
    }
    expect(await look.page.locator('#track-ceasefire .state').isVisible()).toBe(true)
    const ink = `getComputedStyle(document.querySelector('.mark')).color`
    expect(await look.page.evaluate(ink)).toBe('rgb(0, 0, 0)')
    await look.close()
  })

  it('has an icon for those who ask for it where they always do', async () => {
    const answer = await fetch(`${told.url}/favicon.ico`)
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/svg+xml'])
  })

  it('writes what has no zone in words, and moments in the reader’s own zone', async () => {
    const expected = async (reader: object) => {
      const look = await visit(browser, `${told.url}/scenarios/${scenario}`, reader)
      const words = (await look.page.locator('#track-leaders-call .expected').textContent()) ?? ''
      await look.close()
      return words.replaceAll(',', '')
    }
    const wall = 'Expected Mon 19 May 2025 10:00 time zone not stated may be happening now'
    expect(await expected({ javaScriptEnabled: false })).toBe(wall)
    expect(await expected({ timezoneId: 'Asia/Tokyo' })).toBe(wall)
    const due = async (reader: object) => {
      const look = await visit(browser, `${told.url}/scenarios/${scenario}`, reader)
      const words = (await look.page.locator('#due .window').first().textContent()) ?? ''
      await look.close()
      return words.trim()
    }
    expect(await due({ javaScriptEnabled: false })).toBe(
      '(between 18 May 2025, 20:00 and 19 May 2025, 22:00)',
    )
    expect(await due({ timezoneId: 'Asia/Tokyo' })).toBe(
      '(between 19 May 2025, 05:00 and 20 May 2025, 07:00)',
    )
  })

  it('never parts a claim from its verification', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}`)
    const claims = look.page.locator('blockquote', { hasText: '5,000' })
    expect(await claims.count()).toBeGreaterThan(0)
    for (const claim of await claims.allTextContents()) expect(claim).toMatch(/^Unverified/)
    await look.close()
  })

  it('shows each track’s states as a picture with words for those who cannot see it', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}/tracks/ceasefire`)
    const diagram = look.page.locator('.drawing img')
    await diagram.scrollIntoViewIfNeeded()
    await expect
      .poll(() => diagram.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
      .toBeGreaterThan(100)
    expect(await diagram.getAttribute('alt')).toContain('Now: Proposed')
    await look.close()
  })

  it('lets a wide diagram scroll within its frame on a phone', async () => {
    const look = await visit(browser, `${told.url}/scenarios/${scenario}/tracks/talks`, screens.phone)
    await look.page.locator('.drawing').scrollIntoViewIfNeeded()
    const frame = `document.querySelector('.drawing')`
    await expect
      .poll(() => look.page.evaluate(`${frame}.scrollWidth - ${frame}.clientWidth`))
      .toBeGreaterThan(100)
    expect(await overflow(look.page)).toBeLessThanOrEqual(0)
    expect(await faults(look.page)).toEqual([])
    await picture(look.page, 'diagram-phone')
    await look.close()
  })
})
