import type { TrackSpan } from '@tracker/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { readCsv } from '../testing/csv.ts'
import { problemOf } from '../testing/problem.ts'
import { type ToldStory, toldStory } from '../testing/told-story.ts'
import { tracker } from '../testing/tracker.ts'

const definition = {
  title: 'A truce',
  sameAs: ['https://ucdp.uu.se/conflict/13246', 'https://www.wikidata.org/wiki/Q1'],
  parties: {
    north: { name: 'The North', sameAs: ['https://ucdp.uu.se/actor/133'] },
    south: { name: 'The South' },
  },
  tracks: {
    truce: {
      title: 'The truce',
      sameAs: ['https://ucdp.uu.se/statebased/400', 'https://www.peaceagreements.org/view/2095'],
      initial: 'none',
      facts: {
        'fixed-time': { type: 'number', unit: 'days' },
        'mediator-nego': { type: 'party' },
        state: { type: 'text' },
      },
      states: {
        none: { title: 'None', on: { begin: 'in-force' } },
        'in-force': {
          title: 'In force',
          on: { extend: 'in-force', end: 'none' },
          deadlines: { end: { at: 'expected', event: 'end', policy: 'apply' } },
        },
      },
    },
    talks: {
      initial: 'open',
      states: { open: { on: { close: 'closed' } }, closed: { on: { open: 'open' } } },
    },
  },
}
const path = '/v1/scenarios/truce/export?format=csv'

describe('the table of a scenario', () => {
  let story: ToldStory
  let rows: ReturnType<typeof readCsv>
  const rowsOf = (kind: string) => rows.filter(({ row }) => row === kind)

  beforeAll(async () => {
    story = await toldStory('truce', definition, '2025-05-01T00:00:00Z')
    await story.file(
      '2025-05-14T12:00:00Z',
      {
        track: 'truce',
        event: 'begin',
        occurred: '2025-05-14',
        by: ['north', 'south'],
        expected: '2025-08-12T00:00:00Z',
        facts: { 'fixed-time': 90, 'mediator-nego': ['north', 'south'], state: '-' },
        headline: '=HYPERLINK("https://example.org", "It begins")',
        body: 'One line,\r\nand another.',
        sources: [{ url: 'https://example.org/1' }, { publisher: 'A paper' }],
      },
      { id: 'msg_begin' },
    )
    await story.file('2025-06-01T12:00:00Z', {
      track: 'truce',
      by: ['north'],
      to: ['south'],
      occurred: '2025-05-30/2025-06-01',
      positions: { north: { stance: 'conditional', terms: 'Only if …' } },
      claims: [{ id: 'broken', speaker: 'The North', text: 'It is broken.', verification: 'disputed' }],
      headline: 'An accusation',
    })
    await story.file('2025-08-01T12:00:00Z', {
      track: 'truce',
      event: 'extend',
      occurred: '2025-08',
      expected: '2025-11-10T05:00:00Z',
      facts: { 'fixed-time': 181 },
      headline: 'It is extended',
    })
    const wrong = await story.file('2025-08-02T12:00:00Z', {
      track: 'talks',
      event: 'close',
      headline: 'Wrong',
    })
    await story.file(
      '2025-08-03T12:00:00Z',
      { report: wrong.report, reason: 'It was not so.' },
      { type: 'report.retracted' },
    )
    story.at('2025-12-01T00:00:00Z')
    const answer = await story.tracker.ask(path)
    rows = readCsv(await answer.text())
  })

  it('has a row for each report, with who acted, what it says, and the ids of other data sets', () => {
    const [first, second, third, fourth] = rowsOf('report')
    expect(first).toMatchObject({
      scenario: 'truce',
      ucdp_acd_id: '13246',
      scenario_same_as: 'https://ucdp.uu.se/conflict/13246 https://www.wikidata.org/wiki/Q1',
      track_title: 'The truce',
      ucdp_dyad: '400',
      pax_id: '2095',
      report: 'msg_begin',
      coder: 'newsdesk',
      event: 'begin',
      previous_state: 'none',
      state: 'in-force',
      start: '2025-05-14',
      start_earliest: '2025-05-13T10:00:00Z',
      startyear: '2025',
      startmonth: '5',
      startday: '14',
      actor_name: 'The North; The South',
      ucdp_actor_id: '133',
      comment: 'One line,\r\nand another.',
      sources: 'https://example.org/1; A paper',
      fixed_time: '90',
      mediator_nego: 'north; south',
    })
    expect(second).toMatchObject({ event: '', startyear: '2025', startmonth: '', targetstate: 'The South' })
    expect(JSON.parse(second?.['positions'] ?? '')).toEqual({
      north: { stance: 'conditional', terms: 'Only if …' },
    })
    expect(JSON.parse(second?.['claims'] ?? '')).toMatchObject([{ id: 'broken', verification: 'disputed' }])
    expect(third).toMatchObject({ startmonth: '8', startday: '', fixed_time: '181', mediator_nego: '' })
    expect(fourth).toMatchObject({ headline: 'Wrong', status: 'retracted', state: '' })
  })

  it('has a row for each stay, with the facts that held at its end', () => {
    expect(
      rowsOf('stay').map(({ track, state, entry, cause, startmonth, endmonth, fixed_time }) =>
        [track, state, entry, cause, startmonth, endmonth, fixed_time].join(),
      ),
    ).toEqual([
      'truce,none,1,initial,,5,',
      'truce,in-force,1,report,5,8,90',
      'truce,in-force,2,report,8,11,181',
      'truce,none,2,deadline,11,,181',
      'talks,open,1,initial,,,',
    ])
    expect(rowsOf('stay')[1]).toMatchObject({
      report: 'msg_begin',
      actor: 'north; south',
      state_title: 'In force',
    })
  })

  it('has the stays that charts draw', async () => {
    for (const track of Object.keys(definition.tracks)) {
      const answer = await story.tracker.ask(`/v1/scenarios/truce/tracks/${track}/spans`)
      const { items } = await bodyOf<{ items: readonly TrackSpan[] }>(answer)
      const stays = rowsOf('stay').filter((row) => row['track'] === track)
      expect(stays.map(({ state, start, end, cause }) => [state, start, end, cause])).toEqual(
        items.map(({ state, from, to, cause }) => [state, from?.value ?? '', to?.value ?? '', cause?.kind]),
      )
    }
  })

  it('runs nothing in a spreadsheet, and sets a fact apart from a column of its name', () => {
    expect(rowsOf('report')[0]).toMatchObject({
      headline: `'=HYPERLINK("https://example.org", "It begins")`,
      fact_state: "'-",
    })
  })

  it('is a file that is read and sent page by page', async () => {
    const answer = await story.tracker.ask(path)
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present')
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="truce.csv"')
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    expect(new TextDecoder().decode(first?.value)).toMatch(/^"row","scenario",[^\n]*\r\n$/)
    await reader?.cancel()
  })
})

