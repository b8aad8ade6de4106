import { createPublicKey, verify } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AccessDocument } from '../access/access-document.ts'
import { accessDocument, type KeyName } from '../testing/access.ts'
import { misfitOf } from '../testing/conformance.ts'
import { type TestTracker, tracker as trackerOf } from '../testing/tracker.ts'
import { report } from '../testing/talks.ts'
import type { RevisionRecorded } from './message.ts'
import type { Posted } from './post.ts'

const hour = 3_600_000

interface Made {
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly publicKey?: string
  readonly state: string
  readonly reason: string | null
}

let access: AccessDocument
let tracker: TestTracker
let answers: Posted
let posted: { url: string; headers: Readonly<Record<string, string>>; body: string }[]

beforeEach(async () => {
  access = accessDocument()
  posted = []
  answers = { status: 200, error: null }
  tracker = await trackerOf({
    access: () => access,
    post: async (url, headers, body) => {
      posted.push({ url, headers, body })
      return answers
    },
  })
})

const url = 'https://receiver.example/hook'

async function subscribed(more: object = {}, key: KeyName = 'admin'): Promise<Made> {
  const answer = await tracker.ask('/v1/subscriptions', { key, json: { url, scenarios: ['talks'], ...more } })
  expect(answer.status).toBe(201)
  return (await answer.json()) as Made
}

async function read({ id }: Pick<Made, 'id'>, key: KeyName = 'admin'): Promise<Made> {
  return (await (await tracker.ask(`/v1/subscriptions/${id}`, { key })).json()) as Made
}

/** Files reports, and delivers. */
async function file(...reports: readonly object[]): Promise<void> {
  for (const data of reports) expect((await tracker.deliver(report(data))).status).toBe(201)
  await tracker.deliverer.sweep()
  await tracker.deliverer.idle()
}

/** Returns the id of the report in the second revision. */
async function filed(): Promise<string> {
  const revision = await tracker.ask('/v1/scenarios/talks/revisions/2')
  return ((await revision.json()) as { entry: { report: string } }).entry.report
}

/** Corrects or retracts that report, and delivers. */
async function amend(how: 'corrected' | 'retracted', more: object = {}): Promise<void> {
  const data = { scenario: 'talks', report: await filed(), reason: 'It was wrong.', ...more }
  const timestamp = '2025-05-18T12:00:00Z'
  expect((await tracker.deliver({ type: `report.${how}`, timestamp, data })).status).toBe(201)
  await file()
}

/** Lets time pass, and runs due deliveries. */
async function wait(milliseconds: number): Promise<void> {
  tracker.clock.pass(milliseconds)
  await tracker.deliverer.turn()
  await tracker.deliverer.idle()
}

const bodies = () => posted.map(({ body }) => (JSON.parse(body) as RevisionRecorded).data)
const revisions = () => bodies().map(({ scenario, revision }) => `${scenario} ${revision}`)

describe('a delivery', () => {
  it('names the revision that was recorded, the one sent before it, and its URL', async () => {
    await file({ headline: 'before' })
    await subscribed()
    await file({ headline: 'first' }, { headline: 'second' })
    const hash = async (n: number) =>
      ((await (await tracker.ask(`/v1/scenarios/talks/revisions/${n}`)).json()) as { hash: string }).hash
    const at = 'https://tracker.example/v1/scenarios/talks/revisions/'
    expect(bodies()).toEqual([
      { scenario: 'talks', revision: 3, previous: null, hash: await hash(3), kind: 'report', url: `${at}3` },
      { scenario: 'talks', revision: 4, previous: 3, hash: await hash(4), kind: 'report', url: `${at}4` },
    ])
    expect(posted[0]).toMatchObject({ url, headers: { 'webhook-id': 'talks_3_report' } })
  })

  it('verifies with the secret by the library of Standard Webhooks', async () => {
    const { secret } = await subscribed()
    tracker.clock.set(Date.now())
    await file({ headline: 'first' })
    const [{ headers, body }] = posted as [(typeof posted)[0]]
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'revision.recorded' })
    expect(headers['webhook-signature']).toMatch(/^v1,[\w+/]{43}=$/)
  })

  it('verifies with the public key as well, if that was asked for', async () => {
    const made = await subscribed({ asymmetric: true })
    await file({ headline: 'first' })
    const [{ headers, body }] = posted as [(typeof posted)[0]]
    const [, text = ''] = /^v1,\S+ v1a,(\S+)$/.exec(headers['webhook-signature'] ?? '') ?? []
    const raw = Buffer.from(made.publicKey?.replace('whpk_', '') ?? '', 'base64')
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
    expect(verify(null, signed, key, Buffer.from(text, 'base64'))).toBe(true)
    expect(await read(made)).toMatchObject({ publicKey: made.publicKey })
  })
})

