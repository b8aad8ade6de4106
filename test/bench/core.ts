import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import { gather, parsePayload, replay, versionsOf, xstateConfig } from '@tracker/domain'
import { freshAccess, sign, trackerApp } from '@tracker/http'
import { sqliteTable } from '@tracker/storage'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as v from 'valibot'
import { createMachine, initialTransition, transition } from 'xstate'
import { inputsOf } from '../../packages/domain/src/ledger/history.ts'
import { strictJson } from '../../packages/http/src/body/strict-json.ts'
import { authenticateDelivery } from '../../packages/http/src/webhooks/authenticate-delivery.ts'
import { truce } from '../../packages/storage/src/testing/truce.ts'
import { atMost, type Goal } from './goal.ts'
import { measure } from './measure.ts'
import { duration } from './print.ts'
import { fileMany, now, storyOf, trackerOver } from './long-story.ts'

const times = 200
const { document } = freshAccess((size) => crypto.getRandomValues(new Uint8Array(size)))

/**
 * P7: a 304 through the whole app, beside one of Hono's `etag()` for the same body, and a 304 without any work as the
 * floor. Ours asks for the stamp of the table and for who may read, and has five header fields more than the floor:
 * making these takes most of the rest. The server itself answers from memory before its app (P12).
 */
async function unchanged(): Promise<Goal> {
  const table = sqliteTable(':memory:')
  await fileMany(table, 10)
  const app = trackerApp({ scenarios: trackerOver(table), access: () => document, now })
  const path = `/v1/scenarios/${storyOf(10)}`
  const body = await (await app.request(path)).text()
  const peer = new Hono().use(etag()).get('*', (c) => c.body(body))
  const floor = new Hono().get('/v1/scenarios/:scenario', (c) => c.body(null, 304, { ETag: '"1"' }))
  const asking = async (of: Hono) => {
    const tag = (await of.request(path)).headers.get('ETag') ?? ''
    const headers = { 'If-None-Match': tag }
    return { times, run: () => of.request(path, { headers }) }
  }
  const costs = await measure({
    ours: await asking(app),
    theirs: await asking(peer),
    floor: await asking(floor),
  })
  return atMost('P7', '304, CPU', 0.15, {
    ours: costs.ours.cpu,
    theirs: costs.theirs.cpu,
    beside: `floor ${duration(costs.floor.cpu)}; Hono's etag()`,
  })
}

/**
 * P9: one event that moves a track, decided, beside XState's transition of the same definition. Ours also follows the
 * clock up to the event and beyond, and returns the cause and the deadlines of the new state. The floor is the same
 * without the event.
 */
async function oneEvent(): Promise<Goal> {
  const table = sqliteTable(':memory:')
  const tracker = trackerOver(table)
  await fileMany(table, 10)
  const { head } = await tracker.current(storyOf(10))
  const governing = await tracker.definition(storyOf(10))
  const versions = versionsOf(governing)
  const { items } = await tracker.changes(storyOf(10), 0, 20)
  const inputs = inputsOf(gather(items)).slice(-1)
  const machine = createMachine(xstateConfig('truce', truce) as Parameters<typeof createMachine>[0])
  const [state] = initialTransition(machine)
  const { ours, theirs, floor } = await measure({
    ours: { times, run: () => replay(head.snapshot, inputs, versions, now()) },
    floor: { times, run: () => replay(head.snapshot, [], versions, now()) },
    theirs: { times, run: () => transition(machine, state, { type: 'talks.meet' }) },
  })
  return atMost('P9', 'one event decided, CPU', 0.25, {
    ours: ours.cpu,
    theirs: theirs.cpu,
    beside: `floor ${duration(floor.cpu)}; XState`,
  })
}

/**
 * P10: a delivery verified, parsed and validated, beside an HMAC, JSON.parse and a plain schema. Ours makes two HMACs,
 * since the time must not say how many secrets a source has, refuses doubled keys, which needs the text once more, and
 * checks every text and time of the payload. The floor is two HMACs with keys at hand, JSON.parse and the plain schema.
 */
async function delivered(): Promise<Goal> {
  const [secret = ''] = document.sources['newsdesk']?.secrets ?? []
  const data = {
    scenario: storyOf(10),
    headline: 'They met.',
    track: 'talks',
    event: 'meet',
    body: 'x'.repeat(1_500),
  }
  const text = JSON.stringify({ type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data })
  const body = Buffer.from(text)
  const headers = new Headers(sign({ id: 'msg_1', body: text, secret, now: 0 }))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const schema = v.object({
    type: v.literal('report.filed'),
    timestamp: v.pipe(v.string(), v.isoTimestamp()),
    data: v.object({
      scenario: v.string(),
      headline: v.string(),
      track: v.string(),
      event: v.string(),
      body: v.string(),
    }),
  })
  const atHand = createSecretKey(key)
  const signed = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}.`
  const { ours, theirs, floor } = await measure({
    floor: {
      times,
      run: () => {
        for (const _ of [1, 2]) createHmac('sha256', atHand).update(signed).update(body).digest()
        return v.parse(schema, JSON.parse(body.toString()))
      },
    },
    ours: {
      times,
      run: () => {
        authenticateDelivery(document, 'newsdesk', { headers, body, now: 0 })
        return parsePayload(strictJson(body))
      },
    },
    theirs: {
      times,
      run: () => {
        const [, given = ''] = (headers.get('webhook-signature') ?? '').split(',')
        const made = createHmac('sha256', key).update(signed).update(body).digest()
        if (!timingSafeEqual(made, Buffer.from(given, 'base64'))) throw new Error('forged')
        return v.parse(schema, JSON.parse(body.toString()))
      },
    },
  })
  return atMost('P10', 'delivery verified, parsed, validated, CPU', 1.3, {
    ours: ours.cpu,
    theirs: theirs.cpu,
    beside: `floor ${duration(floor.cpu)}; HMAC + JSON.parse + valibot`,
  })
}

export async function core(): Promise<readonly Goal[]> {
  return [await unchanged(), await oneEvent(), await delivered()]
}
