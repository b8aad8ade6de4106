import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../../testing/csv.ts'
import { toldStory } from '../../testing/told-story.ts'

const definition = {
  title: 'A truce and an exchange',
  parties: { north: { name: 'The North' }, south: { name: 'The South' } },
  tracks: {
    truce: {
      initial: 'none',
      facts: { days: { type: 'number' } },
      states: { none: { on: { begin: 'in-force' } }, 'in-force': { on: { end: 'none' } } },
    },
    exchange: {
      initial: 'idle',
      facts: { prisoners: { type: 'number' } },
      states: { idle: { on: { agree: 'agreed' } }, agreed: { on: { drop: 'idle' } } },
    },
  },
}

describe('a report on several tracks', () => {
  let rows: ReturnType<typeof readCsv>

  beforeAll(async () => {
    const story = await toldStory('truce', definition, '2025-05-01T00:00:00Z')
    const parts = [
      { track: 'truce', event: 'begin', positions: { north: 'accepts' }, facts: { days: 30 } },
      { track: 'exchange', event: 'agree', positions: { south: 'accepts' }, facts: { prisoners: 12 } },
    ]
    const bargain = { tracks: parts, by: ['north'], headline: 'A bargain' }
    await story.file('2025-05-14T12:00:00Z', bargain, { id: 'bargain' })
    await story.file('2025-05-15T12:00:00Z', { headline: 'Reactions', standfirst: 'Calm.' }, { id: 'calm' })
    const answer = await story.tracker.ask('/v1/scenarios/truce/export?format=csv')
    rows = readCsv(await answer.text())
  })

  it('has a row for each, with what it says of that track', () => {
    const reports = rows.filter(({ row }) => row === 'report')
    expect(reports).toMatchObject([
      { report: 'bargain', track: 'truce', event: 'begin', state: 'in-force', days: '30', prisoners: '' },
      { report: 'bargain', track: 'exchange', event: 'agree', state: 'agreed', days: '', prisoners: '12' },
      { report: 'calm', track: '', event: '', state: '', headline: 'Reactions' },
    ])
    expect(reports.map(({ positions, headline, actor }) => [positions, headline, actor])).toEqual([
      ['{"north":"accepts"}', 'A bargain', 'north'],
      ['{"south":"accepts"}', 'A bargain', 'north'],
      ['', 'Reactions', ''],
    ])
  })

  it('begins a stay on each, with the positions and facts of its track', () => {
    const begun = rows.filter(({ row, report }) => row === 'stay' && report === 'bargain')
    expect(begun).toMatchObject([
      { track: 'truce', state: 'in-force', positions: '{"north":"accepts"}', days: '30', prisoners: '' },
      { track: 'exchange', state: 'agreed', positions: '{"south":"accepts"}', days: '', prisoners: '12' },
    ])
  })
})

describe('what a report says besides its event', () => {
  it('is in its row, and in the stay that it begins', async () => {
    const story = await toldStory('truce', definition, '2025-05-01T00:00:00Z')
    const override = { state: 'in-force', reason: 'Both sides hold to it.' }
    const said = { track: 'truce', override, expected: '2025-06-14', key: true, standfirst: 'It holds.' }
    await story.file('2025-05-14T12:00:00Z', { ...said, headline: 'It holds' }, { source: 'review-desk' })
    await story.file('2025-05-15T12:00:00Z', { track: 'truce', expected: null, headline: 'Nothing is set' })
    const rows = readCsv(await (await story.tracker.ask('/v1/scenarios/truce/export?format=csv')).text())
    const told = {
      override_reason: 'Both sides hold to it.',
      expected: '2025-06-14',
      key_event: 'true',
      standfirst: 'It holds.',
    }
    expect(rows.find(({ row }) => row === 'report')).toMatchObject(told)
    expect(rows.find(({ row, state }) => row === 'stay' && state === 'in-force')).toMatchObject(told)
    expect(rows.findLast(({ row }) => row === 'report')).toMatchObject({ expected: 'null', key_event: '' })
  })
})

