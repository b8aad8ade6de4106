import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTracker } from '@tracker/client'
import { sign } from '@tracker/http'
import { needing } from '@tracker/testing/parts/needing'
import type { Browser } from 'playwright-core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openBrowser } from '../browser/chromium.ts'
import { accessIn, startTracker, type TrackerProcess } from '../tracker-process.ts'
import { cuttingProxy } from './cutting-proxy.ts'

const scenario = 'ukraine-diplomatic-track'
const path = `/v1/scenarios/${scenario}/live`

let folder: string
let tracker: TrackerProcess
let proxy: Awaited<ReturnType<typeof cuttingProxy>>
let browser: Browser
let child: ChildProcess | undefined

/**
 * How many bytes a connection passes on: the headers at least, since Chromium takes half of them for all, and for the
 * first two connections what a stream begins with, without which a reader has no place to go on from.
 */
const lengths = [2_500, 2_900, 900, 6_000, 1_400, 1_000, 3_700]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'live-'))
  let drawn = 0
  proxy = await cuttingProxy(() => lengths[drawn++ % lengths.length] ?? 1_000)
  tracker = await startTracker(folder)
  proxy.forwardTo(tracker.url)
})
afterEach(async () => {
  child?.kill()
  tracker.signal('SIGKILL')
  await tracker.ended
  await proxy.close()
  rmSync(folder, { recursive: true })
})

async function file(count: number): Promise<void> {
  const secret = accessIn(folder).sources['newsdesk']?.secrets?.[0] ?? ''
  for (let n = 0; n < count; n++) {
    const now = Date.now()
    const data = { scenario, headline: 'Filed by a test' }
    const body = JSON.stringify({ type: 'report.filed', timestamp: new Date(now).toISOString(), data })
    const signed = sign({ id: `msg_live-${now}-${n}`, body, secret, now })
    const headers = { ...signed, 'Content-Type': 'application/json' }
    const { status } = await fetch(`${tracker.url}/v1/webhooks/newsdesk`, { method: 'POST', headers, body })
    expect(status).toBe(201)
  }
}

async function newest(): Promise<number> {
  const status = (await (await fetch(`${tracker.url}/v1/scenarios/${scenario}`)).json()) as {
    revision: number
  }
  return status.revision
}

/** A browser's own client; its page is of another site. Returns the numbers that it received. */
async function inBrowser(): Promise<() => Promise<readonly number[]>> {
  const page = await browser.newPage()
  await page.evaluate(
    (url) =>
      new Promise<void>((resolve) => {
        const heard: number[] = []
        Object.assign(globalThis, { heard })
        const source = new EventSource(url)
        source.addEventListener(
          'report',
          (event) => void heard.push(Number((event as MessageEvent).lastEventId)),
        )
        source.addEventListener('open', () => resolve())
      }),
    proxy.url + path,
  )
  return () => page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard)
}

/** The Python client; returns its output. */
function inPython(after: number): () => readonly number[] {
  const script = fileURLToPath(new URL('follow.py', import.meta.url))
  let printed = ''
  child = spawn('python3', [script, proxy.url + path, String(after)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout?.on('data', (chunk) => (printed += String(chunk)))
  return () => printed.split('\n').slice(0, -1).map(Number)
}

/** The tracker's own client. Returns the numbers that it received. */
function byClient(after: number, signal: AbortSignal): () => readonly number[] {
  const heard: number[] = []
  const listen = async () => {
    for await (const { revision } of createTracker(proxy.url).follow(scenario, { after, signal }))
      heard.push(revision)
  }
  void listen()
  return () => heard
}

needing('chromium', 'python')('followers behind a proxy that cuts connections', () => {
  beforeEach(async () => {
    browser = await openBrowser()
  })
  afterEach(() => browser.close())

  it('hear every revision once and in order, over a kill and a restart of the tracker', async () => {
    const after = await newest()
    const end = new AbortController()
    const heard = [await inBrowser(), inPython(after), byClient(after, end.signal)]
    await file(12)
    tracker.signal('SIGKILL')
    await tracker.ended
    tracker = await startTracker(folder)
    await file(3)
    proxy.forwardTo(tracker.url)
    await file(3)
    const all = Array.from({ length: 18 }, (_, n) => after + n + 1)
    for (const client of heard)
      await vi.waitFor(async () => expect(await client()).toEqual(all), { timeout: 30_000, interval: 100 })
    end.abort()
    expect(proxy.cuts()).toBeGreaterThan(5)
  })
})

it('ends the streams of a tracker that stops, which does not wait for them', async () => {
  const reader = (await fetch(tracker.url + path)).body?.getReader()
  await reader?.read()
  tracker.signal('SIGTERM')
  expect((await tracker.ended).exitCode).toBe(0)
  while (!(await reader?.read())?.done);
})
