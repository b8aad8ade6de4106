import { createHmac, timingSafeEqual } from 'node:crypto'
import { gather, parsePayload, replay, versionsOf, xstateConfig } from '@tracker/domain'
import { freshAccess, sign, trackerApp } from '@tracker/http'
import { sqliteTable } from '@tracker/storage'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as v from 'valibot'
import { createMachine, initialTransition, transition } from 'xstate'
import { factsOf } from '../../packages/domain/src/ledger/history.ts'
import { strictJson } from '../../packages/http/src/body/strict-json.ts'
import { authenticateDelivery } from '../../packages/http/src/webhooks/authenticate-delivery.ts'
import { truce } from '../../packages/storage/src/testing/truce.ts'
import { atMost, type Goal } from './goal.ts'
import { measure } from './measure.ts'
import { fileMany, now, storyOf, trackerOver } from './long-story.ts'

const times = 200
const { document } = freshAccess((size) => crypto.getRandomValues(new Uint8Array(size)))

/** P7: a 304 through the whole app, beside one of Hono's `etag()` for the same body. */
async function unchanged(): Promise<Goal> {
  const table = sqliteTable(':memory:')
  await fileMany(table, 10)
  const app = trackerApp({ scenarios: trackerOver(table), access: () => document, now })
  const path = `/v1/scenarios/${storyOf(10)}`
  const body = await (await app.request(path)).text()
  const peer = new Hono().use(etag()).get('*', (c) => c.body(body))
  const asking = async (of: Hono) => {
    const tag = (await of.request(path)).headers.get('ETag') ?? ''
    const headers = { 'If-None-Match': tag }
    return { times, run: () => of.request(path, { headers }) }
  }
  const { ours, theirs } = await measure({ ours: await asking(app), theirs: await asking(peer) })
  return atMost('P7', '304, CPU', 0.15, { ours: ours.cpu, theirs: theirs.cpu, beside: "Hono's etag()" })
}

/** P9: one event that moves a track, settled, beside XState's transition of the same definition. */
async function settled(): Promise<Goal> {
  const table = sqliteTable(':memory:')
  const tracker = trackerOver(table)
  await fileMany(table, 10)
  const { head } = await tracker.current(storyOf(10))
  const governing = await tracker.definition(storyOf(10))
  const versions = versionsOf(governing)
  const { items } = await tracker.changes(storyOf(10), 0, 20)
  const facts = factsOf(gather(items)).slice(-1)
  const machine = createMachine(xstateConfig('truce', truce) as Parameters<typeof createMachine>[0])
  const [state] = initialTransition(machine)
  const { ours, theirs } = await measure({
    ours: { times, run: () => replay(head.snapshot, facts, versions, now()) },
    theirs: { times, run: () => transition(machine, state, { type: 'talks.meet' }) },
  })
  return atMost('P9', 'one event settled, CPU', 0.25, {
    ours: ours.cpu,
    theirs: theirs.cpu,
    beside: 'XState',
  })
}

/** P10: a delivery verified, parsed and validated, beside an HMAC, JSON.parse and a plain schema. */
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
  const { ours, theirs } = await measure({
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
        const signed = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}.`
        const made = createHmac('sha256', key).update(signed).update(body).digest()
        if (!timingSafeEqual(made, Buffer.from(given, 'base64'))) throw new Error('forged')
        return v.parse(schema, JSON.parse(body.toString()))
      },
    },
  })
  return atMost('P10', 'delivery verified, parsed, validated, CPU', 1.3, {
    ours: ours.cpu,
    theirs: theirs.cpu,
    beside: 'HMAC + JSON.parse + valibot',
  })
}

export async function core(): Promise<readonly Goal[]> {
  return [await unchanged(), await settled(), await delivered()]
}