describe('a fact that a later version of the definition dropped', () => {
  it('keeps its column, after those of the version in force', async () => {
    const story = await toldStory('truce', definition, '2025-05-01T00:00:00Z')
    const parts = [
      { track: 'truce', event: 'begin', facts: { days: 30 } },
      { track: 'exchange', event: 'agree', facts: { prisoners: 12 } },
    ]
    await story.file('2025-05-14T12:00:00Z', { tracks: parts, headline: 'A bargain' })
    const { days: _, ...others } = { ...definition.tracks.truce.facts, mediator: { type: 'text' } }
    const dropped = {
      ...definition,
      tracks: { ...definition.tracks, truce: { ...definition.tracks.truce, facts: others } },
    }
    for (const [at, json] of [dropped, definition, dropped].entries()) {
      const headers = { 'If-Match': `"${at + 1}"` }
      const answer = await story.tracker.ask('/v1/scenarios/truce', {
        method: 'PUT',
        key: 'admin',
        headers,
        json,
      })
      expect(answer.status).toBe(200)
    }
    const text = await (await story.tracker.ask('/v1/scenarios/truce/export?format=csv')).text()
    expect(text.split('\r\n', 1)[0]).toMatch(/,"sources","mediator","prisoners","days"$/)
    expect(readCsv(text).filter(({ report }) => report !== '')).toMatchObject([
      { row: 'report', track: 'truce', days: '30', mediator: '' },
      { row: 'report', track: 'exchange', prisoners: '12' },
      { row: 'stay', track: 'truce', state: 'in-force', days: '30' },
      { row: 'stay', track: 'exchange', state: 'agreed', prisoners: '12' },
    ])
  })
})

describe('a contested transition', () => {
  const begin = { track: 'truce', event: 'begin' }
  const contested = (...then: readonly object[]) => contestedAfter(begin, ...then)
  const contestedAfter = async (first: object, ...others: readonly object[]) => {
    const story = await toldStory('truce', definition, '2025-05-01T00:00:00Z')
    const reports = [
      first,
      { disputes: 'report-0', by: ['south'] },
      { disputes: 'report-0', by: ['north', 'south'] },
      ...others,
    ]
    for (const [at, report] of reports.entries()) {
      const filed = { headline: `Report ${at}`, ...report }
      await story.file(`2025-05-${14 + at}T12:00:00Z`, filed, { id: `report-${at}` })
    }
    const table = readCsv(await (await story.tracker.ask('/v1/scenarios/truce/export?format=csv')).text())
    const staysOf = (which: string) =>
      table
        .filter(({ row, track }) => row === 'stay' && track === which)
        .map((stay) => [stay['state'], stay['contested_by']])
    return {
      reports: table.filter(({ row }) => row === 'report'),
      stays: staysOf('truce'),
      exchange: staysOf('exchange'),
    }
  }
  const end = { track: 'truce', event: 'end' }

  it('is named by the reports that contest and settle it', async () => {
    const { reports } = await contested({ settles: 'report-1' })
    expect(reports.map(({ disputes, settles }) => [disputes, settles])).toEqual([
      ['', ''],
      ['report-0', ''],
      ['report-0', ''],
      ['', 'report-1'],
    ])
  })

  it.each([
    ['who contests it while it lasts', [], [['in-force', 'south; north']]],
    [
      'who contested it until it ended',
      [end],
      [
        ['in-force', 'south; north'],
        ['none', ''],
      ],
    ],
    ['who still does after one settled', [{ settles: 'report-2' }], [['in-force', 'south']]],
    [
      'nobody once all of it is settled',
      [{ settles: 'report-0' }, end],
      [
        ['in-force', ''],
        ['none', ''],
      ],
    ],
  ])('begins a stay that says %s', async (_, then, expected) => {
    expect((await contested(...then)).stays.slice(1)).toEqual(expected)
  })

  it('is settled on the track alone that the report names', async () => {
    const both = { tracks: [begin, { track: 'exchange', event: 'agree' }] }
    const { stays, exchange } = await contestedAfter(both, { track: 'exchange', settles: 'report-0' })
    expect([stays.at(-1), exchange.at(-1)]).toEqual([
      ['in-force', 'south; north'],
      ['agreed', ''],
    ])
  })
})
