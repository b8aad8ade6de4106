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
import { ledgerOf } from './ledger-of.ts'
import { randomNumbers } from './random-numbers.ts'
import { aSwitch } from './switch.ts'
import { verified } from './verified.ts'

const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
const kills = load(50, 10)
const writers = 6
const scenarios = ['first', 'second']

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

/**
 * The address of the running tracker; pending while there is none, so that no write goes to a port that is free again.
 */
let url = Promise.withResolvers<string>()
const acknowledged: Acknowledged[] = []
const sent: string[] = []
const lives: Life[] = []
const work = { on: true }
const journal: string[] = []
const begun = Date.now()

/** Records the events, for the message of a failure. */
function note(what: string): void {
  journal.push(`${Date.now() - begun} ms: ${what}`)
}

async function prepare(): Promise<void> {
  const tracker = await startTracker(folder, env)
  for (const scenario of scenarios) {
    const headers = {
      'Content-Type': 'application/json',
      'If-None-Match': '*',
      Authorization: `Bearer ${adminKey}`,
    }
    const path = `${tracker.url}/v1/scenarios/${scenario}`
    const { status } = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(aSwitch) })
    expect(status).toBe(201)
  }
  tracker.signal('SIGTERM')
  await tracker.ended
}

/** Whether the server, or whatever listens there, asks to try again later. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 429

/**
 * Sends the same delivery until it is answered, whatever happens to the server. Each attempt gets a new signature, as
 * from real senders, since a signature is valid for five minutes.
 */
async function deliver(
  id: string,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  for (;;) {
    const to = await url.promise
    const headers = { 'Content-Type': 'application/json', ...sign({ id, body, secret, now: Date.now() }) }
    try {
      const signal = AbortSignal.timeout(30_000)
      const response = await fetch(`${to}/v1/webhooks/newsdesk`, { method: 'POST', headers, body, signal })
      // An answer counts when all of it has arrived.
      const text = await response.text()
      if (!isPassing(response.status)) return { status: response.status, text }
      note(`${id} was answered ${response.status} by ${to}: ${text}`)
    } catch (error) {
      note(`${id} was not answered by ${to}: ${String(error)}`)
    }
    await wait(10)
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
    expect([id, status, text]).toEqual([id, expect.toBeOneOf([200, 201]), expect.any(String)])
    acknowledged.push({ id, scenario, body: text })
    if (turn % 10 === 9) expect(await deliver(id, body)).toEqual({ status: 200, text })
  }
}

type Life = ReturnType<typeof launchTracker>

function launched(): Life {
  const life = launchTracker(folder, env)
  lives.push(life)
  // One that is killed before it listens never does.
  life.listening.catch(() => 'killed first')
  return life
}

/** Resolves when another write was answered, so that each life does some work, however slow the machine is. */
async function answered({ ended }: Life): Promise<void> {
  const dead = ended.then(({ exitCode, err }) => {
    throw new Error(`the tracker ended by itself, with ${exitCode}: ${err}`)
  })
  dead.catch(() => 'killed')
  for (const before = acknowledged.length; acknowledged.length === before && work.on;)
    await Promise.race([wait(10), dead])
}

/** One life of the server, ended by SIGKILL at a random moment: `early` before it even listens. */
async function liveAndDie(life: Life, early: boolean): Promise<void> {
  if (early) await wait(random() * 600)
  else {
    const address = await life.listening
    note(`${address} is at work`)
    url.resolve(address)
    await answered(life)
    await wait(random() * 500)
    url = Promise.withResolvers()
  }
  life.signal('SIGKILL')
  await life.ended
  note(early ? 'one was killed early' : 'it was killed')
}

/**
 * Kills in turn a server that is alone, so that the next one has to recover the file; one that has not begun to listen;
 * and one beside which the next already works on the same file.
 */
async function killAgainAndAgain(): Promise<void> {
  let next: Life | undefined
  for (let count = 0; count < kills && work.on; count++) {
    const life = next ?? launched()
    const beside = count % 5 === 2 || count % 5 === 3
    next = beside ? launched() : undefined
    if (next) await next.listening
    await liveAndDie(life, count % 5 === 0)
  }
  next?.signal('SIGKILL')
  await next?.ended
}

/** Compares the ledger of the last server with the answers. */
async function holds(base: string): Promise<void> {
  for (const scenario of scenarios) {
    const ledger = await ledgerOf(base, scenario)
    expect(ledger.map(({ revision }) => revision)).toEqual(ledger.map((_, at) => at + 1))
    const delivered = ledger.flatMap(({ delivery }) => delivery ?? [])
    expect(new Set(delivered).size).toBe(delivered.length)
    expect(sent).toEqual(expect.arrayContaining(delivered))
    const byId = new Map(ledger.map((revision) => [revision.delivery, revision]))
    for (const { id, body } of acknowledged.filter((one) => one.scenario === scenario)) {
      const answer = JSON.parse(body) as Pick<Revision, 'revision' | 'transitions'>
      expect(byId.get(id), id).toMatchObject({ revision: answer.revision, transitions: answer.transitions })
    }
    // The clock may have pressed a switch since the ledger was read.
    expect((await verified(base, scenario)).revisions).toBeGreaterThanOrEqual(ledger.length)
  }
}

beforeAll(prepare)
afterAll(() => {
  work.on = false
  for (const life of lives) life.signal('SIGKILL')
  rmSync(folder, { recursive: true })
})

it(`keeps everything that was answered 201, once, through ${kills} kills at random moments (KILL_SEED=${seed})`, async () => {
  try {
    const atWork = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
    // A writer ends before its time only if it fails.
    await Promise.race([killAgainAndAgain(), atWork])
    const last = launched()
    const base = await last.listening
    url.resolve(base)
    work.on = false
    await atWork
    expect(acknowledged.length).toBeGreaterThan(kills / 2)
    await holds(base)
    console.log(
      `KILL_SEED=${seed}: ${kills} kills, ${acknowledged.length} writes answered, none lost, none doubled`,
    )
    last.signal('SIGTERM')
    expect((await last.ended).exitCode).toBe(0)
  } catch (cause) {
    throw new Error(`KILL_SEED=${seed}; before that:\n${journal.slice(-60).join('\n')}`, { cause })
  }
}, 600_000)
