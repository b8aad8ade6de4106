import { describe, expect, it } from 'vitest'
import { namedDocument } from '../adapters/sent-document.ts'
import type { KeyName } from '../testing/access.ts'
import { bodyOf } from '../testing/body.ts'
import { type Article, type ContentSystem, contentSystems } from '../testing/content-systems.ts'
import { accessWithSystems, requestOf } from '../testing/system-requests.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { start, type TestTracker, tracker } from '../testing/tracker.ts'
import type { DeliveryJson } from './delivery-json.ts'

const here = `/v1/scenarios/${scenario}`
const tooEarly = report({ track: 'ceasefire', event: 'take-effect' })
const agreed = report({ track: 'ceasefire', event: 'agree', occurred: '2025-05-18T11:00:00Z' })

const listed = async ({ ask }: TestTracker, query = '', key: KeyName = 'editor') =>
  (await bodyOf<{ items: readonly DeliveryJson[] }>(await ask(`/v1/deliveries${query}`, { key }))).items
const theOne = async (made: TestTracker): Promise<DeliveryJson> => {
  const [one, ...others] = await listed(made)
  expect(others).toEqual([])
  return one!
}
const theOneOf = async (made: TestTracker, source: string) => (await listed(made, `?source=${source}`))[0]!
const post = ({ ask }: TestTracker, id: string, verb: string, json?: unknown, key: KeyName = 'editor') =>
  ask(`/v1/deliveries/${id}/${verb}`, { method: 'POST', key, ...(json === undefined ? {} : { json }) })
const revisions = async ({ ask }: TestTracker) =>
  (await bodyOf<{ revision: number }>(await ask(here))).revision

