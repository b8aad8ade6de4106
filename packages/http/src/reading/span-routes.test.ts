import type { Status, TrackSpan } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario, story } from '../testing/talks.ts'
import { emptyTracker, start, type TestTracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const path = `${here}/tracks/side/spans`
const minute = 60_000
const at = (minutes: number) => new Date(start + minutes * minute).toISOString()

/** A track that stays, crosses and crosses back, with other reports in between. */
async function told(): Promise<TestTracker> {
  const made = emptyTracker({ at: start - 1_000 })
  await made.define()
  for (const [index, event] of ['stay', undefined, 'cross', 'stay', undefined, 'cross'].entries()) {
    made.clock.pass(minute)
    const occurred = new Date(made.clock.now()).toISOString()
    const data = event === undefined ? { track: 'talks', event: 'meet' } : { track: 'side', event }
    expect((await made.deliver(report({ ...data, occurred }), { id: `r-${index + 1}` })).status).toBe(201)
  }
  return made
}

async function listed({ ask }: TestTracker, query = ''): Promise<readonly TrackSpan[]> {
  const all: TrackSpan[] = []
  for (let next: string | undefined = `?${query}`; next !== undefined;) {
    const response = await ask(`${path}${next}`)
    expect(response.status).toBe(200)
    all.push(...(await bodyOf<{ items: readonly TrackSpan[] }>(response)).items)
    next = /^<([^>]+)>/.exec(response.headers.get('Link') ?? '')?.[1]
  }
  return all
}

const brief = (spans: readonly TrackSpan[]) =>
  spans.map(({ state, from, to, cause }) => [
    state,
    from && Date.parse(from.latest),
    to && Date.parse(to.latest),
    cause && 'report' in cause ? cause.report : cause?.kind,
  ])
const when = (minutes: number) => start - 1_000 + minutes * minute

describe('the stays of a track', () => {
  it.each([1, 2, 3, 50])('go from the initial state to the present one, %i at a time', async (limit) => {
    const spans = await listed(await told(), `limit=${limit}`)
    expect(brief(spans)).toEqual([
      ['left', null, when(1), 'initial'],
      ['left', when(1), when(3), 'r-1'],
      ['right', when(3), when(4), 'r-3'],
      ['right', when(4), when(6), 'r-4'],
      ['left', when(6), null, 'r-6'],
    ])
    expect(spans[0]).toMatchObject({ title: 'left' })
  })

  it('end at every moment, as of then and as known then, with what the status says', async () => {
    const made = await told()
    const late = report({ track: 'talks', occurred: at(2) })
    expect((await made.deliver(late, { id: 'late' })).status).toBe(201)
    for (const minutes of [0, 1, 2, 3, 4, 5, 6]) {
      for (const moments of [`asOf=${at(minutes)}`, `knownAt=${at(minutes)}`]) {
        const { tracks } = await bodyOf<Status>(await made.ask(`${here}?${moments}`))
        const { state, since: from, cause } = tracks['side'] ?? {}
        const spans = await listed(made, `${moments}&limit=2`)
        expect([moments, spans.at(-1)]).toMatchObject([moments, { state, from, cause, to: null }])
        expect(spans.slice(1).map((one) => one.from)).toEqual(spans.slice(0, -1).map(({ to }) => to))
      }
    }
  })

  it('go on when a new version renames the state', async () => {
    const made = await told()
    const { side } = story.tracks
    if (!side) throw new Error('the story has no side')
    const states = { port: { on: { cross: 'right' } }, right: { on: { stay: 'right', cross: 'port' } } }
    const definition = { ...story, tracks: { ...story.tracks, side: { initial: 'port', states } } }
    const renamed = await made.ask(here, {
      method: 'PUT',
      key: 'admin',
      headers: { 'If-Match': '"1"' },
      json: { ...definition, migrate: { side: { left: 'port' } } },
    })
    expect(renamed.status).toBe(200)
    expect(brief(await listed(made)).at(-1)).toEqual(['port', when(6), null, 'r-6'])
    made.clock.pass(minute)
    const occurred = new Date(made.clock.now()).toISOString()
    await made.deliver(report({ track: 'side', event: 'cross', occurred }), { id: 'r-7' })
    expect(brief(await listed(made, 'limit=1')).slice(-2)).toEqual([
      ['port', when(6), when(7), 'r-6'],
      ['right', when(7), null, 'r-7'],
    ])
  })

  it('are refused for a track that is not there, and for a parameter', async () => {
    const { ask } = await told()
    expect(await problemOf(await ask(`${here}/tracks/sid/spans`))).toMatchObject({
      status: 404,
      track: 'sid',
    })
    expect(await problemOf(await ask(`${path}?asof=${at(1)}`))).toMatchObject({
      status: 400,
      nearest: 'asOf',
    })
  })
})