describe('a subscription', () => {
  it.each([
    [{ tracks: ['side'] }, ['talks 3', 'talks 5']],
    [{ parties: ['north'] }, ['talks 4']],
    [{ parties: ['south'] }, ['talks 5']],
    [{ kinds: ['settings'] }, ['talks 6']],
    [{ key: true }, ['talks 2', 'talks 4']],
    [{ key: true, tracks: ['talks'] }, ['talks 2']],
    [{}, ['talks 2', 'talks 3', 'talks 4', 'talks 5', 'talks 6']],
  ])('with %j gets %j', async (filter, expected) => {
    await subscribed(filter)
    const patch = { method: 'PATCH', key: 'admin', json: { archived: true } } as const
    await file(
      { track: 'talks', event: 'meet' },
      { track: 'side', headline: 'words' },
      { by: ['north'], key: true },
      { tracks: [{ track: 'side', positions: { south: 'accepts' } }, { track: 'ceasefire' }] },
    )
    await tracker.ask('/v1/scenarios/talks', patch)
    await file()
    expect(revisions()).toEqual(expected)
  })

  it.each([
    [{ tracks: ['talks'] }, { track: 'talks' }, { track: 'side' }],
    [{ key: true }, { key: true }, {}],
    [{ parties: ['north'] }, { by: ['north'] }, { by: ['south'] }],
    [{ tracks: ['talks'], parties: ['north'] }, { track: 'talks', by: ['north'] }, { track: 'side' }],
  ])(
    'with %j hears that a report was corrected out of it, and what became of it then',
    async (filter, before, after) => {
      await subscribed(filter)
      await file(before)
      for (const headline of ['Corrected', 'Corrected again'])
        await amend('corrected', { headline, ...after })
      await amend('retracted')
      expect(revisions()).toEqual(['talks 2', 'talks 3', 'talks 4', 'talks 5'])
    },
  )

  it('to key events hears that the words of one were corrected', async () => {
    await subscribed({ key: true })
    const meeting = { track: 'talks', event: 'meet' }
    await file(meeting)
    await amend('corrected', { headline: 'Corrected', ...meeting })
    expect(revisions()).toEqual(['talks 2', 'talks 3'])
  })

  it.each([
    [{ tracks: ['talks'] }, { track: 'talks' }],
    [{ key: true }, { key: true }],
    [{ parties: ['north'] }, { by: ['north'] }],
  ])('with %j hears that a report was retracted, and that it was redacted', async (filter, data) => {
    await subscribed(filter)
    await file(data)
    await amend('retracted')
    const headers = { 'Idempotency-Key': 'redaction' }
    const asked = { key: 'admin', headers, json: { reason: 'By court order' } } as const
    const path = `/v1/scenarios/talks/reports/${await filed()}/redaction`
    expect((await tracker.ask(path, asked)).status).toBe(201)
    await file()
    expect(revisions()).toEqual(['talks 2', 'talks 3', 'talks 4'])
  })

  it('names a track or a party of any of its scenarios, of every scenario any', async () => {
    await tracker.define('later')
    await subscribed({ scenarios: ['talks', 'later'], tracks: ['side'], parties: ['south'] })
    await subscribed({ scenarios: ['*'], tracks: ['anything'] })
  })

  it('has its URL in the normal form', async () => {
    const { url: stored } = await subscribed({ url: 'HTTPS://Receiver.Example:443/a/../hook?q=ü' })
    expect(stored).toBe('https://receiver.example/hook?q=%C3%BC')
  })

  it('to everything gets scenarios that begin later, from their beginning', async () => {
    await file({ headline: 'before' })
    await subscribed({ scenarios: ['*'] })
    tracker.clock.pass(1_000)
    await tracker.define('later')
    await file({ headline: 'after' })
    expect(revisions().toSorted()).toEqual(['later 1', 'talks 3'])
  })

  it('gets nothing more after 410, and resumes when it is enabled', async () => {
    const made = await subscribed()
    answers = { status: 410, error: null }
    await file({ headline: 'first' }, { headline: 'second' })
    expect(await read(made)).toMatchObject({
      state: 'disabled',
      reason: 'talks_2_report: the receiver answered 410, so it wants no more',
    })
    await file({ headline: 'third' })
    answers = { status: 204, error: null }
    await wait(100 * hour)
    expect(revisions()).toEqual(['talks 2'])
    const enable = { method: 'PATCH', key: 'admin', json: { state: 'active' } } as const
    expect(await (await tracker.ask(`/v1/subscriptions/${made.id}`, enable)).json()).toMatchObject({
      state: 'active',
      reason: null,
    })
    await tracker.deliverer.idle()
    expect(revisions()).toEqual(['talks 2', 'talks 2', 'talks 3', 'talks 4'])
  })

  it('is tried again ten times over 75 hours, then disabled, and says why at each point', async () => {
    const made = await subscribed()
    answers = { status: 302, error: null }
    await file({ headline: 'first' }, { headline: 'second' })
    const [second, minute] = [1_000, 60_000]
    const pauses = [5 * second, 5 * minute, 30 * minute, ...[2, 5, 10, 14, 20, 24].map((n) => n * hour)]
    for (const [n, pause] of pauses.entries()) {
      expect(await read(made)).toMatchObject({ state: 'failing', reason: expect.stringContaining('302') })
      await wait(pause - 1)
      expect(posted).toHaveLength(n + 1)
      await wait(1)
      expect(posted).toHaveLength(n + 2)
    }
    expect(await read(made)).toMatchObject({
      state: 'disabled',
      reason:
        'talks_2_report failed 10 times over 75 hours, at last: the receiver answered 302; redirects are not followed',
    })
    await wait(1_000 * hour)
    expect(new Set(revisions())).toEqual(new Set(['talks 2']))
    expect(posted).toHaveLength(10)
  })

  it.each([
    [308, 'talks_2_report: the receiver answered 308; redirects are not followed'],
    [304, 'talks_2_report: the receiver answered 304'],
  ])('says of an answer %i only that it is a redirect if it is one', async (status, reason) => {
    const made = await subscribed()
    answers = { status, error: null }
    await file({ headline: 'first' })
    expect(await read(made)).toMatchObject({ state: 'failing', reason })
  })

  it('lists every attempt, newest first', async () => {
    const { id } = await subscribed()
    answers = { status: null, error: 'no answer within 15 s' }
    await file({ headline: 'first' })
    answers = { status: 200, error: null }
    await wait(5_000)
    const { items } = (await (
      await tracker.ask(`/v1/subscriptions/${id}/deliveries`, { key: 'admin' })
    ).json()) as { readonly items: readonly object[] }
    const delivery = { delivery: 'talks_2_report', scenario: 'talks', revision: 2, took: 0 }
    expect(items).toEqual([
      { ...delivery, at: '2025-05-18T12:00:05Z', status: 200, error: null, next: null },
      {
        ...delivery,
        at: '2025-05-18T12:00:00Z',
        status: null,
        error: 'no answer within 15 s',
        next: '2025-05-18T12:00:05Z',
      },
    ])
  })

  it('is set back by a replay, never ahead', async () => {
    const { id } = await subscribed()
    await file({ headline: 'first' }, { headline: 'second' }, { headline: 'third' })
    posted = []
    const replay = (json: object) => tracker.ask(`/v1/subscriptions/${id}/replay`, { key: 'admin', json })
    expect((await replay({ from: 3 })).status).toBe(200)
    await tracker.deliverer.idle()
    expect(bodies().map(({ revision, previous }) => [revision, previous])).toEqual([
      [3, 2],
      [4, 3],
    ])
    for (const json of [{ from: 5 }, { from: 0 }, {}, { from: 1, scenario: 'other' }, { from: 1, more: 1 }])
      expect((await replay(json)).status, JSON.stringify(json)).toBe(422)
  })

  it('ends when it is deleted', async () => {
    const { id } = await subscribed()
    const at = `/v1/subscriptions/${id}`
    expect((await tracker.ask(at, { method: 'DELETE', key: 'admin' })).status).toBe(204)
    await file({ headline: 'first' })
    expect([posted, (await tracker.ask(at, { key: 'admin' })).status]).toEqual([[], 404])
  })

  it('waits while its key may not read, and nothing is skipped', async () => {
    await subscribed({}, 'reader')
    const patch = { method: 'PATCH', key: 'admin', json: { visibility: 'private' } } as const
    await tracker.ask('/v1/scenarios/talks', patch)
    const { reader, ...keys } = access.keys
    access = { ...access, keys }
    await file({ headline: 'secret' })
    expect(posted).toEqual([])
    access = { ...access, keys: { ...keys, ...(reader ? { reader } : {}) } }
    await wait(5_000)
    expect(revisions()).toEqual(['talks 2', 'talks 3'])
  })
})