it('goes on with a stay whose state a new version of the definition renamed', async () => {
  const story = await toldStory('truce', definition, '2025-05-01T00:00:00Z')
  await story.file('2025-05-14T12:00:00Z', { track: 'truce', event: 'begin', headline: 'It begins' })
  const { 'in-force': old, none } = definition.tracks.truce.states
  const states = {
    none: { ...none, on: { begin: 'holding' } },
    holding: { ...old, on: { extend: 'holding', end: 'none' } },
  }
  const answer = await story.tracker.ask('/v1/scenarios/truce', {
    method: 'PUT',
    key: 'admin',
    headers: { 'If-Match': '"1"' },
    json: {
      ...definition,
      tracks: { ...definition.tracks, truce: { ...definition.tracks.truce, states } },
      migrate: { truce: { 'in-force': 'holding' } },
    },
  })
  expect(answer.status).toBe(200)
  await story.file('2025-06-14T12:00:00Z', { track: 'truce', event: 'end', headline: 'It ends' })
  const table = readCsv(await (await story.tracker.ask(path)).text())
  const stays = table.filter(({ row, track }) => row === 'stay' && track === 'truce')
  expect(stays.map(({ state, startmonth, endmonth }) => [state, startmonth, endmonth])).toEqual([
    ['none', '', '5'],
    ['holding', '5', '6'],
    ['none', '6', ''],
  ])
})

it('is refused in another form, and in a scenario that is not there', async () => {
  const made = await tracker()
  for (const query of ['?format=xlsx', '?format=csv&lang=de']) {
    const problem = await problemOf(await made.ask(`/v1/scenarios/talks/export${query}`))
    expect(problem).toMatchObject({ status: 400, type: expect.stringContaining('query-invalid') })
  }
  expect((await made.ask('/v1/scenarios/nowhere/export?format=csv')).status).toBe(404)
})
