import { describe, expect, it } from 'vitest'
import { channelPaths } from '../app/channels.ts'
import { bodyOf } from '../testing/body.ts'
import { committed } from '../testing/conformance.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { emptyTracker, type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`

const patch = ({ ask }: TestTracker, json: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask(here, { method: 'PATCH', key: 'admin', json, headers })

const names: Readonly<Record<string, string>> = { scenario, track: 'talks', report: 'msg_1' }

/** Every read of a scenario that the API documents, channels apart. */
const reads = Object.entries(committed.paths)
  .filter(([path, methods]) => path.includes('{scenario}') && 'get' in methods)
  .filter(([path]) => !channelPaths().some((channel) => channel.path === path))
  .map(([path]) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '1'))
  .map((path) => (/\/(?:diff|consistency)$/.test(path) ? `${path}?from=1` : path))

/** The ids in a list of scenarios, as the holder of a key or anyone sees it. */
async function listed(
  { ask }: TestTracker,
  key?: 'admin' | 'reader' | 'local',
  query = '',
): Promise<unknown> {
  const { items } = await bodyOf<{ items: readonly { scenario: string }[] }>(
    await ask(`/v1/scenarios${query}`, key === undefined ? {} : { key }),
  )
  return items.map((item) => item.scenario)
}

describe('the settings of a scenario', () => {
  it('are changed in a revision of their own, or in none if they are as asked', async () => {
    const made = await tracker()
    const changed = await patch(made, { visibility: 'unlisted' })
    expect([changed.status, changed.headers.get('ETag')]).toEqual([200, '"2"'])
    const settings = { visibility: 'unlisted', archived: false, movedTo: null }
    expect(await bodyOf(changed)).toEqual({ scenario, revision: 2, ...settings })
    expect(await bodyOf(await patch(made, { visibility: 'unlisted' }))).toMatchObject({ revision: 2 })
    expect(await bodyOf(await made.ask(`${here}/revisions/2`))).toMatchObject({
      kind: 'settings',
      key: 'admin',
      entry: { kind: 'settings', settings: { visibility: 'unlisted' } },
      transitions: [],
    })
    expect(await bodyOf(await made.ask(`${here}/verify`))).toMatchObject({ ok: true, revisions: 2 })
  })

  it('are changed by administrators alone, from the revision that they name, to what there is', async () => {
    const made = await tracker()
    expect(
      (await made.ask(here, { method: 'PATCH', key: 'reviewer', json: { archived: true } })).status,
    ).toBe(403)
    expect((await made.ask(here, { method: 'PATCH', json: { archived: true } })).status).toBe(401)
    const stale = await patch(made, { archived: true }, { 'If-Match': '"7"' })
    expect(await problemOf(stale)).toMatchObject({ status: 412, revision: 1 })
    expect((await patch(made, { archived: true }, { 'If-Match': '"1"' })).status).toBe(200)
    for (const json of [
      {},
      { archived: 'yes' },
      { hidden: true },
      { movedTo: 'nowhere' },
      { movedTo: scenario },
    ])
      expect(await problemOf(await patch(made, json))).toMatchObject({ status: 422 })
  })
})

describe('an unlisted scenario', () => {
  it('is read by all who know its address, listed to its editors, and shown to no search engine', async () => {
    const made = await tracker()
    await patch(made, { visibility: 'unlisted' })
    expect([await listed(made), await listed(made, 'reader'), await listed(made, 'admin')]).toEqual([
      [],
      [],
      [scenario],
    ])
    const read = await made.ask(here)
    expect([read.status, read.headers.get('X-Robots-Tag')]).toEqual([200, 'noindex'])
    expect(await bodyOf(read)).toMatchObject({ visibility: 'unlisted', archived: false })
  })
})

describe('a private scenario', () => {
  it('is read and found with a key that covers it, and kept by no cache', async () => {
    const made = await tracker()
    await made.deliver(report(), { id: 'msg_1' })
    await patch(made, { visibility: 'private' })
    expect([await listed(made), await listed(made, 'local'), await listed(made, 'reader')]).toEqual([
      [],
      [],
      [scenario],
    ])
    for (const path of reads) {
      expect([path, (await made.ask(path)).status]).toEqual([path, 401])
      const read = await made.ask(path, { key: 'reader' })
      expect([path, read.status, read.headers.get('Cache-Control')]).toEqual([path, 200, 'no-store'])
    }
    expect((await made.ask(here, { key: 'local' })).status).toBe(403)
    await patch(made, { visibility: 'public' })
    expect((await made.ask(here)).status).toBe(200)
  })
})

