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

    it('shows the reference, with an operation and a schema open', async () => {
      const look = await visit(browser, `${reference}#getStatus`, options)
      const { page } = look
      expect(await page.locator('#getStatus').isVisible()).toBe(true)
      await page.locator('#getStatus .sample summary').first().click()
      await page.locator('#getStatus a[href="#schema-Status"]').first().click()
      await page.locator('#schema-Status').waitFor()
      // All are made alike, and axe-core takes a minute for all of them.
      await page.evaluate(
        `document.querySelectorAll(':is(.operation, .schema):not([open])').forEach((one) => one.remove())`,
      )
      await picture(page, `reference-${name}`)
      expect(await faults(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(look.complaints).toEqual([])
      expect(look.strangers).toEqual([])
      await look.close()
    })
  })

  it('is of one width on a phone, whatever is open', async () => {
    const look = await visit(browser, reference, phone)
    await look.page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`)
    expect(await overflow(look.page)).toBeLessThanOrEqual(0)
    await look.close()
  })

  it('opens without scripts, by the keyboard alone, and loads no document', async () => {
    const look = await visit(browser, reference, { javaScriptEnabled: false })
    const { page } = look
    await page.locator('.operation > summary').first().press('Enter')
    expect(await page.locator('#listScenarios').isVisible()).toBe(true)
    await page.locator('#listScenarios .sample > summary').first().press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator('#listScenarios pre:focus').count()).toBe(1)
    // The page, its sheets and its icon.
    expect(look.weight()).toBeLessThan(1_000_000)
    await look.close()
  })
})
