import type { Browser } from 'playwright-core'
import { load } from '@tracker/testing/lengths'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './chromium.ts'
import { screens } from './screens.ts'
import { type Site, site } from './site.ts'
import { storyOnTheDay } from './example-story.ts'
import { faults, overflow, picture, visit } from './visit.ts'

const { phone, desk } = screens
const everyLook = Object.entries({ phone, desk }).flatMap(([screen, options]) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${screen}-${colorScheme}`,
    options: { ...options, colorScheme },
  })),
)
const looks = load(
  everyLook,
  everyLook.filter(({ name }) => ['phone-dark', 'desk-light'].includes(name)),
)
const summary = '.opblock-summary-control'

needing('chromium')('the API’s documentation in a browser', () => {
  let browser: Browser
  let told: Site
  let reference: string

  beforeAll(async () => {
    const story = await storyOnTheDay()
    ;[browser, told] = await Promise.all([openBrowser(), site(story.deps)])
    reference = `${told.url}/docs/reference`
  })
  afterAll(async () => {
    await browser.close()
    await told.close()
  })

  describe.each(looks)('look $name', ({ name, options }) => {
    it('shows the quick starts', async () => {
      const look = await visit(browser, `${told.url}/docs`, options)
      expect(await faults(look.page)).toEqual([])
      await look.close()
    })

    it('lists every operation', async () => {
      const look = await visit(browser, reference, options)
      await look.page.locator(summary).first().waitFor()
      await picture(look.page, `reference-${name}`)
      expect(await faults(look.page)).toEqual([])
      expect(await overflow(look.page)).toBeLessThanOrEqual(0)
      expect(look.complaints).toEqual([])
      expect(look.strangers).toEqual([])
      await look.close()
    })
  })

  // Two looks that differ in screen and colours: of this page, whose elements are many, axe takes a minute for each.
  it('opens every operation and the schemas, on a light phone and a dark desk', async () => {
    const look = await visit(browser, `${reference}?open=all`)
    const { page } = look
    await page.locator(summary).first().waitFor({ timeout: 60_000 })
    const operations = await page.locator(summary).count()
    expect(operations).toBeGreaterThan(30)
    const answers = page.locator('.responses-wrapper')
    await answers.nth(operations - 1).waitFor({ timeout: 120_000 })
    await page.locator('.models-control').click()
    await page.locator('#operations-Reading-getStatus [data-name="model"]').first().click()
    for (const { name, options } of everyLook.filter(
      ({ name }) => name === 'phone-light' || name === 'desk-dark',
    )) {
      await page.setViewportSize(options.viewport)
      await page.emulateMedia({ colorScheme: options.colorScheme })
      expect([name, await faults(page), await overflow(page)]).toEqual([name, [], 0])
    }
    expect(look.complaints).toEqual([])
    await look.close()
  }, 360_000)

  it('lists the operations without scripts', async () => {
    const look = await visit(browser, reference, { javaScriptEnabled: false })
    expect(await look.page.getByText('Read the status', { exact: false }).count()).toBeGreaterThan(0)
    expect(await look.page.locator('#reference dt').count()).toBeGreaterThan(30)
    await look.close()
  })

  it('lets the keyboard alone open an operation and read what it answers', async () => {
    const look = await visit(browser, reference)
    const first = look.page.locator(summary).first()
    await first.waitFor()
    const focused = (selector: string) =>
      look.page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)
    const reach = async (selector: string) => {
      for (let stop = 0; stop < 30 && !(await focused(selector)); stop++)
        await look.page.keyboard.press('Tab')
      expect([selector, await focused(selector)]).toEqual([selector, true])
    }
    await reach(summary)
    await look.page.keyboard.press('Enter')
    await look.page.locator('.opblock.is-open pre').first().waitFor()
    expect(new URL(look.page.url()).hash).toBe('#/Reading/listScenarios')
    for (const piece of ['.content-type', '.examples-select-element', '[role="tab"]', 'pre.microlight'])
      await reach(piece)
    await look.close()
  })

  it('opens the operation that an address names', async () => {
    const look = await visit(browser, `${reference}#/Writing/fileReport`)
    await look.page.locator('#operations-Writing-fileReport.is-open .responses-wrapper').waitFor()
    expect(await look.page.locator('.opblock.is-open').count()).toBe(1)
    await look.close()
  })
})
