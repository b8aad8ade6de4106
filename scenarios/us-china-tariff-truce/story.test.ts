import { readFileSync } from 'node:fs'
import { parsePayload } from '@tracker/domain'
import { readCsv } from '@tracker/http/testing/csv'
import { type ToldStory, toldStory } from '@tracker/http/testing/told-story'
import { beforeAll, describe, expect, it } from 'vitest'

const scenario = 'us-china-tariff-truce'

function json(name: string) {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}

interface Payload {
  readonly id: string
  readonly type: string
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
}

const reports: readonly Payload[] = json('reports.json')

/** The story, each write recorded at the moment that `at` says. */
async function told(begun: string, at: (payload: Payload, nth: number) => string): Promise<ToldStory> {
  const story = await toldStory(scenario, json('definition.json'), begun)
  for (const [nth, payload] of reports.entries()) {
    story.at(at(payload, nth))
    const { id, ...rest } = payload
    const answer = await story.tracker.deliver(rest, { id })
    if (answer.status !== 201) throw new Error(`${id}: ${await answer.text()}`)
  }
  return story
}

let story: ToldStory
beforeAll(async () => {
  story = await told('2025-05-10T00:00:00Z', ({ timestamp }) => timestamp)
  story.at('2025-11-03T00:00:00Z')
})

const truceAsOf = async (moment: string) => (await story.status(`?asOf=${moment}`)).tracks['truce']

describe('the reports', () => {
  it('each say who says so, with a source, and when it was so', () => {
    for (const { id, type, timestamp, data } of reports) {
      expect(parsePayload({ type, timestamp, data }), id).toMatchObject({ ok: true })
      expect(data, id).toMatchObject({
        attribution: expect.any(String),
        occurred: expect.any(String),
        sources: expect.arrayContaining([expect.objectContaining({ publisher: expect.any(String) })]),
      })
    }
  })

  it('have the same result if they are recorded long after', async () => {
    const late = await told('2026-01-10T00:00:00Z', (_, nth) =>
      new Date(Date.parse('2026-01-10T00:01:00Z') + nth * 1_000).toISOString(),
    )
    const [then, now] = await Promise.all([late.status(), story.status()])
    const states = ({ tracks }: typeof now) => Object.entries(tracks).map(([id, { state }]) => [id, state])
    expect(states(then)).toEqual(states(now))
    expect(then.proposals).toEqual([])
  })
})

describe('the story', () => {
  it('has the truce in force for a year more, in its third stay', async () => {
    const { tracks, standfirst } = await story.status()
    expect(tracks).toMatchObject({
      truce: { state: 'in-force', entries: 3, expected: { value: '2026-11-10' } },
      accusations: { state: 'none-standing', contested: [] },
      talks: { state: 'agreement', facts: { round: { value: 5 }, venue: { value: 'Kuala Lumpur' } } },
      'export-controls': { state: 'met' },
      'further-tariff': { state: 'settled' },
      'leaders-meeting': { state: 'held' },
    })
    expect(standfirst?.report).toBe('msg_truce-truce-extended-again')
  })

  it('had the accusation contested from the denial until it was laid aside', async () => {
    const contested = async (moment: string) =>
      (await story.status(`?asOf=${moment}`)).tracks['accusations']?.contested.map(({ by }) => by)
    expect(await contested('2025-06-01T00:00:00Z')).toEqual([])
    expect(await contested('2025-06-10T00:00:00Z')).toEqual([['china']])
    expect(await contested('2025-07-06T00:00:00Z')).toEqual([])
  })

  it('extended the truce before its end, and corrected the new end', async () => {
    expect(await truceAsOf('2025-08-01T00:00:00Z')).toMatchObject({ entries: 1 })
    expect(await truceAsOf('2025-09-01T00:00:00Z')).toMatchObject({
      entries: 2,
      expected: { value: '2025-11-10' },
    })
    const before = await story.status('?knownAt=2025-08-12T10:00:00Z')
    expect(before.tracks['truce']).toMatchObject({ expected: { value: '2025-11-09' } })
    const corrected = (await story.history()).filter(({ status }) => status === 'corrected')
    expect(corrected.map(({ report }) => report)).toEqual([
      'msg_truce-truce-extended',
      'msg_truce-meeting-scheduled',
    ])
  })

  it('threatened a tariff at the latest from 1 November, which was settled before', async () => {
    const { tracks } = await story.status('?asOf=2025-10-20T00:00:00Z')
    expect(tracks['further-tariff']).toMatchObject({
      state: 'threatened',
      deadlines: { 'date-named': { value: '../2025-11-01', latest: '2025-11-02T12:00:00Z' } },
    })
  })

  it('is a table with each stay of the truce', async () => {
    const answer = await story.tracker.ask(`/v1/scenarios/${scenario}/export?format=csv`)
    const stays = readCsv(await answer.text()).filter(({ row, track }) => row === 'stay' && track === 'truce')
    expect(stays.map(({ state, start, end }) => [state, start, end])).toEqual([
      ['none', '', '2025-05-12'],
      ['agreed', '2025-05-12', '2025-05-14T00:01[America/New_York]'],
      ['in-force', '2025-05-14T00:01[America/New_York]', '2025-08-11[America/New_York]'],
      ['in-force', '2025-08-11[America/New_York]', '2025-11-01[America/New_York]'],
      ['in-force', '2025-11-01[America/New_York]', ''],
    ])
  })
})