describe('a delivery that is refused', () => {
  it('is not filed by other bytes that come under its id, nor answered with their answer', async () => {
    const made = await tracker()
    expect((await made.deliver(tooEarly, { id: 'one' })).status).toBe(409)
    expect((await made.deliver(agreed, { id: 'one' })).status).toBe(201)
    const kept = await theOne(made)
    expect(kept.status).toBe('refused')
    expect((await problemOf(await made.deliver(tooEarly, { id: 'one' }))).type).toBe('/problems/id-reused')
    for (const json of [undefined, { payload: report() }])
      expect(await problemOf(await post(made, kept.id, 'retry', json))).toMatchObject({
        type: '/problems/nothing-to-file',
        detail: `one was filed with another body, as revision 2 of ${scenario}; dismiss this one`,
        revision: 2,
      })
    expect((await post(made, kept.id, 'dismissal')).status).toBe(200)
  })

  it('is kept beside every other body that came under its id, and at most one of them is filed', async () => {
    const made = await tracker()
    const bodies = [
      tooEarly,
      '{',
      report({ scenario: 'elsewhere' }),
      report({ track: 'nowhere', event: 'x' }),
      report({ headline: '' }),
    ]
    await Promise.all([...bodies, ...bodies].map((body) => made.deliver(body, { id: 'one' })))
    await made.deliver(tooEarly, { id: 'one' })
    const kept = await listed(made)
    expect(kept.map(({ payload }) => JSON.stringify(payload)).toSorted()).toEqual(
      bodies.map((body) => JSON.stringify(body)).toSorted(),
    )
    const answers = await Promise.all(kept.map(({ id }) => post(made, id, 'retry', { payload: agreed })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422, 422])
    expect(await revisions(made)).toBe(2)
  })

  it('is forgotten with every other body under its id when the report of one is redacted', async () => {
    const made = await tracker()
    for (const body of [tooEarly, '{"headline": "A libel"', agreed]) await made.deliver(body, { id: 'one' })
    expect(await listed(made)).toHaveLength(2)
    const redacted = await made.ask(`${here}/reports/one/redaction`, {
      method: 'POST',
      key: 'admin',
      json: { reason: 'Untrue.' },
      headers: { 'Idempotency-Key': 'redaction' },
    })
    expect(redacted.status).toBe(201)
    expect(await listed(made)).toEqual([])
  })

  it('is listed with the problem and the payload, whatever was wrong with it', async () => {
    const made = await tracker()
    const { deliver } = made
    await deliver('{"type": "report.filed", ', { id: 'a' })
    await deliver(report({ track: 'nowhere', event: 'x' }), { id: 'b' })
    await deliver(report({ occurred: '2026-01-01' }), { id: 'c' })
    await deliver(tooEarly, { id: 'd' })
    await deliver(agreed, { id: 'e', source: 'local-desk' })
    const kept = await listed(made)
    expect(kept.map(({ delivery, problem }) => [delivery, problem['type']]).toSorted()).toEqual([
      ['a', '/problems/malformed'],
      ['b', '/problems/payload-invalid'],
      ['c', '/problems/occurred-in-future'],
      ['d', '/problems/transition-not-allowed'],
      ['e', '/problems/forbidden'],
    ])
    const malformed = kept.find(({ delivery }) => delivery === 'a')
    expect(malformed).toMatchObject({
      source: 'newsdesk',
      scenario: null,
      payload: '{"type": "report.filed", ',
    })
    const early = kept.find(({ delivery }) => delivery === 'd')
    expect(early).toMatchObject({
      scenario,
      status: 'refused',
      received: '2025-05-18T12:00:00Z',
      payload: tooEarly,
    })
    expect(early?.problem).toMatchObject({ allowed: ['agree', 'reject'] })
    expect(await revisions(made)).toBe(1)
  })

  it('is kept though it is not declared as JSON, and filed as it came if it is', async () => {
    const made = await tracker()
    const headers = { 'Content-Type': 'text/plain' }
    expect((await made.deliver(agreed, { id: 'plain', headers })).status).toBe(415)
    const kept = await theOne(made)
    expect(kept).toMatchObject({ scenario, payload: agreed, problem: { status: 415 } })
    const unsigned = { ...headers, 'webhook-signature': 'v1,x' }
    expect((await made.deliver(agreed, { id: 'other', headers: unsigned })).status).toBe(415)
    expect(await listed(made)).toHaveLength(1)
    const retried = await post(made, kept.id, 'retry')
    expect(retried.status).toBe(201)
    const copy = await made.deliver(agreed, { id: 'plain', headers })
    expect([copy.status, await bodyOf(copy)]).toEqual([200, await bodyOf(retried)])
  })

  it('is not kept if it is not authentic, or its id was used before', async () => {
    const made = await tracker()
    await made.deliver(agreed, { id: 'one' })
    expect((await made.deliver(report(), { id: 'one' })).status).toBe(422)
    expect((await made.deliver('{', { id: 'one' })).status).toBe(422)
    await made.deliver(tooEarly, { id: 'two', headers: { 'webhook-signature': 'v1,x' } })
    expect(await listed(made)).toEqual([])
  })

  it('is filed later as it came, once, under its own id, by both who sent and who retried it', async () => {
    const made = await tracker()
    await made.deliver(tooEarly, { id: 'early' })
    const { id } = await theOne(made)
    expect((await problemOf(await post(made, id, 'retry')))['type']).toBe('/problems/transition-not-allowed')
    await made.deliver(agreed, { id: 'first' })
    const retried = await post(made, id, 'retry')
    expect(retried.status).toBe(201)
    const answer = await bodyOf<{ revision: number }>(retried)
    expect(answer).toMatchObject({ report: 'early', revision: 3 })
    const copies = [await post(made, id, 'retry'), await made.deliver(tooEarly, { id: 'early' })]
    for (const copy of copies) {
      expect([copy.status, copy.headers.get('Idempotent-Replayed')]).toEqual([200, 'true'])
      expect(await bodyOf(copy)).toEqual(answer)
    }
    expect(await bodyOf(await made.ask(`${here}/revisions/3`))).toMatchObject({
      source: 'newsdesk',
      key: 'editor',
    })
    expect(await theOne(made)).toMatchObject({ status: 'filed', key: 'editor', answer })
    expect(await revisions(made)).toBe(3)
  })

  it('is filed with a mended payload, and its sender’s broken copy gets that answer', async () => {
    const made = await tracker()
    const broken = '{"type": "report.filed", '
    await made.deliver(broken, { id: 'cut-off' })
    const { id } = await theOne(made)
    const stillWrong = await problemOf(await post(made, id, 'retry', { payload: report({ headline: '' }) }))
    expect(stillWrong['errors']).toMatchObject([{ pointer: '/payload/data/headline' }])
    expect(stillWrong['detail']).toMatch(/^\/payload\/data\/headline: /)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post(made, id, 'retry', { payload: agreed })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201])
    const copy = await made.deliver(broken, { id: 'cut-off' })
    expect(copy.status).toBe(200)
    expect(await bodyOf(copy)).toEqual(await bodyOf(answers[0]!))
    const other = await problemOf(await post(made, id, 'retry', { payload: report() }))
    expect(other).toMatchObject({ type: '/problems/delivery-closed', revision: 2 })
    expect((await problemOf(await post(made, id, 'dismissal')))['type']).toBe('/problems/delivery-closed')
    expect(await revisions(made)).toBe(2)
  })

  it('is listed under the scenario that it was filed in, to editors of that and of the one that it names', async () => {
    const made = await tracker()
    const toLocal = report({ scenario: 'local' })
    await made.deliver(toLocal, { id: 'astray' })
    await made.deliver('{', { id: 'nameless', source: 'local-desk' })
    const [nameless, astray] = [await theOneOf(made, 'local-desk'), await theOneOf(made, 'newsdesk')]
    expect([nameless.scenario, astray.scenario]).toEqual([null, 'local'])
    expect(await listed(made, '', 'local')).toHaveLength(2)
    expect((await post(made, astray.id, 'retry', { payload: agreed })).status).toBe(201)
    expect((await listed(made, `?scenario=${scenario}`)).map(({ delivery }) => delivery)).toEqual(['astray'])
    expect(await listed(made, '?scenario=local')).toEqual([])
    expect((await theOneOf(made, 'newsdesk')).scenario).toBe(scenario)
    expect((await listed(made, '', 'local')).map(({ delivery }) => delivery)).toEqual(['nameless'])
    expect((await made.ask(`/v1/deliveries/${astray.id}`, { key: 'local' })).status).toBe(403)
  })

  it('is dismissed, for good, and stays out of every ledger', async () => {
    const made = await tracker()
    await made.deliver(tooEarly, { id: 'early' })
    const { id } = await theOne(made)
    for (const _ of [1, 2]) expect((await post(made, id, 'dismissal')).status).toBe(200)
    await made.deliver(tooEarly, { id: 'early' })
    expect(await theOne(made)).toMatchObject({ status: 'dismissed', key: 'editor' })
    expect(await listed(made, '?status=refused')).toEqual([])
    expect((await problemOf(await post(made, id, 'retry')))['type']).toBe('/problems/delivery-closed')
    expect(await revisions(made)).toBe(1)
  })

  it('permits only what both the source and the key may do', async () => {
    const made = await tracker()
    await made.deliver(agreed)
    const proposed = report({ track: 'sanctions', event: 'trigger' })
    await made.deliver({ ...proposed, extra: 1 }, { id: 'proposed', source: 'agency' })
    const { id } = await theOne(made)
    expect((await post(made, id, 'retry', { payload: proposed }, 'reviewer')).status).toBe(201)
    const confirming = report({ confirms: 'filed:proposed' })
    const asReviewer = await made.ask(`${here}/reports`, {
      key: 'reviewer',
      headers: { 'Idempotency-Key': 'yes' },
      json: confirming.data,
    })
    expect((await problemOf(asReviewer))['type']).toBe('/problems/four-eyes')
    await made.deliver({ ...confirming, extra: 1 }, { id: 'confirmed', source: 'review-desk' })
    const [confirmed] = await listed(made, '?source=review-desk')
    const byEditor = await post(made, confirmed!.id, 'retry', { payload: confirming }, 'editor')
    expect((await problemOf(byEditor))['type']).toBe('/problems/forbidden')
    const byTheSame = await post(made, confirmed!.id, 'retry', { payload: confirming }, 'reviewer')
    expect((await problemOf(byTheSame))['type']).toBe('/problems/four-eyes')
    expect((await post(made, confirmed!.id, 'retry', { payload: confirming }, 'admin')).status).toBe(201)
  })

  it('is shown to editors of its scenario alone', async () => {
    const made = await tracker()
    await made.deliver(tooEarly)
    await made.deliver('{')
    const [one] = await listed(made)
    expect(await listed(made, '', 'local')).toEqual([])
    for (const key of ['local', 'reader'] as const)
      expect((await made.ask(`/v1/deliveries/${one!.id}`, { key })).status).toBe(403)
    expect((await made.ask('/v1/deliveries')).status).toBe(401)
    expect((await made.ask('/v1/deliveries', { key: 'reader' })).status).toBe(403)
    expect((await made.ask(`/v1/deliveries?scenario=${scenario}`, { key: 'local' })).status).toBe(403)
    expect((await made.ask('/v1/deliveries/dlv_x', { key: 'editor' })).status).toBe(404)
  })

  it('is found by status, scenario and source, page by page', async () => {
    const made = await tracker()
    for (const id of ['a', 'b', 'c'])
      await made.deliver(tooEarly, { id, source: id === 'b' ? 'agency' : 'newsdesk' })
    expect(await listed(made, `?source=agency&scenario=${scenario}&status=refused`)).toHaveLength(1)
    expect(await listed(made, '?status=filed')).toEqual([])
    const wrong = await problemOf(await made.ask('/v1/deliveries?status=refuse', { key: 'editor' }))
    expect(wrong).toMatchObject({ type: '/problems/query-invalid', nearest: 'refused' })
    const first = await made.ask('/v1/deliveries?limit=2', { key: 'editor' })
    expect(first.headers.get('Cache-Control')).toBe('no-store')
    const { items, next } = await bodyOf<{ items: readonly DeliveryJson[]; next: string }>(first)
    const rest = await listed(made, `?limit=2&after=${next}`)
    expect([...items, ...rest].map(({ delivery }) => delivery).toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('keeps what fits of a problem that is larger than its payload', async () => {
    const made = await tracker()
    const sources = Array.from({ length: 50 }, (_, n) => ({ [`${'k'.repeat(4_000)}${n}`]: 1 }))
    await made.deliver(report({ sources }))
    const { problem } = await theOne(made)
    expect(JSON.stringify(problem).length).toBeLessThan(40_000)
    await made.deliver({ ['k'.repeat(250_000)]: 1 }, { id: 'long' })
    expect(await listed(made)).toHaveLength(2)
  })

  it('is no larger than a delivery may be', async () => {
    const made = await tracker()
    await made.deliver(tooEarly)
    const { id } = await theOne(made)
    const long = await post(made, id, 'retry', { payload: 'x'.repeat(300_000) })
    expect((await problemOf(long))['type']).toBe('/problems/too-large')
    const wrong = await problemOf(await post(made, id, 'retry', { paylaod: tooEarly }))
    expect(wrong['detail']).toContain('{"payload": …}')
  })

  it('was not withdrawn if its source has no content system', async () => {
    const made = await tracker()
    await made.deliver(tooEarly)
    const { id } = await theOne(made)
    expect(await problemOf(await post(made, id, 'retry', { withdrawn: true }))).toMatchObject({
      type: '/problems/payload-invalid',
      errors: [{ pointer: '/withdrawn', detail: expect.stringContaining('newsdesk has no adapter') }],
    })
  })
})

it('is not filed again with the payload of a draft', async () => {
  const sanity = contentSystems.find(({ kind }) => kind === 'sanity')
  if (!sanity) throw new Error('no Sanity')
  const made = await tracker({ access: () => accessWithSystems() })
  const unnamed = { ...sanity, payload: () => ({ title: 'No document' }) }
  const { path, ...asked } = await requestOf(unnamed, { action: 'publish', version: 1 }, made.clock.now())
  expect((await made.ask(path, { method: 'POST', ...asked })).status).toBe(422)
  const draft = { payload: { _id: 'drafts.1', title: 'Not yet' } }
  expect(await problemOf(await post(made, (await theOne(made)).id, 'retry', draft))).toMatchObject({
    type: '/problems/nothing-to-file',
    detail: 'drafts.1 is a draft; it is filed when it is published',
  })
})

describe.each(contentSystems)('an article of $kind that is refused', (system: ContentSystem) => {
  const endless: Article = { action: 'publish', version: 1, title: 'x'.repeat(301) }
  const mended = { ...endless, title: 'The talks are to resume' }

  it('is filed mended, once, and its sender’s retry gets that answer', async () => {
    const made = await tracker({ access: () => accessWithSystems() })
    const send = async (article: Article) => {
      const { path, ...asked } = await requestOf(system, article, made.clock.now())
      return made.ask(path, { method: 'POST', ...asked })
    }
    expect((await send(endless)).status).toBe(422)
    const { id, source } = await theOne(made)
    expect(source).toBe(system.kind)
    expect((await post(made, id, 'retry')).status).toBe(422)
    const payload = system.payload({ ...mended })
    const { pointer = '', id: document = '' } = namedDocument(system.adapter, payload) ?? {}
    const foreign: unknown = JSON.parse(JSON.stringify(payload).replaceAll(document, '77'))
    expect((await problemOf(await post(made, id, 'retry', { payload: foreign })))['errors']).toEqual([
      {
        pointer: `/payload${pointer}`,
        detail: `names the document 77; the delivery is about ${document}, and is mended with a payload of that`,
      },
    ])
    const retried = await post(made, id, 'retry', { payload })
    expect(retried.status).toBe(201)
    const answer = await bodyOf(retried)
    made.clock.pass(10 * 60_000)
    const copy = await send(endless)
    expect([copy.status, await bodyOf(copy)]).toEqual([200, answer])
    const { items } = await bodyOf<{ items: unknown[] }>(await made.ask(`${here}/history`))
    expect(items).toHaveLength(1)
    expect(made.clock.now()).toBeGreaterThan(start)
  })
})
