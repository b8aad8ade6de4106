import type { FactEntry } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario, story } from '../testing/talks.ts'
import { emptyTracker, start, type TestTracker } from '../testing/tracker.ts'

const path = `/v1/scenarios/${scenario}/facts`

/** A story whose talks have facts, given by five reports, two each. */
async function told(): Promise<TestTracker> {
  const made = emptyTracker({ at: start - 1_000 })
  const facts = { round: { type: 'number' }, venue: { type: 'text' } } as const
  const { talks } = story.tracks
  if (!talks) throw new Error('the story has no talks')
  await made.define(scenario, {
    ...story,
    tracks: { ...story.tracks, talks: { ...talks, facts } },
  })
  for (const round of [1, 2, 3, 4, 5]) {
    made.clock.pass(60_000)
    const occurred = new Date(made.clock.now()).toISOString()
    const data = { track: 'talks', facts: { round, venue: round === 5 ? null : `City ${round}` }, occurred }
    const { status } = await made.deliver(report(data), { id: `msg_${round}` })
    expect(status).toBe(201)
  }
  return made
}

async function listed({ ask }: TestTracker, first: string): Promise<readonly FactEntry[][]> {
  const pages: FactEntry[][] = []
  for (let next: string | undefined = first; next !== undefined;) {
    const response = await ask(next)
    expect(response.status).toBe(200)
    pages.push([...(await bodyOf<{ items: readonly FactEntry[] }>(response)).items])
    const query = /^<([^>]+)>/.exec(response.headers.get('Link') ?? '')?.[1]
    next = query === undefined ? undefined : `${path}${query}`
  }
  return pages
}

describe('the list of facts', () => {
  it('pages through every value in order of occurrence, also in the middle of a report', async () => {
    const pages = await listed(await told(), `${path}?limit=3`)
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 3, 1])
    expect(pages.flat().map(({ fact, value }) => [fact, value])).toEqual(
      [1, 2, 3, 4, 5].flatMap((round) => [
        ['round', round],
        ['venue', round === 5 ? null : `City ${round}`],
      ]),
    )
  })

  it('filters by fact and track, and looks back on both axes', async () => {
    const made = await told()
    const values = async (query: string) =>
      (await listed(made, `${path}?${query}`)).flat().map(({ value }) => value)
    expect(await values('fact=round&limit=2')).toEqual([1, 2, 3, 4, 5])
    expect(await values('track=side')).toEqual([])
    const third = new Date(start + 3 * 60_000).toISOString()
    expect(await values(`fact=round&asOf=${third}`)).toEqual([1, 2, 3])
    expect(await values(`fact=round&knownAt=${third}`)).toEqual([1, 2, 3])
  })

  it('has only the facts of the track that it is asked for, of a report about several', async () => {
    const made = emptyTracker({ at: start - 1_000 })
    const { talks, call, side } = story.tracks
    if (!talks || !call || !side) throw new Error('the story has no talks, call or side')
    const facts = { round: { type: 'number' }, venue: { type: 'text' } } as const
    await made.define(scenario, {
      ...story,
      tracks: { ...story.tracks, talks: { ...talks, facts }, call: { ...call, facts }, side },
    })
    const tracks = [
      { track: 'call', facts: { round: 1, venue: 'City 1' } },
      { track: 'side', event: 'stay' },
      { track: 'talks', facts: { round: 2, venue: 'City 2' } },
    ]
    made.clock.pass(60_000)
    const occurred = new Date(made.clock.now()).toISOString()
    expect((await made.deliver(report({ tracks, occurred }), { id: 'msg_all' })).status).toBe(201)
    const rows = async (query: string) =>
      (await listed(made, `${path}?${query}`)).map((items) => items.map(({ track, value }) => [track, value]))
    expect(await rows('track=side')).toEqual([[]])
    for (const moment of ['', `&asOf=${occurred}`]) {
      expect(await rows(`track=call&limit=1${moment}`)).toEqual([[['call', 1]], [['call', 'City 1']]])
      expect(await rows(`track=talks&fact=venue${moment}`)).toEqual([[['talks', 'City 2']]])
    }
    expect((await rows('')).flat()).toHaveLength(4)
  })

  it('keeps its place when a report comes late', async () => {
    const made = await told()
    const page = await bodyOf<{ next: string }>(await made.ask(`${path}?limit=3`))
    const occurred = new Date(start + 90_000).toISOString()
    await made.deliver(report({ track: 'talks', facts: { round: 1.5 }, occurred }), { id: 'msg_late' })
    const [rest = []] = await listed(made, `${path}?limit=3&after=${page.next}`)
    expect(rest.map(({ report: id, fact }) => [id, fact])).toEqual([
      ['msg_late', 'round'],
      ['msg_2', 'venue'],
      ['msg_3', 'round'],
    ])
  })

  it('filters by a fact that a later version dropped, and names the nearest of all versions', async () => {
    const made = await told()
    await made.define(scenario, story)
    const [rounds = []] = await listed(made, `${path}?fact=round`)
    expect(rounds.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5])
    const problem = await problemOf(await made.ask(`${path}?fact=rond`))
    expect(problem).toMatchObject({ status: 400, parameter: 'fact', nearest: 'round' })
  })

  it.each([
    ['fact=rond', 'fact', 'round'],
    ['track=talk', 'track', 'talks'],
    ['limits=1', 'limits', 'limit'],
  ])('refuses %s and names the nearest', async (query, parameter, nearest) => {
    const { ask } = await told()
    const response = await ask(`${path}?${query}`)
    expect(await problemOf(response)).toMatchObject({ status: 400, parameter, nearest })
  })
})
