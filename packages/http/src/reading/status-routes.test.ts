import type { Status, StatusDiff } from '@tracker/domain'
import type { Table } from '@tracker/storage'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { start, type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const second = 1_000
const hour = 60 * 60 * second

const etag = (response: Response) => response.headers.get('ETag') ?? ''
const cacheControl = (response: Response) => response.headers.get('Cache-Control')
const statusOf = async ({ ask }: TestTracker, query = '') => bodyOf<Status>(await ask(`${here}${query}`))

/** A tracker with a call expected in an hour, at an instant. */
async function expecting(): Promise<TestTracker> {
  const made = await tracker()
  await made.deliver(report({ track: 'call', expected: new Date(start + hour).toISOString() }))
  return made
}

describe('the status', () => {
  it('keeps its ETag between two turns of the clock and changes it with each turn and each write', async () => {
    const made = await expecting()
    const tags: string[] = []
    const see = async () => tags.push(etag(await made.ask(here)))
    await see()
    made.clock.set(start + hour - 1)
    await see()
    made.clock.set(start + hour)
    await see()
    made.clock.pass(30 * 60 * second)
    await see()
    await made.deliver(report())
    await see()
    const [first, , turned, , written] = tags
    expect(tags).toEqual([first, first, turned, turned, written])
    expect(new Set(tags).size).toBe(3)
    expect(tags.every((tag) => /^"[^"]+"$/.test(tag))).toBe(true)
  })

  it('is 304 for one who has it, with the headers that caches go by and no body', async () => {
    const made = await expecting()
    const full = await made.ask(here)
    for (const match of [etag(full), `W/${etag(full)}`, `"x", ${etag(full)}`, '*']) {
      const response = await made.ask(here, { headers: { 'If-None-Match': match } })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(etag(response)).toBe(etag(full))
      expect(cacheControl(response)).toBe(cacheControl(full))
      expect(response.headers.get('Content-Type')).toBeNull()
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    }
    const other = await made.ask(here, { headers: { 'If-None-Match': '"another"' } })
    expect(other.status).toBe(200)
  })

  it('may be kept for five seconds, but never beyond the moment when the clock changes it', async () => {
    const made = await expecting()
    const kept = async (left: number) => {
      made.clock.set(start + hour - left)
      return cacheControl(await made.ask(here))
    }
    expect(await kept(hour)).toBe('public, max-age=5, stale-while-revalidate=60')
    expect(await kept(20 * second)).toBe('public, max-age=5, stale-while-revalidate=15')
    expect(await kept(5 * second)).toBe('public, max-age=5, stale-while-revalidate=0')
    expect(await kept(2_500)).toBe('public, max-age=2, stale-while-revalidate=0')
    expect(await kept(400)).toBe('public, max-age=0, stale-while-revalidate=0')
    expect(await kept(0)).toBe('public, max-age=5, stale-while-revalidate=60')
  })

  it('is answered to HEAD as to GET, without the body', async () => {
    const made = await expecting()
    const [head, get] = [await made.ask(here, { method: 'HEAD' }), await made.ask(here)]
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect([...head.headers]).toEqual([...get.headers])
    const missing = await made.ask('/v1/scenarios/nowhere', { method: 'HEAD' })
    expect([missing.status, await missing.text()]).toEqual([404, ''])
  })

  it('says the same before and after a check has recorded the effects of the clock', async () => {
    const made = await tracker()
    for (const event of ['agree', 'take-effect']) await made.deliver(report({ track: 'ceasefire', event }))
    made.clock.pass(31 * 24 * hour)
    const before = await statusOf(made)
    expect(before.tracks['ceasefire']?.state).toBe('expired')
    await made.scenarios.checkAll()
    const after = await statusOf(made)
    expect(after.tracks).toEqual(before.tracks)
    expect(after.revision).toBe(before.revision + 1)
  })
})

describe('a moment in a query', () => {
  it.each([
    ['an instant', '2025-05-18T10:00:00Z'],
    ['an instant with an offset', '2025-05-18T13:00:00%2B03:00'],
    ['an instant whose plus sign was sent as it is', '2025-05-18T13:00:00+03:00'],
    ['a wall time in a named zone', '2025-05-18T06:00[America/New_York]'],
    ['a wall time in a named zone, escaped', '2025-05-18T06%3A00%5BAmerica%2FNew_York%5D'],
    ['a moment in fractions of a second', '2025-05-18T10:00:00.000Z'],
  ])('may be %s', async (_, asOf) => {
    const made = await tracker()
    await made.deliver(report({ track: 'ceasefire', event: 'agree', occurred: '2025-05-18T11:00:00Z' }))
    const status = await statusOf(made, `?asOf=${asOf}`)
    expect(status.asOf).toBe('2025-05-18T10:00:00Z')
    expect(status.tracks['ceasefire']?.state).toBe('proposed')
  })

  it.each([
    ['a day', '2025-05-18'],
    ['a wall time without a zone', '2025-05-18T10:00'],
    ['a wall time that the autumn doubles', '2025-11-02T01:30[America/New_York]'],
    ['no time at all', 'yesterday'],
    ['empty', ''],
    ['a number', '1747562400'],
    ['a day that there is not', '2025-02-30T10:00:00Z'],
  ])('is refused if it is %s', async (_, value) => {
    const made = await tracker()
    for (const name of ['asOf', 'knownAt']) {
      const problem = await problemOf(await made.ask(`${here}?${name}=${encodeURIComponent(value)}`))
      expect(problem).toMatchObject({
        status: 400,
        type: '/problems/query-invalid',
        errors: [{ pointer: `/${name}` }],
      })
    }
  })

  it('may lie ahead on the axis of occurrence, not on that of knowledge', async () => {
    const made = await expecting()
    const ahead = await statusOf(made, '?asOf=2025-06-18T00:00:00Z')
    expect(ahead.tracks['call']?.deadlines['call-time']?.status).toBe('passed')
    for (const query of ['knownAt', 'asOf=2025-05-18T10:00:00Z&knownAt']) {
      const refused = await made.ask(`${here}?${query}=2025-05-18T12:00:02Z`)
      expect((await problemOf(refused))['errors']).toMatchObject([{ pointer: '/knownAt' }])
    }
    expect((await made.ask(`${here}?knownAt=2025-05-18T12:00:01Z`)).status).toBe(200)
  })

  it('before anything was known is 404', async () => {
    const made = await tracker()
    expect((await made.ask(`${here}?knownAt=2025-05-18T11:59:58Z`)).status).toBe(404)
  })
})

describe('a parameter that is given twice', () => {
  it.each([
    ['asOf', `${here}?asOf=2025-05-18T12:00:00Z&asOf=2025-05-18T11:00:00Z`],
    ['knownAt', `${here}/tracks/call?knownAt=2025-05-18T12:00:00Z&knownAt=2025-05-18T12:00:00Z`],
    ['from', `${here}/diff?from=1&from=1`],
    ['track', `${here}/history?track=call&track=talks`],
    ['order', `${here}/history?order=asc&order=desc`],
    ['limit', `${here}/changes?limit=1&limit=2`],
    ['after', `${here}/changes?after=x&after=x`],
    ['format', `${here}/definition?format=json&format=xstate`],
  ])('is refused by its name, %s', async (name, path) => {
    const { ask } = await tracker()
    expect(await problemOf(await ask(path))).toMatchObject({
      type: '/problems/query-invalid',
      status: 400,
      errors: [{ pointer: `/${name}`, detail: 'is given more than once; give it once' }],
    })
  })
})

describe('a parameter that a route does not know', () => {
  it.each([
    ['asof', 'asOf', `${here}?asof=2025-05-18T12:00:00Z`],
    ['known_at', 'knownAt', `${here}/tracks/call?known_at=2025-05-18T12:00:00Z`],
    ['tracks', 'track', `${here}/history?tracks=call`],
    ['ordr', 'order', `${here}/history?limit=1&ordr=x`],
    ['page', 'after', '/v1/scenarios?page=2'],
    ['utm_source', undefined, `${here}/checkpoint?utm_source=feed`],
  ])('is refused, %s with the nearest that it knows', async (parameter, nearest, path) => {
    const { ask } = await tracker()
    const problem = await problemOf(await ask(path))
    expect(problem).toMatchObject({ type: '/problems/query-invalid', status: 400, parameter })
    expect(problem.nearest).toBe(nearest)
  })

  it('is refused of a write too', async () => {
    const { ask } = await tracker()
    const asked = { key: 'admin', headers: { 'Idempotency-Key': 'a' }, json: {} } as const
    expect(await problemOf(await ask(`${here}/reports?dryRun=1`, asked))).toMatchObject({
      parameter: 'dryRun',
    })
  })

  it('is a filter by a track that the scenario does not have', async () => {
    const { ask } = await tracker()
    expect(await problemOf(await ask(`${here}/history?track=calls`))).toMatchObject({
      type: '/problems/query-invalid',
      parameter: 'track',
      nearest: 'call',
    })
  })
})

describe('the two axes', () => {
  const late = report({ track: 'ceasefire', event: 'agree', occurred: '2025-05-18T09:00:00Z' })

  it('distinguish what was so from what was said', async () => {
    const made = await tracker()
    made.clock.pass(hour)
    await made.deliver(late)
    const state = async (query: string) => (await statusOf(made, query)).tracks['ceasefire']?.state
    expect(await state('?asOf=2025-05-18T08:59:59Z')).toBe('proposed')
    expect(await state('?asOf=2025-05-18T09:00:00Z')).toBe('agreed')
    expect(await state('?knownAt=2025-05-18T12:30:00Z')).toBe('proposed')
    expect(await state('?asOf=2025-05-18T10:00:00Z&knownAt=2025-05-18T12:30:00Z')).toBe('proposed')
    expect(await state('?asOf=2025-05-18T10:00:00Z&knownAt=2025-05-18T13:00:00Z')).toBe('agreed')
  })

  it('list what may or may not have been so yet', async () => {
    const made = await tracker()
    made.clock.pass(48 * hour)
    await made.deliver(report({ track: 'ceasefire', event: 'agree', occurred: '2025-05-18' }), {
      id: 'msg_1',
    })
    const status = await statusOf(made, '?asOf=2025-05-18T12:00:00Z')
    expect(status.uncertain).toMatchObject([{ report: 'msg_1', track: 'ceasefire' }])
    expect(status.tracks['ceasefire']?.state).toBe('proposed')
  })

  it('are 304 for one who has them, by what is known now, until something else is known', async () => {
    const made = await tracker()
    await made.deliver(report({ track: 'talks', event: 'meet' }))
    made.clock.pass(hour)
    for (const path of [
      `${here}?asOf=2025-05-18T12:30:00Z`,
      `${here}/tracks/talks?asOf=2025-05-18T12:30:00Z`,
    ]) {
      const tag = etag(await made.ask(path))
      const again = () => made.ask(path, { headers: { 'If-None-Match': tag } })
      made.clock.pass(second)
      expect([(await again()).status, etag(await again())]).toEqual([304, tag])
      expect(await bodyOf<Status>(await made.ask(path))).toMatchObject({
        asOf: '2025-05-18T12:30:00Z',
        knownAt: new Date(made.clock.now()).toISOString().replace('.000Z', 'Z'),
      })
      await made.deliver(report({ track: 'talks', occurred: '2025-05-18T12:00:00Z' }))
      expect((await again()).status).toBe(200)
    }
  })

  it('keep what was said then for good: it is the same, ETag and all, after later writes', async () => {
    const made = await tracker()
    await made.deliver(report({ track: 'talks', event: 'meet' }))
    made.clock.pass(hour)
    const path = `${here}?knownAt=2025-05-18T12:30:00Z`
    const before = await made.ask(path)
    expect(cacheControl(before)).toBe('public, max-age=31536000, immutable')
    await made.deliver(late)
    const after = await made.ask(path)
    expect([etag(after), await after.text()]).toEqual([etag(before), await before.text()])
    expect((await made.ask(path, { headers: { 'If-None-Match': etag(before) } })).status).toBe(304)
  })

  it('are kept for a moment only while a write that began before may still end', async () => {
    const [begun, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow = (table: Table): Table => ({
      ...table,
      transact: async (writes, token) => {
        if (JSON.stringify(writes).includes('Slow')) {
          begun.resolve()
          await mayEnd.promise
        }
        return table.transact(writes, token)
      },
    })
    const made = await tracker({ around: slow })
    const writing = made.deliver(report({ track: 'ceasefire', event: 'agree', headline: 'Slow' }))
    await begun.promise
    made.clock.pass(14 * second)
    const path = `${here}?knownAt=2025-05-18T12:00:05Z`
    const kept = async () => {
      const response = await made.ask(path)
      const { tracks } = await bodyOf<Status>(response)
      return [tracks['ceasefire']?.state, cacheControl(response)]
    }
    const brief = 'public, max-age=5, stale-while-revalidate=60'
    expect(await kept()).toEqual(['proposed', brief])
    mayEnd.resolve()
    expect((await writing).status).toBe(201)
    expect(await kept()).toEqual(['agreed', brief])
    made.clock.set(start + 65 * second)
    expect((await kept())[1]).toBe(brief)
    made.clock.pass(1)
    expect((await kept())[1]).toBe('public, max-age=31536000, immutable')
  })

  it('are kept for a moment only if the next write can change the answer', async () => {
    const made = await tracker()
    made.clock.pass(hour)
    const brief = 'public, max-age=5, stale-while-revalidate=60'
    expect(cacheControl(await made.ask(`${here}?asOf=2025-05-18T12:30:00Z`))).toBe(brief)
    expect(cacheControl(await made.ask(`${here}?knownAt=2025-05-18T13:00:00Z`))).toBe(brief)
  })
})

describe('a track', () => {
  it('is returned with the chain behind its state, down to the sources', async () => {
    const made = await tracker()
    const sources = [{ url: 'https://news.example/agreed', publisher: 'News' }]
    await made.deliver(report({ track: 'ceasefire', event: 'agree', headline: 'Agreed', sources }), {
      id: 'msg_1',
    })
    expect(await bodyOf(await made.ask(`${here}/tracks/ceasefire`))).toMatchObject({
      scenario,
      track: 'ceasefire',
      state: 'agreed',
      because: [{ kind: 'report', report: 'msg_1', revision: 2, headline: 'Agreed', sources }],
    })
  })

  it('is 404 if there is none of that name, inherited ones included', async () => {
    const made = await tracker()
    for (const name of ['weather', 'constructor', '__proto__', 'a'.repeat(5_000)]) {
      expect(await problemOf(await made.ask(`${here}/tracks/${name}`))).toMatchObject({ status: 404 })
    }
  })

  it('stays as it was known then, even after its report was corrected', async () => {
    const made = await tracker()
    await made.deliver(report({ track: 'ceasefire', event: 'agree', headline: 'Agreed' }), { id: 'msg_1' })
    made.clock.pass(hour)
    const then = () => made.ask(`${here}/tracks/ceasefire?knownAt=2025-05-18T12:30:00Z`)
    const before = await (await then()).text()
    expect(before).toContain('"headline":"Agreed"')
    const content = { track: 'ceasefire', event: 'agree', headline: 'Agreed at last' }
    const data = { scenario, report: 'msg_1', reason: 'A slip.', ...content }
    await made.deliver({ type: 'report.corrected', timestamp: '2025-05-18T12:00:00Z', data })
    expect(await (await then()).text()).toBe(before)
    expect(await (await made.ask(`${here}/tracks/ceasefire`)).text()).toContain('"headline":"Agreed at last"')
  })

  it('is returned on both axes', async () => {
    const made = await tracker()
    made.clock.pass(hour)
    await made.deliver(report({ track: 'ceasefire', event: 'agree', occurred: '2025-05-18T12:10:00Z' }))
    const state = async (query: string) =>
      (await bodyOf(await made.ask(`${here}/tracks/ceasefire${query}`)))['state']
    expect(await state('')).toBe('agreed')
    expect(await state('?asOf=2025-05-18T12:00:00Z')).toBe('proposed')
    expect(await state('?knownAt=2025-05-18T12:30:00Z')).toBe('proposed')
  })
})

describe('a difference', () => {
  const differs = async ({ ask }: TestTracker, query: string) =>
    bodyOf<StatusDiff>(await ask(`${here}/diff?${query}`))

  it('is returned between two revisions or two instants, as data and in sentences', async () => {
    const made = await tracker()
    made.clock.pass(hour)
    await made.deliver(report({ track: 'ceasefire', event: 'agree' }))
    const expected = {
      scenario,
      from: '2025-05-18T11:59:59Z',
      to: '2025-05-18T13:00:00Z',
      changes: [{ kind: 'state', track: 'ceasefire', from: { state: 'proposed' }, to: { state: 'agreed' } }],
      sentences: [expect.stringContaining('ceasefire went from “proposed” to “agreed”')],
    }
    expect(await differs(made, 'from=1&to=2')).toMatchObject(expected)
    expect(await differs(made, 'from=1')).toMatchObject(expected)
    const instants = await differs(made, 'from=2025-05-18T12:30:00Z&to=2025-05-18T13:00:00Z')
    expect(instants.changes).toMatchObject(expected.changes)
    expect(await differs(made, 'from=2&to=2')).toMatchObject({ changes: [], sentences: [] })
  })

  it.each([
    ['there is no from', '', 400],
    ['an end is a day', 'from=2025-05-18', 400],
    ['an end is 0', 'from=0', 400],
    ['an end lies in the future', 'from=1&to=2026-01-01T00:00:00Z', 400],
    ['a revision is not there', 'from=1&to=9', 404],
    ['nothing was known then', 'from=2020-01-01T00:00:00Z', 404],
  ])('is refused if %s', async (_, query, status) => {
    expect(await problemOf(await (await tracker()).ask(`${here}/diff?${query}`))).toMatchObject({ status })
  })
})
