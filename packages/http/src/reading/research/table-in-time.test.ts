import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../../testing/csv.ts'
import { problemOf } from '../../testing/problem.ts'
import { type ToldStory, toldStory } from '../../testing/told-story.ts'

const path = '/v1/scenarios/truce/export?format=csv'
const begin = {
  track: 'truce',
  event: 'begin',
  occurred: '2025-05-14',
  facts: { days: 30 },
  headline: 'It begins',
}

function definitionWith(title: string) {
  return {
    title: 'A truce',
    parties: { north: { name: 'The North' } },
    tracks: {
      truce: {
        initial: 'none',
        facts: { days: { type: 'number' } },
        states: {
          none: { on: { begin: 'in-force' } },
          'in-force': {
            title,
            on: { end: 'over' },
            deadlines: { term: { after: 'P30D', event: 'end', policy: 'apply' } },
          },
          over: { on: { begin: 'in-force' } },
        },
      },
    },
  }
}

describe('the table in time', () => {
  let story: ToldStory
  const then = new Map<string, string>()
  const table = async (query = '') => (await story.tracker.ask(`${path}${query}`)).text()
  const stays = async (query = '') => readCsv(await table(query)).filter(({ row }) => row === 'stay')

  beforeAll(async () => {
    story = await toldStory('truce', definitionWith('In force'), '2025-05-01T00:00:00Z')
    /** Reads the table an hour after a write. */
    const keep = async (day: string) => {
      story.at(`${day}T13:00:00Z`)
      then.set(`${day}T13:00:00Z`, await table())
    }
    await story.file('2025-05-20T12:00:00Z', begin, { id: 'begin' })
    await keep('2025-05-20')
    const corrected = { report: 'begin', reason: 'A day early.', ...begin, occurred: '2025-05-13' }
    await story.file('2025-05-25T12:00:00Z', corrected, { type: 'report.corrected' })
    await keep('2025-05-25')
    const end = { track: 'truce', event: 'end', occurred: '2025-06-01', headline: 'It ends' }
    await story.file('2025-06-05T12:00:00Z', end, { id: 'end' })
    await keep('2025-06-05')
    story.at('2025-06-09T12:00:00Z')
    const headers = { 'If-Match': '"1"' }
    const asked = { method: 'PUT', key: 'admin', headers, json: definitionWith('Holding') } as const
    await story.tracker.ask('/v1/scenarios/truce', asked)
    const wrong = { report: 'end', reason: 'It goes on.' }
    await story.file('2025-06-10T12:00:00Z', wrong, { type: 'report.retracted' })
    await keep('2025-06-10')
    await keep('2025-06-30')
  })

  it('says when a row was recorded and amended, and when the end of a stay was', async () => {
    const rows = readCsv(then.get('2025-06-05T13:00:00Z') ?? '')
    expect(rows.filter(({ row }) => row === 'report')).toMatchObject([
      { recorded: '2025-05-20T12:00:00.000Z', amended: '2025-05-25T12:00:00.000Z', end_recorded: '' },
      { recorded: '2025-06-05T12:00:00.000Z', amended: '' },
    ])
    expect(rows.filter(({ row }) => row === 'stay')).toMatchObject([
      {
        state: 'none',
        recorded: '',
        end_recorded: '2025-05-20T12:00:00.000Z',
        end_amended: '2025-05-25T12:00:00.000Z',
      },
      {
        state: 'in-force',
        recorded: '2025-05-20T12:00:00.000Z',
        amended: '2025-05-25T12:00:00.000Z',
        end_recorded: '2025-06-05T12:00:00.000Z',
        end_amended: '',
      },
      { state: 'over', recorded: '2025-06-05T12:00:00.000Z', end_recorded: '', end_amended: '' },
    ])
  })

  it('is by knownAt, byte for byte, what it was at any moment', async () => {
    for (const [moment, before] of then) {
      expect({ moment, table: await table(`&knownAt=${moment}`) }).toEqual({ moment, table: before })
    }
    expect(new Set(then.values()).size).toBe(then.size)
    expect((await stays()).at(1)).toMatchObject({ state: 'in-force', state_title: 'Holding' })
  })

  it('is by asOf what was so then, by what is known now', async () => {
    expect(await stays('&asOf=2025-05-20T00:00:00Z')).toMatchObject([
      { state: 'none', end: '2025-05-13' },
      { state: 'in-force', end: '', state_title: 'In force' },
    ])
    expect((await stays('&asOf=2025-06-20T00:00:00Z')).map(({ state, cause }) => [state, cause])).toEqual([
      ['none', 'initial'],
      ['in-force', 'report'],
      ['over', 'deadline'],
    ])
    const both = await stays('&asOf=2025-05-20T00:00:00Z&knownAt=2025-05-20T13:00:00Z')
    expect(both.map(({ state, start }) => [state, start])).toEqual([
      ['none', ''],
      ['in-force', '2025-05-14'],
    ])
  })

  it.each([
    ['of a moment that is none', `${path}&knownAt=yesterday`],
    ['of a moment for an import, which takes all', '/v1/scenarios/truce/export?asOf=2025-05-20T00:00:00Z'],
  ])('is refused %s', async (_, asked) => {
    expect(await problemOf(await story.tracker.ask(asked))).toMatchObject({
      status: 400,
      type: expect.stringContaining('query-invalid'),
    })
  })
})