describe('a subscription is refused', () => {
  const place = async (json: object, key: KeyName = 'admin') => {
    const answer = await tracker.ask('/v1/subscriptions', { key, json })
    const { errors } = (await answer.json()) as { readonly errors?: readonly { readonly pointer: string }[] }
    return [answer.status, errors?.map(({ pointer }) => pointer)]
  }
  const scenarios = ['talks']

  it.each([
    ['/url', { url: 'https://127.0.0.1/', scenarios }],
    ['/url', { url: 'https://inside.example/', scenarios }],
    ['/url', { url: 'http://receiver.example/', scenarios }],
    ['/url', { url: 'https://receiver.example:8443/', scenarios }],
    ['/url', { url: 'https://user:secret@receiver.example/', scenarios }],
    ['/url', { url: 'ftp://receiver.example/', scenarios }],
    ['/scenarios/0', { url, scenarios: ['nowhere'] }],
    ['/scenarios', { url, scenarios: [] }],
    ['/scenarios', { url, scenarios: ['*', 'talks'] }],
    ['/kinds/0', { url, scenarios, kinds: ['news'] }],
    ['/url', { url: `${url}?${'ü'.repeat(400)}`, scenarios }],
    ['/key', { url, scenarios, key: false }],
    ['/secret', { url, scenarios, secret: 'mine' }],
    ['/url', { scenarios }],
  ])('at %s: %j', async (pointer, json) => expect(await place(json)).toEqual([422, [pointer]]))

  it.each([
    [{ tracks: ['talks', 'cesefire'] }, '/tracks/1: is no track of talks; the nearest is "ceasefire"'],
    [{ parties: ['nort'] }, '/parties/0: is no party of talks; the nearest is "north"'],
    [{ scenarios: [] }, '/scenarios: names one at least; ["*"] stands for every one'],
    [{ scenarios: ['talks', 'talks'] }, '/scenarios/1: is named already; name each once'],
  ])('for %j: %s', async (more, detail) => {
    const answer = await tracker.ask('/v1/subscriptions', { key: 'admin', json: { url, scenarios, ...more } })
    expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ detail })])
  })

  it.each([
    { scenarios: [] },
    { scenarios: ['No id'] },
    { scenarios: ['*', 'talks'] },
    { url: 'ftp://receiver.example/' },
    { url: 'https://reader:secret@receiver.example/' },
    { url: `${url}#here` },
    { tracks: [] },
    { parties: [] },
    { kinds: [] },
    { kinds: ['news'] },
    { tracks: Array.from({ length: 101 }, () => 'talks') },
    { key: false },
    { asymmetric: false },
    { url: `${url}?${'x'.repeat(2_000)}` },
    { url: 7 },
    { secret: 'mine' },
  ])('by the OpenAPI document as by the service: %j', async (more) => {
    const json = { url, scenarios, ...more }
    expect((await place(json))[0]).toBe(422)
    expect(misfitOf(json, 'components', 'schemas', 'SubscriptionBody')).toBeDefined()
  })

  it('without a key, and for scenarios that the key does not have', async () => {
    const asked = { json: { url, scenarios } }
    expect((await tracker.ask('/v1/subscriptions', asked)).status).toBe(401)
    expect((await place({ url, scenarios }, 'local'))[0]).toBe(403)
    expect((await place({ url, scenarios: ['*'] }, 'local'))[0]).toBe(403)
  })
})

it('a reader sees its own subscriptions, an administrator those of its scenarios', async () => {
  const [own, other] = [await subscribed({}, 'reader'), await subscribed({}, 'editor')]
  const listed = async (key: KeyName) => {
    const answer = await tracker.ask('/v1/subscriptions', { key })
    const { items } = (await answer.json()) as { readonly items: readonly Made[] }
    return items.map(({ id }) => id).toSorted()
  }
  expect(await listed('reader')).toEqual([own.id])
  expect(await listed('admin')).toEqual([own.id, other.id].toSorted())
  expect(await listed('local')).toEqual([])
  const foreign = await tracker.ask(`/v1/subscriptions/${other.id}`, { key: 'reader' })
  expect(foreign.status).toBe(404)
  expect(await read(own)).not.toHaveProperty('secret')
})
