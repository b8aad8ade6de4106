import type { Browser, Page } from 'playwright-core'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { live as followers } from '../../packages/http/src/live/live.ts'
import type { Live } from '../../packages/http/src/app/deps.ts'
import type { Desk } from '../../packages/pages/src/testing/desk.ts'
import { openBrowser } from './chromium.ts'
import { scenario, storyOnTheDay } from './example-story.ts'
import { type Site, site } from './site.ts'
import { type Visit, visit } from './visit.ts'

/** Writes down what the streams of a page say, before the page itself hears it. */
const noting = `
  window.heard = []
  window.EventSource = class extends EventSource {
    constructor(address) {
      super(address)
      for (const kind of ['open', 'error', 'report', 'correction', 'retraction']) this.addEventListener(kind, () => heard.push(kind))
    }
  }`

/** What is longest between news and a look at the page, and the time between two looks without a stream. */
const soon = 2_000
const poll = 31_000

needing('chromium')('a page that follows its story', () => {
  let browser: Browser
  let story: Desk
  let hub: ReturnType<typeof followers>
  let open: number
  let told: Site
  let look: Visit
  let page: Page
  let asked: string[]
  let reports = 0

  /** The followers of the site; replacing them is what a restart of the server is to readers. */
  const restart = (most: number) => {
    const { scenarios, access } = story.deps
    hub = followers({ scenarios, access, most, random: () => 0 })
  }
  const counted: Live = {
    follow: (following) => {
      const stream = hub.follow(following)
      if (!stream) return undefined
      open++
      return stream.pipeThrough(new TransformStream({ flush: () => void open--, cancel: () => void open-- }))
    },
  }

  beforeAll(async () => {
    story = await storyOnTheDay()
    ;[browser, told] = await Promise.all([openBrowser(), site({ ...story.deps, live: counted })])
  })
  afterAll(async () => {
    await browser.close()
    await told.close()
  })
  beforeEach(async () => {
    open = 0
    asked = []
    look = await visit(browser, 'about:blank')
    page = look.page
    await page.addInitScript(noting)
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.clock.install({ time: '2025-05-18T22:30:00Z' })
    await page.clock.pauseAt('2025-05-18T22:31:00Z')
  })
  afterEach(async () => {
    hub.stop()
    await look.close()
  })

  /** Opens the page, with its clock at rest. */
  async function visited(): Promise<void> {
    await page.goto(`${told.url}/scenarios/${scenario}`, { waitUntil: 'load' })
  }
  async function write(type: string, written: object): Promise<void> {
    reports++
    const timestamp = new Date(Date.parse('2025-05-18T22:31:00Z') + reports * 1_000).toISOString()
    story.at(timestamp)
    const data = { scenario, ...written }
    await story.file(`test-live-${reports}`, { type, timestamp, data })
    await hub.wake()
  }
  async function file(): Promise<string> {
    const headline = `What happened meanwhile, ${reports + 1}`
    await write('report.filed', { headline })
    return headline
  }
  const heard = async (kind: string, times = 1) => {
    const count = () => page.evaluate(`heard.filter((kind) => kind === '${kind}').length`)
    await expect.poll(count, { timeout: 30_000 }).toBeGreaterThanOrEqual(times)
  }
  const shown = (headline: string) => page.locator('.headline', { hasText: headline }).waitFor()
  const streams = () => asked.filter((path) => path.endsWith('/live')).length

  it('shows a report as soon as it is filed, long before it would ask by itself', async () => {
    restart(10)
    await visited()
    await heard('open')
    const headline = await file()
    await heard('report')
    await page.clock.runFor(soon)
    await shown(headline)
    expect(await page.locator('#announcement').textContent()).toContain(`New: ${headline}`)
    expect([streams(), open, look.complaints]).toEqual([1, 1, []])
  })

  it('shows what was recorded between its making and the opening of its stream', async () => {
    restart(10)
    const opening = Promise.withResolvers<void>()
    await page.route('**/live', async (route) => {
      await opening.promise
      await route.continue()
    })
    await visited()
    const headline = await file()
    opening.resolve()
    await heard('open')
    await page.clock.runFor(soon)
    await shown(headline)
  })

  it('announces a correction and a retraction as such, and nothing that moved up from an older page', async () => {
    restart(10)
    await visited()
    await heard('open')
    const first = await file()
    await heard('report')
    await page.clock.runFor(soon)
    await shown(first)
    const announced = () => page.locator('#announcement').textContent()
    const says = async (words: string) => {
      await expect.poll(announced, { timeout: 30_000 }).toBe(words)
    }
    const amended = { report: `test-live-${reports}`, reason: 'It was another day.' }
    const before = await page.locator('.item').evaluateAll((all) => all.map(({ id }) => id))
    await write('report.corrected', { ...amended, headline: 'It happened long ago', occurred: '2025-05-01' })
    await heard('correction')
    await page.clock.runFor(soon)
    await says('This page has been updated.')
    const after = await page.locator('.item').evaluateAll((all) => all.map(({ id }) => id))
    expect(after.some((id) => !before.includes(id))).toBe(true)
    // Without a time, a correction keeps the one that the report has.
    const occurred = '2025-05-18T22:31:00Z'
    await write('report.corrected', { ...amended, headline: 'It happened just now', occurred })
    await heard('correction', 2)
    await page.clock.runFor(soon)
    await says('This page has been updated. New: It happened just now')
    await write('report.corrected', { ...amended, headline: 'It happened a moment ago' })
    await heard('correction', 3)
    await page.clock.runFor(soon)
    await says('This page has been updated. Corrected: It happened a moment ago')
    await write('report.retracted', amended)
    await heard('retraction')
    await page.clock.runFor(soon)
    await says('This page has been updated. Retracted: It happened a moment ago')
    expect(look.complaints).toEqual([])
  })

  it('says how many are new to a reader further down, and leads there', async () => {
    restart(10)
    await visited()
    await heard('open')
    await page.evaluate('scrollTo({ top: 2 * innerHeight, behavior: "instant" })')
    const first = await file()
    await heard('report')
    await page.clock.runFor(soon)
    await shown(first)
    const second = await file()
    await heard('report', 2)
    await page.clock.runFor(soon)
    await shown(second)
    const pill = page.locator('.pill')
    expect(await pill.textContent()).toBe('2 new · show')
    await pill.click()
    await expect
      .poll(() => page.evaluate(`document.querySelector('.item.new').getBoundingClientRect().top`))
      .toBeGreaterThan(0)
    expect(await pill.count()).toBe(0)
  })

  it('closes the stream while nobody sees the page, and catches up after', async () => {
    restart(10)
    await visited()
    await heard('open')
    const turn = (state: string) =>
      page.evaluate(`{
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' })
        document.dispatchEvent(new Event('visibilitychange'))
      }`)
    await turn('hidden')
    await expect.poll(() => open, { timeout: 30_000 }).toBe(0)
    const before = asked.length
    const headline = await file()
    await page.clock.runFor(2 * poll)
    expect(asked.length).toBe(before)
    await turn('visible')
    await heard('open', 2)
    await page.clock.runFor(soon)
    await shown(headline)
    expect(open).toBe(1)
  })

  it('goes on by itself after the server was restarted', async () => {
    restart(10)
    await visited()
    await heard('open')
    await page.clock.runFor(poll)
    hub.stop()
    restart(10)
    await heard('open', 2)
    const headline = await file()
    await heard('report')
    await page.clock.runFor(soon)
    await shown(headline)
  })

  it('asks every half minute if answers are short, and for no stream meanwhile', async () => {
    restart(0)
    await visited()
    await heard('error')
    await page.clock.runFor(soon)
    const headline = await file()
    await page.clock.runFor(poll)
    await shown(headline)
    expect([streams(), look.complaints]).toEqual([1, []])
  })

  it('asks for no stream if the site has none', async () => {
    restart(10)
    const bare = await site(story.deps)
    await page.goto(`${bare.url}/scenarios/${scenario}`, { waitUntil: 'load' })
    await page.clock.runFor(poll)
    expect(streams()).toBe(0)
    await bare.close()
  })
})