describe('an archived scenario', () => {
  const expected = { track: 'call', expected: '2025-05-19T12:00:00Z' }

  it('takes no writes, and answers copies of those that it took', async () => {
    const made = await tracker()
    const filed = report({ track: 'ceasefire', event: 'agree' })
    await made.deliver(filed, { id: 'msg_1' })
    await patch(made, { archived: true })
    expect(await problemOf(await made.deliver(report()))).toMatchObject({ type: '/problems/archived' })
    const definition = await made.ask(here, {
      method: 'PUT',
      key: 'admin',
      headers: { 'If-Match': '"1"' },
      json: await bodyOf(await made.ask(`${here}/definition`)),
    })
    expect(await problemOf(definition)).toMatchObject({ type: '/problems/archived' })
    expect((await made.deliver(filed, { id: 'msg_1' })).headers.get('Idempotent-Replayed')).toBe('true')
    await patch(made, { archived: false })
    expect((await made.deliver(report())).status).toBe(201)
  })

  it('is listed apart, and nothing in it falls due until it is open again', async () => {
    const made = await tracker()
    await made.deliver(report(expected))
    await patch(made, { archived: true })
    expect([await listed(made), await listed(made, undefined, '?archived=true')]).toEqual([[], [scenario]])
    const due = async () => {
      const { tracks } = await bodyOf<{
        tracks: Record<string, { reviewDue: boolean; deadlines: Record<string, { status: string }> }>
      }>(await made.ask(here))
      return [tracks['call']?.deadlines['call-time']?.status, tracks['call']?.reviewDue]
    }
    made.clock.pass(30 * 24 * 60 * 60 * 1000)
    expect((await made.scenarios.checkAll()).recorded).toBe(0)
    expect(await due()).toEqual(['ahead', false])
    const now = new Date(made.clock.now()).toISOString()
    const asOf = await bodyOf(await made.ask(`${here}?asOf=${now}`))
    expect(asOf).toMatchObject({ tracks: { call: { deadlines: { 'call-time': { status: 'ahead' } } } } })
    await patch(made, { archived: false })
    expect(await due()).toEqual(['passed', true])
    expect((await made.scenarios.checkAll()).recorded).toBeGreaterThan(0)
  })
})

describe('a scenario that was moved', () => {
  it('leads every read to the same path under its new id, and takes writes there', async () => {
    const made = await tracker()
    await made.define('peace-talks')
    await patch(made, { movedTo: 'peace-talks' })
    for (const path of ['', '?asOf=2025-05-18T12:00:00Z', '/history?limit=3', '/revisions/1']) {
      const read = await made.ask(`${here}${path}`)
      const there = `/v1/scenarios/peace-talks${path}`
      expect([read.status, read.headers.get('Location')]).toEqual([308, there])
    }
    for (const path of ['/changes', '/changes?after=0', '/live'])
      expect((await made.ask(`${here}${path}`)).status).toBe(308)
    const escaped = await made.ask(
      `/v1/scenarios/%${scenario.charCodeAt(0).toString(16)}${scenario.slice(1)}`,
    )
    expect(escaped.headers.get('Location')).toBe('/v1/scenarios/peace-talks')
    expect(await problemOf(await made.deliver(report()))).toMatchObject({
      type: '/problems/moved',
      movedTo: 'peace-talks',
    })
    expect(await listed(made)).toEqual(['peace-talks'])
    const back = { method: 'PATCH', key: 'admin', json: { movedTo: scenario } } as const
    expect((await made.ask('/v1/scenarios/peace-talks', back)).status).toBe(422)
  })
})

describe('a position in a scenario that was moved', () => {
  it.each<[string, Record<string, string>]>([
    ['/changes?after=1', {}],
    ['/changes?after=7&limit=2', {}],
    ['/live', { 'Last-Event-ID': '1' }],
  ])('is none in the other: %s %j', async (path, headers) => {
    const made = await tracker()
    await made.define('peace-talks')
    await patch(made, { movedTo: 'peace-talks' })
    const refused = await problemOf(await made.ask(`${here}${path}`, { headers }))
    expect(refused).toMatchObject({ status: 400, type: '/problems/cursor-invalid', movedTo: 'peace-talks' })
    expect(refused['detail']).toContain(`/v1/scenarios/peace-talks/${/\w+/.exec(path)?.[0]} without it`)
    expect((await made.ask(`/v1/scenarios/peace-talks${path.replace(/\d/, '1')}`, { headers })).status).toBe(
      200,
    )
  })
})

describe('a scenario that was never used', () => {
  it('is deleted, and its id is free again', async () => {
    const made = emptyTracker()
    await made.define()
    await patch(made, { visibility: 'unlisted' })
    const remove = () => made.ask(here, { method: 'DELETE', key: 'admin' })
    expect((await made.ask(here, { method: 'DELETE', key: 'reviewer' })).status).toBe(403)
    expect((await remove()).status).toBe(204)
    expect([(await made.ask(here)).status, (await remove()).status]).toEqual([404, 404])
    expect((await made.ask(`${here}/revisions/1`)).status).toBe(404)
    expect((await made.define()).status).toBe(201)
    expect(await bodyOf(await made.ask(here))).toMatchObject({ revision: 1, visibility: 'public' })
  })

  it('stays while another says that it moved here', async () => {
    const made = await tracker()
    await made.define('peace-talks')
    await patch(made, { movedTo: 'peace-talks' })
    const remove = () => made.ask('/v1/scenarios/peace-talks', { method: 'DELETE', key: 'admin' })
    expect(await problemOf(await remove())).toMatchObject({
      type: '/problems/scenario-used',
      detail: `${scenario} moved to peace-talks; set its movedTo to null first`,
    })
    await patch(made, { movedTo: null })
    expect((await remove()).status).toBe(204)
  })

  it('stays once a report was filed', async () => {
    const made = await tracker()
    await made.deliver(report())
    const refused = await made.ask(here, { method: 'DELETE', key: 'admin' })
    expect(await problemOf(refused)).toMatchObject({ type: '/problems/scenario-used', status: 409 })
    expect((await made.ask(here)).status).toBe(200)
  })
})
