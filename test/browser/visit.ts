import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Result } from 'axe-core'
import { load } from '@tracker/testing/lengths'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inRoboto } from './roboto.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = fileURLToPath(new URL('../../artifacts/screenshots/', import.meta.url))

/** A reader's look at a page, and all that went on behind it. */
export interface Visit {
  readonly page: Page
  /** The browser's complaints: broken scripts, blocked content, failed requests. */
  readonly complaints: readonly string[]
  /** Requests to other origins. */
  readonly strangers: readonly string[]
  /** Bytes of all that was loaded, as they are before compression. */
  weight(): number
  close(): Promise<void>
}

/** Opens an address as a reader with this device, zone and taste would; if scripts run, in a font of the tests' own. */
export async function visit(
  browser: Browser,
  url: string,
  reader: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', locale: 'en-GB', ...reader })
  // A busy machine takes longer than the half minute that Playwright grants.
  context.setDefaultTimeout(120_000)
  await context.addInitScript(inRoboto)
  const page = await context.newPage()
  const complaints: string[] = []
  const strangers: string[] = []
  let weight = 0
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) strangers.push(request.url())
  })
  page.on('response', async (response) => {
    weight += (await response.body().catch(() => Buffer.alloc(0))).length
  })
  await page.goto(url, { waitUntil: 'load' })
  return { page, complaints, strangers, weight: () => weight, close: () => context.close() }
}

/** Whether pictures are kept: a browser that draws without a GPU takes longer to draw a page than to show it. */
const picturing = load(true, process.env['PICTURES'] === 'true')

/** Keeps a picture of the whole page among the artefacts of the run; by hand only with `PICTURES=true`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!picturing) return
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true })
}

/** What axe-core finds against the page, as one line for each rule that is broken. */
export async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const violations = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: Result[] }> } }).axe.run(),
  )
  return violations.violations.map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ html }) => html).join(' | ')}`.slice(0, 500),
  )
}

/** By how many pixels the page is wider than the screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
