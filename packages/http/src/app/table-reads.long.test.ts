import { load } from '@tracker/testing/lengths'
import { describe, expect, it } from 'vitest'
import { report, scenario } from '../testing/talks.ts'
import { start, type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const minute = 60_000

/** A tracker with this many revisions, the newest a minute old. */
async function grown(revisions: number): Promise<TestTracker> {
  const made = await tracker()
  for (let at = 2; at <= revisions; at++) {
    made.clock.pass(minute)
    const occurred = new Date(made.clock.now()).toISOString()
    await made.deliver(report({ track: 'talks', event: 'meet', occurred }), { id: `msg_${at}` })
  }
  made.clock.pass(minute)
  return made
}

/** Counts the table's operations during a request. */
async function cost({ table }: TestTracker, ask: () => Promise<Response>, status: number) {
  table.reset()
  const response = await ask()
  expect(response.status).toBe(status)
  return { ...table.calls }
}

const none = { get: 0, query: 0, transact: 0, index: 0 }

describe.each([10, load(1_000, 300)])('with %i revisions', (revisions) => {
  it('each request costs what it costs with any other number', async () => {
    const made = await grown(revisions)
    const { ask, deliver } = made
    // The first list of a table creates the secret that seals its cursors.
    await ask('/v1/scenarios')
    const etag = (await ask(here)).headers.get('ETag') ?? ''
    const asked =
      (path: string, headers = {}) =>
      () =>
        ask(path, { headers })

    // The current status is one read, for a 304 too.
    expect(await cost(made, asked(here), 200)).toEqual({ ...none, get: 1 })
    expect(await cost(made, asked(here, { 'If-None-Match': etag }), 304)).toEqual({ ...none, get: 1 })

    // `knownAt` takes at most two reads.
    for (const ago of [minute, 5 * minute, made.clock.now() - start]) {
      const knownAt = new Date(made.clock.now() - ago).toISOString()
      const { get, query, ...rest } = await cost(made, asked(`${here}?knownAt=${knownAt}`), 200)
      expect(get + query).toBeLessThanOrEqual(2)
      expect(rest).toEqual({ transact: 0, index: 0 })
    }

    // A revision, and the newest page of a list.
    expect(await cost(made, asked(`${here}/revisions/${revisions}`), 200)).toEqual({ ...none, get: 1 })
    expect(await cost(made, asked(`${here}/changes?limit=5`), 200)).toEqual({
      ...none,
      query: 1,
    })
    expect(await cost(made, asked(`${here}/history?limit=5&order=desc`), 200)).toEqual({
      ...none,
      get: 1,
      query: 1,
    })

    // Appending in order: one read and one transaction.
    const append = () =>
      deliver(report({ track: 'talks', event: 'meet' }, new Date(made.clock.now()).toISOString()), {
        id: 'msg_next',
      })
    expect(await cost(made, append, 201)).toEqual({ ...none, get: 1, transact: 1 })
    // A copy also reads the revision that its remembered answer names.
    const copied = await cost(made, append, 200)
    expect(copied.get + copied.query).toBeLessThanOrEqual(4)

    // Late reports, corrections and retractions read the stretch that they change, and the nodes above it.
    const occurred = '2025-05-18T12:01:30Z'
    const target = { scenario, report: 'msg_late', reason: 'It was not so.' }
    const timestamp = '2025-05-18T12:00:00Z'
    const lateWrites = [
      () => deliver(report({ track: 'talks', event: 'meet', occurred }), { id: 'msg_late' }),
      () =>
        deliver({ type: 'report.corrected', timestamp, data: { ...target, headline: 'Right', occurred } }),
      () => deliver({ type: 'report.retracted', timestamp, data: target }),
    ]
    for (const write of lateWrites) {
      const { get, query, ...rest } = await cost(made, write, 201)
      expect(get + query).toBeLessThanOrEqual(12)
      expect(rest).toEqual({ transact: 1, index: 0 })
    }
  })
})
