import type { ErrorCode } from '@tracker/domain'
import { type Answer, Unavailable } from '@tracker/storage'
import { describe, expect, it } from 'vitest'
import { problems } from '../problem/problems.ts'
import { accessDocument, secretOf } from '../testing/access.ts'
import { contentSystems } from '../testing/content-systems.ts'
import { accessWithSystems, requestOf } from '../testing/system-requests.ts'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario, story } from '../testing/talks.ts'
import { emptyTracker, type TestTracker, tracker } from '../testing/tracker.ts'
import { sign } from '../webhooks/sign.ts'
import type { Allowance } from './deps.ts'

const here = `/v1/scenarios/${scenario}`

/** A request that is rejected, and the expected members of the problem besides its type. */
interface Case {
  readonly code: Exclude<ErrorCode, 'internal'>
  readonly when: string
  readonly status: number
  readonly ask: (tracker: TestTracker) => Promise<Response>
  readonly says?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Files reports one after another and returns the last answer. */
async function told(
  { clock, deliver }: TestTracker,
  ...payloads: readonly [string, object][]
): Promise<Response> {
  const answers: Response[] = []
  for (const [id, payload] of payloads) {
    clock.pass(1_000)
    answers.push(await deliver(payload, { id }))
  }
  const last = answers.pop()
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  if (!last) throw new Error('nothing was told')
  return last
}

const agreed = report({ track: 'ceasefire', event: 'agree', occurred: '2025-05-18T11:00:00Z' })
const inForce = report({ track: 'ceasefire', event: 'take-effect', occurred: '2025-05-18T11:30:00Z' })
const triggered = report({ track: 'sanctions', event: 'trigger', occurred: '2025-05-18T11:30:00Z' })
const retraction = (id: string) => ({
  type: 'report.retracted',
  timestamp: '2025-05-18T12:00:00Z',
  data: { scenario, report: id, reason: 'It was another day.' },
})

/** Replaces a head in the table with one that has a wrong hash of a revision. */
async function damagedHead({ table }: TestTracker): Promise<void> {
  const head = await table.get({ pk: `S#${scenario}`, sk: 'H' })
  if (!head) throw new Error('there is no head')
  const put = { ...head, data: { ...(head.data as object), hash: 'f'.repeat(64) } }
  await table.transact([{ put }], 'damage')
}

/** Asks about an earlier moment on a tracker that bounds costly work. */
async function lookBack({ take }: Pick<Allowance, 'take'>): Promise<Response> {
  const allowance = { take, turn: async () => undefined, begin: () => () => 0, charge: () => undefined }
  const { ask } = await tracker({ allowance })
  return ask(`${here}?asOf=2025-05-18T12:00:00Z`)
}

const cases: readonly Case[] = [
  {
    code: 'cursor-invalid',
    when: 'a cursor was made up',
    status: 400,
    ask: ({ ask }) => ask(`${here}/history?after=AAAA`),
  },
  {
    code: 'definition-invalid',
    when: 'an event leads to a state that is not there',
    status: 422,
    ask: ({ define }) =>
      define('other', {
        title: 'T',
        tracks: { a: { initial: 'x', states: { x: { on: { go: 'y' } }, z: { final: true } } } },
      }),
    says: {
      errors: expect.arrayContaining([expect.objectContaining({ pointer: '/tracks/a/states/x/on/go' })]),
    },
  },
  {
    code: 'delivery-closed',
    when: 'a delivery that was dismissed is filed again',
    status: 409,
    ask: async ({ ask, deliver }) => {
      await deliver(report({ track: 'nowhere', event: 'x' }))
      const list = await ask('/v1/deliveries', { key: 'editor' })
      const { items } = await bodyOf<{ items: readonly { readonly id: string }[] }>(list)
      const there = `/v1/deliveries/${items[0]?.id}`
      await ask(`${there}/dismissal`, { method: 'POST', key: 'editor' })
      return ask(`${there}/retry`, { method: 'POST', key: 'editor' })
    },
  },
  {
    code: 'forbidden',
    when: 'a key may only read',
    status: 403,
    ask: ({ ask }) =>
      ask(`${here}/reports`, { key: 'reader', headers: { 'Idempotency-Key': 'k' }, json: { headline: 'H' } }),
    says: { role: 'reader', requiredRole: 'editor' },
  },
  {
    code: 'forbidden',
    when: 'a source may write to another scenario only',
    status: 403,
    ask: ({ deliver }) => deliver(agreed, { source: 'local-desk' }),
    says: { scenario },
  },
  {
    code: 'forbidden',
    when: 'an editor defines',
    status: 403,
    ask: ({ ask }) =>
      ask(here, { method: 'PUT', key: 'editor', headers: { 'If-None-Match': '*' }, json: story }),
    says: { requiredRole: 'admin' },
  },
  {
    code: 'forbidden',
    when: 'an editor overrides a state',
    status: 403,
    ask: ({ deliver }) =>
      deliver(report({ track: 'talks', override: { state: 'ended', reason: 'It was announced.' } })),
  },
  {
    code: 'archived',
    when: 'a report is filed in an archived scenario',
    status: 409,
    ask: async ({ ask, deliver }) => {
      await ask(here, { method: 'PATCH', key: 'admin', json: { archived: true } })
      return deliver(report())
    },
    says: { scenario },
  },
  {
    code: 'moved',
    when: 'a report is filed where the story is no more',
    status: 409,
    ask: async ({ ask, deliver, define }) => {
      await define('peace-talks')
      await ask(here, { method: 'PATCH', key: 'admin', json: { movedTo: 'peace-talks' } })
      return deliver(report())
    },
    says: { scenario, movedTo: 'peace-talks' },
  },
  {
    code: 'scenario-used',
    when: 'a scenario with a report is deleted',
    status: 409,
    ask: async ({ ask, deliver }) => {
      await deliver(report())
      return ask(here, { method: 'DELETE', key: 'admin' })
    },
    says: { scenario },
  },
  {
    code: 'subscriptions-full',
    when: 'a key subscribes once more that has as many subscriptions as it may have',
    status: 409,
    ask: async ({ ask }) => {
      const json = { url: 'https://receiver.example/', scenarios: [scenario] }
      const subscribe = () => ask('/v1/subscriptions', { key: 'admin', json })
      for (let n = 0; n < 100; n++) await subscribe()
      return subscribe()
    },
  },
  {
    code: 'four-eyes',
    when: 'a source that has become a reviewer confirms what it filed as an editor',
    status: 403,
    ask: async () => {
      const access = accessDocument()
      const { newsdesk } = access.sources
      if (!newsdesk) throw new Error('there is no newsdesk')
      const { deliver } = await tracker({ access: () => access })
      const { proposals } = await bodyOf<Answer['body']>(await deliver(triggered))
      newsdesk.role = 'reviewer'
      return deliver(report({ confirms: proposals[0]?.id }))
    },
    says: { proposal: expect.stringMatching(/./) },
  },
  {
    code: 'history-conflict',
    when: 'a retraction takes away what a later report stands on',
    status: 409,
    ask: (made) =>
      told(made, ['msg_agreed', agreed], ['msg_force', inForce], ['msg_r', retraction('msg_agreed')]),
    says: { report: 'msg_force', track: 'ceasefire', state: 'proposed', event: 'take-effect' },
  },
  {
    code: 'id-reused',
    when: 'an id comes back with another body',
    status: 422,
    ask: (made) => told(made, ['msg_same', agreed], ['msg_same', inForce]),
    says: { id: 'msg_same' },
  },
  {
    code: 'malformed',
    when: 'the body is no JSON',
    status: 400,
    ask: ({ deliver }) => deliver('{"type":'),
  },
  {
    code: 'malformed',
    when: 'a key stands twice',
    status: 400,
    ask: ({ deliver }) => deliver('{"data":{"a":1,"a":2}}'),
    says: { errors: [expect.objectContaining({ pointer: '/data/a' })] },
  },
  {
    code: 'malformed',
    when: 'a key holder names no Idempotency-Key',
    status: 400,
    ask: ({ ask }) => ask(`${here}/reports`, { key: 'editor', json: { headline: 'H' } }),
  },
  {
    code: 'method-not-allowed',
    when: 'a status is posted',
    status: 405,
    ask: ({ ask }) => ask(here, { method: 'POST' }),
    headers: { Allow: 'GET, HEAD, PUT, PATCH, DELETE' },
  },
  {
    code: 'method-not-allowed',
    when: 'a webhook is read',
    status: 405,
    ask: ({ ask }) => ask('/v1/webhooks/newsdesk'),
    headers: { Allow: 'POST' },
  },
  {
    code: 'migration-needed',
    when: 'a new version drops the state that a track is in',
    status: 409,
    ask: ({ ask }) =>
      ask(here, {
        method: 'PUT',
        key: 'admin',
        headers: { 'If-Match': '"1"' },
        json: {
          ...story,
          tracks: {
            ...story.tracks,
            talks: { initial: 'begun', states: { begun: { on: { end: 'over' } }, over: { final: true } } },
          },
        },
      }),
    says: { errors: [expect.objectContaining({ pointer: '/migrate/talks/open' })] },
  },
  { code: 'not-found', when: 'there is no such path', status: 404, ask: ({ ask }) => ask('/v1/nothing') },
  {
    code: 'not-found',
    when: 'there is no such scenario',
    status: 404,
    ask: ({ ask }) => ask('/v1/scenarios/nowhere'),
    says: { scenario: 'nowhere' },
  },
  {
    code: 'not-found',
    when: 'a report confirms what no rule, deadline or editor proposed',
    status: 404,
    ask: ({ ask }) =>
      ask(`${here}/reports`, {
        key: 'reviewer',
        headers: { 'Idempotency-Key': 'c' },
        json: { headline: 'It is confirmed', confirms: 'none' },
      }),
    says: { proposal: 'none' },
  },
  {
    code: 'occurred-in-future',
    when: 'a report tells of tomorrow',
    status: 422,
    ask: ({ deliver }) => deliver(report({ occurred: '2025-05-19T12:00:00Z' })),
    says: { errors: [expect.objectContaining({ pointer: '/data/occurred' })] },
  },
  {
    code: 'payload-invalid',
    when: 'a report has no headline and a key too many',
    status: 422,
    ask: ({ deliver }) =>
      deliver({ type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data: { scenario, mood: 'good' } }),
    says: {
      errors: [
        expect.objectContaining({ pointer: '/data/headline' }),
        expect.objectContaining({ pointer: '/data/mood' }),
      ],
    },
  },
  {
    code: 'precondition-failed',
    when: 'a scenario is created that is there',
    status: 412,
    ask: ({ define }) => define(),
    says: { version: 1 },
  },
  {
    code: 'precondition-failed',
    when: 'a version is replaced that is not the current one',
    status: 412,
    ask: ({ ask }) => ask(here, { method: 'PUT', key: 'admin', headers: { 'If-Match': '"2"' }, json: story }),
    says: { version: 1 },
  },
  {
    code: 'precondition-required',
    when: 'a definition comes without a condition',
    status: 428,
    ask: ({ ask }) => ask(here, { method: 'PUT', key: 'admin', json: story }),
  },
  {
    code: 'proposal-closed',
    when: 'a proposal is dismissed that does not stand',
    status: 409,
    ask: ({ ask }) =>
      ask(`${here}/proposals/filed:none/dismissal`, {
        key: 'reviewer',
        headers: { 'Idempotency-Key': 'd' },
        json: { reason: 'No.' },
      }),
    says: { proposal: 'filed:none' },
  },
  {
    code: 'query-invalid',
    when: 'a page is to hold 201 items',
    status: 400,
    ask: ({ ask }) => ask(`${here}/history?limit=201`),
    says: { errors: [expect.objectContaining({ pointer: '/limit' })] },
  },
  {
    code: 'nothing-to-file',
    when: 'an article that was refused is filed again after a newer version of it',
    status: 422,
    ask: async ({ ask, clock }) => {
      const [system] = contentSystems
      if (!system) throw new Error('no content system')
      for (const [version, title] of [
        [1, 'x'.repeat(301)],
        [2, 'The newest'],
      ] as const) {
        const article = { action: 'publish', version, title } as const
        const { path, ...asked } = await requestOf(system, article, clock.now())
        await ask(path, { method: 'POST', ...asked })
      }
      const { items } = await bodyOf<{ items: readonly { readonly id: string }[] }>(
        await ask('/v1/deliveries', { key: 'editor' }),
      )
      return ask(`/v1/deliveries/${items[0]?.id}/retry`, { method: 'POST', key: 'editor' })
    },
    says: { document: expect.any(String), report: expect.any(String), revision: 2 },
  },
  {
    code: 'nothing-to-retract',
    when: 'a content system takes back what was never filed',
    status: 422,
    ask: async ({ ask, clock }) => {
      const [system] = contentSystems
      if (!system) throw new Error('no content system')
      const { path, ...asked } = await requestOf(system, { action: 'unpublish', version: 1 }, clock.now())
      return ask(path, { method: 'POST', ...asked })
    },
    says: { document: expect.any(String) },
  },
  {
    code: 'claim-id-taken',
    when: 'a report makes a claim of another speaker under the id of one that stands',
    status: 422,
    ask: (made) => {
      const claimed = (speaker: string) =>
        report({ claims: [{ id: 'count', text: 'Three were seen.', speaker }] })
      return told(made, ['msg_1', claimed('North')], ['msg_2', claimed('South')])
    },
    says: { claim: 'count', speaker: 'North' },
  },
  {
    code: 'redacted',
    when: 'the delivery of a redacted report comes again',
    status: 410,
    ask: async (made) => {
      await told(made, ['msg_1', report()])
      const headers = { 'Idempotency-Key': 'k' }
      const json = { reason: 'A court ordered it.' }
      const taken = await made.ask(`${here}/reports/msg_1/redaction`, { key: 'admin', headers, json })
      expect(taken.status).toBe(201)
      return made.deliver(report(), { id: 'msg_1' })
    },
    says: { redacted: { revision: 3, reason: 'A court ordered it.', recorded: expect.any(String) } },
  },
  {
    code: 'report-retracted',
    when: 'a report is retracted twice',
    status: 409,
    ask: (made) =>
      told(
        made,
        ['msg_agreed', agreed],
        ['msg_r', retraction('msg_agreed')],
        ['msg_again', retraction('msg_agreed')],
      ),
    says: { report: 'msg_agreed' },
  },
  {
    code: 'scenario-full',
    when: 'a report would set off ten thousand rounds of the clock',
    status: 422,
    ask: async (made) => {
      await made.define('round', {
        title: 'A round',
        parties: {},
        tracks: {
          talks: {
            title: 'Talks',
            initial: 'idle',
            states: {
              idle: { on: { meet: 'open' } },
              open: {
                on: { tick: 'open', end: 'ended' },
                deadlines: { beat: { after: 'P1D', event: 'tick', policy: 'apply' } },
              },
              ended: { final: true },
            },
          },
        },
      })
      const meet = { scenario: 'round', track: 'talks', event: 'meet', occurred: '1926-01-01' }
      return made.deliver(report(meet))
    },
  },
  {
    code: 'too-large',
    when: 'a body is larger than 256 KiB',
    status: 413,
    ask: ({ deliver }) => deliver(report({ body: 'x'.repeat(256 * 1024) })),
    says: { limit: 262_144 },
  },
  {
    code: 'too-many-requests',
    when: 'a client has asked for as much costly work as it may',
    status: 429,
    ask: () => lookBack({ take: () => 1_500 }),
    says: { retryAfter: 2 },
    headers: { 'Retry-After': '2' },
  },
  {
    code: 'transition-not-allowed',
    when: 'the state has no such event',
    status: 409,
    ask: ({ deliver }) => deliver(inForce),
    says: { track: 'ceasefire', state: 'proposed', event: 'take-effect', allowed: ['agree', 'reject'] },
  },
  {
    code: 'unauthorized',
    when: 'a definition comes without a key',
    status: 401,
    ask: ({ ask }) => ask(here, { method: 'PUT', headers: { 'If-None-Match': '*' }, json: story }),
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  {
    code: 'unsupported-media-type',
    when: 'the body is not declared as JSON',
    status: 415,
    ask: ({ deliver }) => deliver(agreed, { headers: { 'Content-Type': 'text/plain' } }),
  },
  {
    code: 'damaged',
    when: 'the head is another than the one that was stored',
    status: 500,
    ask: async (made) => {
      const response = await damagedHead(made).then(() => made.deliver(agreed))
      expect(made.logged).toMatchObject([{ level: 'error', message: 'stored data is damaged' }])
      return response
    },
    says: {
      item: `S#${scenario} H`,
      detail: `S#${scenario} H was changed since it was stored: its seal does not fit. Nothing is built on it; verify names what is wrong`,
    },
  },
  {
    code: 'unavailable',
    when: 'the table does not answer',
    status: 503,
    ask: async () => {
      const down = emptyTracker({
        around: (table) => ({ ...table, get: () => Promise.reject(new Unavailable('it is down')) }),
      })
      const response = await down.ask(here)
      expect(down.logged).toMatchObject([{ level: 'error', message: 'the table cannot serve' }])
      return response
    },
    headers: { 'Retry-After': '2' },
  },
]

describe('a refusal', () => {
  it.each(cases)('is $status $code when $when', async ({ code, status, ask, says = {}, headers = {} }) => {
    const response = await ask(await tracker({ access: () => accessWithSystems() }))
    expect(response.status).toBe(status)
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ type: `/problems/${code}`, status, ...says })
    expect(
      Object.fromEntries(Object.keys(headers).map((name) => [name, response.headers.get(name)])),
    ).toEqual(headers)
  })

  it('has a case here for every type of problem, but for defects of our own', () => {
    const all = Object.keys(problems).filter((code) => code !== 'internal')
    expect([...new Set(cases.map(({ code }) => code))].toSorted()).toEqual(all.toSorted())
  })

  it('leaves nothing behind', async () => {
    const made = await tracker()
    await made.deliver(inForce)
    await made.deliver(report({ occurred: '2025-05-19T12:00:00Z' }))
    expect(await bodyOf(await made.ask(here))).toMatchObject({ revision: 1 })
  })
})

