import type { DryRun } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario, story } from '../testing/talks.ts'
import { type TestRequest, emptyTracker, type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const agree = report({ track: 'ceasefire', event: 'agree' })
const reject = report({ track: 'ceasefire', event: 'reject' })

const attempt = ({ ask }: TestTracker, json: unknown, asked: TestRequest = {}) =>
  ask(`${here}/dry-run`, { key: 'editor', json, ...asked })

describe('a dry run', () => {
  it('returns the effects of writes, each after those before it, and which would be refused', async () => {
    const made = await tracker()
    const answer = await attempt(made, [agree, reject, report({ track: 'ceasefire', event: 'take-effect' })])
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    const { status, transitions, refusals } = await bodyOf<DryRun>(answer)
    expect(status?.tracks['ceasefire']?.state).toBe('in-force')
    expect(transitions).toMatchObject([{ to: 'agreed' }, { to: 'in-force' }])
    expect(refusals).toMatchObject([{ index: 1, code: 'transition-not-allowed', state: 'agreed' }])
  })

  it('writes nothing', async () => {
    const made = await tracker()
    const before = await bodyOf(await made.ask(here))
    made.table.reset()
    await attempt(made, [agree])
    await attempt(made, { definition: { ...story, title: 'Another' }, writes: [agree] })
    expect(made.table.calls.transact).toBe(0)
    expect(await bodyOf(await made.ask(here))).toEqual(before)
    expect((await made.deliver(agree, { id: 'dry-run-1' })).status).toBe(201)
  })

  it.each([
    ['a definition', story],
    ['a definition with its migration', { ...story, migrate: {} }],
    ['a definition and writes', { definition: story, writes: [agree] }],
  ])('takes %s, also for a scenario that is not there yet', async (_, json) => {
    const made = emptyTracker()
    const { status, refusals } = await bodyOf<DryRun>(await attempt(made, json))
    expect([status?.revision, refusals]).toEqual([Object.hasOwn(json, 'writes') ? 2 : 1, []])
    expect((await made.ask(here)).status).toBe(404)
  })

  it('says what a definition would create, or change', async () => {
    const fresh = await bodyOf<DryRun>(await attempt(emptyTracker(), story))
    expect(fresh.defined).toMatchObject({
      version: 1,
      created: true,
      tracks: { side: { initial: 'left', states: ['left', 'right'] } },
      parties: ['north', 'south'],
      rules: ['no-truce'],
      transitions: [],
    })
    const made = await tracker()
    const { side: _, ...others } = story.tracks
    const states = { port: { on: { cross: 'right' } }, right: { on: { cross: 'port' } } }
    const changed = { ...story, tracks: { ...others, side: { initial: 'port', states } } }
    const migrate = { side: { left: 'port' } }
    expect((await bodyOf<DryRun>(await attempt(made, { ...changed, migrate }))).defined).toMatchObject({
      version: 2,
      created: false,
      transitions: [{ track: 'side', from: 'left', to: 'port' }],
    })
    expect((await bodyOf<DryRun>(await attempt(made, changed))).defined).toBeNull()
    expect((await bodyOf<DryRun>(await attempt(made, [agree]))).defined).toBeNull()
  })

  it.each([
    ['a state that is gone', here, { ...story, tracks: {} }],
    ['no track', here, { title: 'Empty' }],
    ['a state that cannot be left', here, { ...story, tracks: { a: { initial: 'b', states: { b: {} } } } }],
    ['a migration that is none', here, { ...story, migrate: 'left' }],
    ['an id that is none', '/v1/scenarios/My_Story', story],
  ])('refuses a definition with %s as defining does', async (_, path, json) => {
    const made = emptyTracker()
    const tried = await problemOf(await made.ask(`${path}/dry-run`, { key: 'admin', json }))
    const headers = { 'If-None-Match': '*' }
    const defined = await problemOf(await made.ask(path, { method: 'PUT', key: 'admin', headers, json }))
    expect(tried).toEqual(defined)
    expect(tried['status']).toBe(422)
  })

  it('fills in what the path says, and passes over ids of examples', async () => {
    const { scenario: _, ...data } = agree.data
    const made = await tracker()
    const { transitions } = await bodyOf<DryRun>(await attempt(made, [{ ...agree, id: 'msg_7', data }]))
    expect(transitions).toMatchObject([{ cause: { report: 'msg_7' } }])
  })

  it.each([
    ['neither', 'payload-invalid', 'text', ''],
    ['an object of another kind', 'payload-invalid', {}, ''],
    ['writes that are no list', 'payload-invalid', { writes: {} }, '/writes'],
    ['a key too many', 'payload-invalid', { writes: [], mood: 1 }, '/mood'],
    ['101 writes', 'payload-invalid', Array(101).fill(agree), ''],
    ['101 writes beside a definition', 'payload-invalid', { writes: Array(101).fill(agree) }, '/writes'],
    ['a faulty definition', 'definition-invalid', { ...story, title: 1 }, '/title'],
    [
      'a faulty one inside',
      'definition-invalid',
      { definition: { ...story, title: 1 } },
      '/definition/title',
    ],
  ])('is refused if it is %s: %s', async (_, code, json, pointer) => {
    const problem = await problemOf(await attempt(await tracker(), json))
    expect(problem).toMatchObject({ status: 422, type: `/problems/${code}`, errors: [{ pointer }] })
  })

  it('lists each write that is none with its own errors, and tries the others', async () => {
    const odd = { ...report({ headline: 1, key: 'yes' }), id: 'odd' }
    const spaced = { ...report(), id: 'a b' }
    const writes = [odd, agree, report({ scenario: 'b' }), 'text', spaced]
    const made = await tracker()
    const answer = await attempt(made, writes)
    expect(answer.status).toBe(200)
    const { refusals, results, status } = await bodyOf<DryRun>(answer)
    const code = 'payload-invalid'
    expect(refusals).toMatchObject([
      { index: 0, id: 'odd', code, errors: [{ pointer: '/data/headline' }, { pointer: '/data/key' }] },
      { index: 2, code, errors: [{ pointer: '/data/scenario', detail: `The path says "${scenario}".` }] },
      { index: 3, code, errors: [{ pointer: '' }] },
      { index: 4, id: 'dry-run-5', code, errors: [{ pointer: '/id' }] },
    ])
    expect(results.map(({ accepted }) => accepted)).toEqual([false, true, false, false, false])
    expect(status.tracks['ceasefire']?.state).toBe('agreed')
    const filed = await problemOf(await made.deliver(report({ headline: 1, key: 'yes' })))
    expect(refusals[0]?.detail).toBe(filed['detail'])
  })

  it('is refused for a scenario that is not there, without a key, and with one that may only read', async () => {
    const made = emptyTracker()
    expect((await attempt(made, [agree])).status).toBe(404)
    expect((await made.ask(`${here}/dry-run`, { json: [agree] })).status).toBe(401)
    expect((await attempt(made, [agree], { key: 'reader' })).status).toBe(403)
    expect((await attempt(made, [agree], { key: 'local' })).status).toBe(403)
  })
})
