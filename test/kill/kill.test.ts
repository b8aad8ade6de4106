import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Revision } from '@tracker/domain'
import { freshAccess, sign } from '@tracker/http'
import { load } from '@tracker/testing/lengths'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchTracker, startTracker } from '../tracker-process.ts'
import { randomNumbers } from './random-numbers.ts'

const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
const kills = load(50, 10)
const writers = 6
const scenarios = ['first', 'second']
const definition = {
  title: 'A switch',
  tracks: {
    switch: {
      title: 'The switch',
      initial: 'off',
      states: {
        off: {
          title: 'Off',
          on: { press: 'on' },
          deadlines: { idle: { after: 'PT1S', event: 'press', policy: 'apply' } },
        },
        on: { title: 'On', on: { press: 'off' } },
      },
    },
  },
}

interface Acknowledged {
  readonly id: string
  readonly scenario: string
  readonly body: string
}

const folder = mkdtempSync(join(tmpdir(), 'kill-'))
const { document, adminKey } = freshAccess(randomBytes)
const [secret = ''] = document.sources['newsdesk']?.secrets ?? []
const env = {
  TRACKER_EXAMPLES: 'none',
  TRACKER_CHECK_EVERY: 'PT1S',
  TRACKER_ACCESS: JSON.stringify(document),
}
const random = randomNumbers(seed)

/** The address of the running tracker; clients that find it gone wait for the next. */
let url: Promise<string>
const acknowledged: Acknowledged[] = []
const sent: string[] = []
const work = { on: true }

async function prepare(): Promise<void> {
  const tracker = await startTracker(folder, env)
  url = Promise.resolve(tracker.url)
  for (const scenario of scenarios) {
    const headers = {
      'Content-Type': 'application/json',
      'If-None-Match': '*',
      Authorization: `Bearer ${adminKey}`,
    }
    const path = `${tracker.url}/v1/scenarios/${scenario}`
    const { status } = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(definition) })
    expect(status).toBe(201)
  }
  tracker.signal('SIGTERM')
  await tracker.ended
}

/** Sends the very same delivery until it is answered, whatever becomes of the server meanwhile. */
async function deliver(
  id: string,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { 'Content-Type': 'application/json', ...sign({ id, body, secret, now: Date.now() }) }
  for (;;) {
    try {
      const response = await fetch(`${await url}/v1/webhooks/newsdesk`, { method: 'POST', headers, body })
      // An answer counts when all of it has arrived.
      const text = await response.text()
      if (response.status < 500) return { status: response.status, text }
    } catch {
      await wait(10)
    }
  }
}

async function write(writer: number): Promise<void> {
  for (let turn = 0; work.on; turn++) {
    const id = `msg_${writer}_${turn}`
    const scenario = scenarios[turn % scenarios.length] ?? ''
    const data = { scenario, headline: `${writer} presses`, track: 'switch', event: 'press' }
    const body = JSON.stringify({ type: 'report.filed', timestamp: new Date().toISOString(), data })
    sent.push(id)
    const { status, text } = await deliver(id, body)
    // A switch that the clock pressed meanwhile can be pressed again, so nothing is ever refused.
    expect([status, text]).toEqual([expect.toBeOneOf([200, 201]), expect.any(String)])
    acknowledged.push({ id, scenario, body: text })
    if (turn % 10 === 9) expect(await deliver(id, body)).toEqual({ status: 200, text })
  }
}

type Life = ReturnType<typeof launchTracker>

/** One life of the server, ended by SIGKILL at a random moment: `early` before it even listens. */
async function liveAndDie(life: Life, early: boolean): Promise<void> {
  if (early) {
    life.listening.catch(() => 'killed first')
    await wait(random() * 600)
  } else {
    url = life.listening
    await url
    await wait(random() * 500)
  }
  life.signal('SIGKILL')
  await life.ended
}

/**
 * Kills in turn a server that is alone, so that the next one has to recover the file; one that has not begun to listen;
 * and one beside which the next already works on the same file.
 */
async function killAgainAndAgain(): Promise<void> {
  let next: Life | undefined
  for (let count = 0; count < kills; count++) {
    const life = next ?? launchTracker(folder, env)
    const beside = count % 5 === 2 || count % 5 === 3
    next = beside ? launchTracker(folder, env) : undefined
    if (next) await next.listening
    await liveAndDie(life, count % 5 === 0)
  }
  next?.signal('SIGKILL')
  await next?.ended
}

async function ledgerOf(base: string, scenario: string): Promise<readonly Revision[]> {
  const revisions: Revision[] = []
  for (let after = ''; ;) {
    const response = await fetch(`${base}/v1/scenarios/${scenario}/changes?limit=200${after}`)
    const { items, next } = (await response.json()) as { items: readonly Revision[]; next: string | null }
    revisions.push(...items)
    if (next === null) return revisions
    after = `&after=${encodeURIComponent(next)}`
  }
}

beforeAll(prepare)
afterAll(() => rmSync(folder, { recursive: true }))

it(`keeps everything that was answered 201, once, through ${kills} kills at random moments (KILL_SEED=${seed})`, async () => {
  const atWork = Array.from({ length: writers }, (_, writer) => write(writer))
  await killAgainAndAgain()
  const last = await startTracker(folder, env)
  url = Promise.resolve(last.url)
  work.on = false
  await Promise.all(atWork)

  expect(acknowledged.length).toBeGreaterThan(kills)
  for (const scenario of scenarios) {
    const ledger = await ledgerOf(last.url, scenario)
    expect(ledger.map(({ revision }) => revision)).toEqual(ledger.map((_, at) => at + 1))
    const delivered = ledger.flatMap(({ delivery }) => delivery ?? [])
    expect(new Set(delivered).size).toBe(delivered.length)
    expect(sent).toEqual(expect.arrayContaining(delivered))
    const byId = new Map(ledger.map((revision) => [revision.delivery, revision]))
    for (const { id, body } of acknowledged.filter((one) => one.scenario === scenario)) {
      const answer = JSON.parse(body) as Pick<Revision, 'revision' | 'transitions'>
      expect(byId.get(id)).toMatchObject({ revision: answer.revision, transitions: answer.transitions })
    }
    const verified = await fetch(`${last.url}/v1/scenarios/${scenario}/verify`)
    expect(await verified.json()).toMatchObject({ ok: true, revisions: ledger.length })
  }
  console.log(
    `KILL_SEED=${seed}: ${kills} kills, ${acknowledged.length} writes answered, none lost, none doubled`,
  )
  last.signal('SIGTERM')
  expect((await last.ended).exitCode).toBe(0)
}, 600_000)