describe('a defect', () => {
  const broken = () =>
    emptyTracker({ around: (table) => ({ ...table, get: () => Promise.reject(new Error('secret detail')) }) })

  it('is 500 internal, logged with its stack, and gives the caller nothing of its cause', async () => {
    const made = broken()
    const response = await made.ask(here)
    expect(response.status).toBe(500)
    const problem = await problemOf(response)
    expect(problem['type']).toBe('/problems/internal')
    expect(JSON.stringify(problem)).not.toContain('secret detail')
    expect(made.logged).toMatchObject([
      { message: 'a defect', error: expect.stringContaining('secret detail') },
    ])
  })
})

describe('credentials that are no good', () => {
  const bearer = (authorization: string) => (made: TestTracker) =>
    made.ask(`${here}/reports`, {
      headers: { Authorization: authorization, 'Idempotency-Key': 'k' },
      json: { headline: 'H' },
    })
  const webhook =
    (changes: Readonly<Record<string, string>>, source = 'newsdesk') =>
    (made: TestTracker) => {
      const body = JSON.stringify(agreed)
      const signed = sign({ id: 'msg_1', body, secret: secretOf('newsdesk'), now: made.clock.now() })
      return made.ask(`/v1/webhooks/${source}`, { body, headers: { ...signed, ...changes } })
    }

  it('are always answered alike, whatever is wrong', async () => {
    const made = await tracker()
    const old = sign({
      id: 'msg_1',
      body: JSON.stringify(agreed),
      secret: secretOf('newsdesk'),
      now: made.clock.now() - 301_000,
    })
    const answers = await Promise.all(
      [
        bearer(''),
        bearer('Bearer nobody'),
        bearer('Basic dXNlcjpwYXNz'),
        bearer('Bearer two tokens'),
        webhook({ 'webhook-id': '' }),
        webhook({ 'webhook-signature': 'v1,AAAA' }),
        webhook({ 'webhook-signature': '' }),
        webhook({ 'webhook-timestamp': 'yesterday' }),
        webhook({ ...old }),
        webhook({}, 'agency'),
        webhook({}, 'nobody'),
        webhook({}, '__proto__'),
      ].map((ask) => ask(made)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(bodies).size).toBe(1)
    expect(
      new Set(answers.map(({ headers }) => JSON.stringify([...headers].filter(([name]) => name !== 'vary'))))
        .size,
    ).toBe(1)
    expect(await bodyOf(await made.ask(here))).toMatchObject({ revision: 1 })
  })
})
