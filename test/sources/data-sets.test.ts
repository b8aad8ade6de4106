import { readFileSync } from 'node:fs'
import { readCsv } from '@tracker/http/testing/csv'
import { type ToldStory, toldStory } from '@tracker/http/testing/told-story'
import { describe, expect, it } from 'vitest'
import { codesIn, pageOf, rowsOf, sectionsOf } from './documentation.ts'

type Row = Readonly<Record<string, string>>

const sections = sectionsOf(pageOf('data-sets'), 2)
const tableOf = (title: string) => rowsOf(sections.get(title) ?? '')

function template(name: string) {
  return JSON.parse(readFileSync(new URL(`../../scenarios/templates/${name}.json`, import.meta.url), 'utf8'))
}

async function exported(story: ToldStory): Promise<readonly Row[]> {
  const path = `/v1/scenarios/${story.scenario}/export?format=csv`
  return readCsv(await (await story.tracker.ask(path)).text())
}

const stayIn = (rows: readonly Row[], state: string) =>
  rows.find((row) => row['row'] === 'stay' && row['state'] === state) ?? {}

const facts: Readonly<Record<string, { readonly type: string }>> =
  template('ceasefire').tracks.ceasefire.facts

/** A ceasefire with every fact of the template's, one of them as given. */
async function ceasefire(column: string, value: string): Promise<readonly Row[]> {
  const { tracks, ...rest } = template('ceasefire')
  const ucdp = (path: string) => ({ sameAs: [`https://ucdp.uu.se/${path}`] })
  const sameAs = ['https://ucdp.uu.se/statebased/400', 'https://www.peaceagreements.org/view/2095']
  const definition = {
    ...rest,
    ...ucdp('conflict/13246'),
    parties: {
      ...rest.parties,
      north: { name: 'The North', ...ucdp('actor/133') },
      south: { name: 'The South', ...ucdp('actor/134') },
      neighbour: { name: 'The neighbour' },
    },
    tracks: { ...tracks, ceasefire: { ...tracks.ceasefire, sameAs } },
  }
  const fact = column.replaceAll('_', '-')
  const given = facts[fact] && { [fact]: facts[fact].type === 'number' ? Number(value) : value }
  const story = await toldStory('ceasefire', definition, '2020-02-01T00:00:00Z')
  const common = { track: 'ceasefire', by: ['north', 'south'], headline: 'As announced' }
  await story.file('2020-03-02T12:00:00Z', { ...common, event: 'agree', occurred: '2020-03-01' })
  await story.file(
    '2020-03-06T12:00:00Z',
    {
      ...common,
      event: 'take-effect',
      occurred: '2020-03-05',
      ...(given === undefined ? {} : { facts: given }),
      body: 'As the sides announced.',
      sources: [{ url: 'https://example.org/1' }],
    },
    { id: 'msg_effect' },
  )
  await story.file('2020-04-05T12:00:00Z', { ...common, event: 'supersede', occurred: '2020-04-04' })
  return exported(story)
}

describe('the columns of the table', () => {
  it('are those that the page explains, and one for each fact', async () => {
    const explained = tableOf('The table').flatMap(([columns]) => codesIn(columns))
    const [first = {}] = await ceasefire('location', 'The valley')
    const ofFacts = [...Object.keys(facts), 'monitors'].map((fact) => fact.replaceAll('-', '_'))
    expect(Object.keys(first)).toEqual([...explained, ...ofFacts])
  })
})

describe('the variables of ETH/PRIO', () => {
  const rows = tableOf('ETH/PRIO Civil Conflict Ceasefires')

  it('are held but for six', () => {
    const held = rows
      .flatMap(([variables]) => codesIn(variables))
      .filter((name) => !/_(?:month|day)$/.test(name))
    const [, lacking = ''] =
      /Not held: (.*)\. A/.exec(sections.get('ETH/PRIO Civil Conflict Ceasefires') ?? '') ?? []
    expect(held.length).toBeGreaterThanOrEqual(25)
    expect(codesIn(lacking)).toHaveLength(6)
    expect(new Set([...held, ...codesIn(lacking)]).size).toBe(held.length + 6)
  })

  it.each(rows)('has %s in the stay in %s: %s is %s', async (_, state, columns, values) => {
    const [names, shown] = [codesIn(columns), codesIn(values)]
    const stay = stayIn(await ceasefire(names[0] ?? '', shown[0] ?? ''), codesIn(state)[0] ?? '')
    expect(names.map((name) => stay[name])).toEqual(shown)
  })
})

describe('the outcomes of TIES', () => {
  const events = ['concede-in-part', 'concede', 'give-up', 'stall', 'settle']
  const rows = tableOf('TIES')

  it('are ten', () => {
    expect(rows.map(([number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it.each(rows)('has %s, %s: %s', async (number, _, state) => {
    const outcome = Number(number)
    const story = await toldStory('sanctions', template('sanctions-threat'), '2020-01-01T00:00:00Z')
    const steps = ['threaten', ...(outcome > 5 ? ['impose'] : []), events[(outcome - 1) % 5]]
    for (const [at, event] of steps.entries()) {
      const by = { by: ['sender'], to: ['target'] }
      await story.file(`2020-01-0${at + 2}T00:00:00Z`, { track: 'sanctions', event, ...by, headline: 'H' })
    }
    const last = (await exported(story)).findLast(({ row, track }) => row === 'stay' && track === 'sanctions')
    expect(last).toMatchObject({
      state: codesIn(state)[0],
      end: '',
      actor_name: 'Sender',
      targetstate: 'Target',
    })
  })
})

describe('the stages of PA-X', () => {
  it.each(tableOf('PA-X'))('has %s, %s: %s', async (_, __, value) => {
    const [stage = ''] = codesIn(value)
    const story = await toldStory('talks', template('negotiation-rounds'), '2020-01-01T00:00:00Z')
    await story.file('2020-01-02T00:00:00Z', { track: 'talks', event: 'open', headline: 'They meet' })
    const agreed = { agreement: 'An accord', stage }
    await story.file('2020-01-03T00:00:00Z', {
      track: 'talks',
      event: 'agree',
      facts: agreed,
      headline: 'They agree',
    })
    await story.file('2020-01-04T00:00:00Z', { track: 'talks', event: 'sign', headline: 'They sign' })
    const rows = await exported(story)
    expect(stayIn(rows, 'agreement')).toMatchObject({ stage, agreement: 'An accord' })
    expect(stayIn(rows, 'signed')).toMatchObject({ startyear: '2020', startmonth: '1', startday: '4' })
  })
})
