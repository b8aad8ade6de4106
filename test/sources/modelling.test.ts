import { parseDefinition, parsePayload, parseTimeValue } from '@tracker/domain'
import { toldStory } from '@tracker/http/testing/told-story'
import { describe, expect, it } from 'vitest'
import { codesIn, pageOf, rowsOf, sectionsOf } from './documentation.ts'
import openapi from '../../packages/http/src/openapi/openapi.json' with { type: 'json' }

type Json = Readonly<Record<string, unknown>>

const page = pageOf('modelling')

/** The JSON of the fenced blocks whose info begins so, with the rest of the info. */
function blocks(text: string, kind: string): readonly { readonly json: unknown; readonly about: string }[] {
  const fences = text.matchAll(new RegExp('^```json ' + kind + '(.*)\\n([^]*?)^```$', 'gm'))
  return [...fences].map(([, about = '', json = '']) => ({ json: JSON.parse(json), about: about.trim() }))
}

const base = blocks(page, 'base')[0]?.json as Json

/** The place in the definition of the page, and in the OpenAPI document, that a table of keys is about. */
const places: Readonly<
  Record<string, { readonly at: readonly string[]; readonly schemas: readonly string[] }>
> = {
  Scenario: { at: [], schemas: ['Definition'] },
  Party: { at: ['parties', 'north'], schemas: ['DefinitionPartiesEntry'] },
  Track: { at: ['tracks', 'ceasefire'], schemas: ['DefinitionTracksEntry'] },
  Event: { at: ['tracks', 'ceasefire', 'events', 'agree'], schemas: ['DefinitionTracksEntryEventsEntry'] },
  Fact: { at: ['tracks', 'ceasefire', 'facts', 'venue'], schemas: ['DefinitionTracksEntryFactsEntry'] },
  State: { at: ['tracks', 'ceasefire', 'states', 'in-force'], schemas: ['DefinitionTracksEntryStatesEntry'] },
  'Final state': { at: ['tracks', 'ceasefire', 'states', 'expired'], schemas: [] },
  Deadline: {
    at: ['tracks', 'ceasefire', 'states', 'in-force', 'deadlines', 'end'],
    schemas: ['DefinitionTracksEntryStatesEntryDeadlinesEntry'],
  },
  Rule: { at: ['rules', 'both-accept'], schemas: ['DefinitionRulesEntry'] },
  Condition: {
    at: ['rules', 'both-accept', 'when'],
    schemas: Object.keys(openapi.components.schemas).filter((name) => /^(?:Condition|Leaf)./.test(name)),
  },
}

/** Keys, and parts of the base, that an example takes the place of. */
const whole = new Set(['when', 'deadlines'])
const replaced = new Set(['Deadline', 'Condition', 'Fact'])

function changed(json: unknown, at: readonly string[], change: (part: Json) => Json): Json {
  const part = { ...(json as Json) }
  const [key, ...rest] = at
  return key === undefined ? change(part) : { ...part, [key]: changed(part[key], rest, change) }
}

function merged(part: Json, more: Json): Json {
  const isObject = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  const each = Object.entries(more).map(([key, value]): [string, unknown] => {
    const before = part[key]
    return [key, isObject(before) && isObject(value) && !whole.has(key) ? merged(before, value) : value]
  })
  return { ...part, ...Object.fromEntries(each) }
}

const tables = [...sectionsOf(sectionsOf(page, 2).get('Every key') ?? '', 3)]
const keys = tables.flatMap(([title, text]) =>
  rowsOf(text).map(([key, , example]) => ({
    title,
    key: codesIn(key)[0] ?? '',
    example: codesIn(example)[0] ?? '',
  })),
)

describe('the tables of keys', () => {
  it('have every key of a definition', () => {
    expect(tables.map(([title]) => title)).toEqual(Object.keys(places))
    const schemas: Readonly<Record<string, Json>> = openapi.components.schemas
    const described = Object.entries(places).flatMap(([title, { schemas: names }]) =>
      names.flatMap((name) => Object.keys(schemas[name]?.properties ?? {}).map((key) => `${title} ${key}`)),
    )
    const listed = keys.map(({ title, key }) => `${title === 'Final state' ? 'State' : title} ${key}`)
    expect(new Set(listed)).toEqual(new Set(described))
  })

  it.each(keys)('show $key of $title as it is defined: $example', ({ title, key, example }) => {
    const shown: Json = JSON.parse(`{${example}}`)
    expect(Object.keys(shown)).toContain(key)
    const { at = [] } = places[title] ?? {}
    const definition = changed(base, at, (part) => (replaced.has(title) ? shown : merged(part, shown)))
    expect(parseDefinition(definition)).toMatchObject({ ok: true })
  })
})

/** How an example of a table on reports becomes a report, and the schema that the table is about. */
const reportTables: Readonly<
  Record<string, { readonly schema: string; readonly whole: (shown: Json) => Json }>
> = {
  Report: { schema: 'ReportFiledData', whole: (shown) => shown },
  'One of several tracks': { schema: 'ReportFiledDataTracksItem', whole: (shown) => ({ tracks: [shown] }) },
  Claim: {
    schema: 'ReportFiledDataClaimsItem',
    whole: (shown) => ({ claims: [{ speaker: 'A', text: 'B', verification: 'reported', ...shown }] }),
  },
  Source: { schema: 'ReportFiledDataSourcesItem', whole: (shown) => ({ sources: [shown] }) },
}

describe('the tables of keys of a report', () => {
  const sections = sectionsOf(sectionsOf(page, 2).get('Every key of a report') ?? '', 3)
  const rows = Object.entries(reportTables).flatMap(([title, table]) =>
    rowsOf(sections.get(title) ?? '').map(([key, , example]) => ({
      ...table,
      title,
      key: codesIn(key)[0] ?? '',
      example: codesIn(example)[0] ?? '',
    })),
  )

  it.each(Object.entries(reportTables))('have every key of a %s', (title, { schema }) => {
    const schemas: Readonly<Record<string, Json>> = openapi.components.schemas
    const listed = rows.filter((row) => row.title === title).map(({ key }) => key)
    expect(new Set(listed)).toEqual(new Set(Object.keys(schemas[schema]?.properties ?? {})))
    expect(listed).toHaveLength(new Set(listed).size)
  })

  it.each(rows)('show $key of a $title as it is filed: $example', ({ key, example, whole }) => {
    const shown: Json = JSON.parse(`{${example}}`)
    expect(Object.keys(shown)).toContain(key)
    const data = { scenario: 'valley', headline: 'Something happened', ...whole(shown) }
    const payload = { type: 'report.filed', timestamp: '2025-05-18T22:10:00Z', data }
    expect(parsePayload(payload)).toMatchObject({ ok: true })
  })
})

describe('the examples', () => {
  const told = [...sectionsOf(sectionsOf(page, 2).get('How do I say …') ?? '', 3)]

  it('are all there', () => {
    expect(told.map(([title]) => title)).toEqual([
      'A vote',
      'An ultimatum',
      'A ceasefire with a start and an end',
      'A truce that is extended',
      'Something both sides tell differently',
      'A date fixed by law',
      'An unknown date',
    ])
  })

  it.each(told)('define, file and show: %s', async (title, text) => {
    const [definition] = blocks(text, 'definition')
    const [reports] = blocks(text, 'reports')
    const [status] = blocks(text, 'status')
    if (!definition || !reports || !status)
      throw new Error('an example has a definition, reports and a status')
    expect(definition.json).toMatchObject({ title })
    const story = await toldStory('example', definition.json as Json, '2020-01-01T00:00:00Z')
    const [, firstId] = /`--id (\S+)`/.exec(text) ?? []
    for (const [index, report] of (reports.json as readonly (Json & { occurred: string })[]).entries()) {
      const parsed = parseTimeValue(report.occurred)
      if (!parsed.ok || parsed.value.latest === null) throw new Error(`${report.occurred} has no end`)
      const at = new Date(parsed.value.latest).toISOString()
      await story.file(at, report, index === 0 && firstId !== undefined ? { id: firstId } : {})
    }
    story.at(status.about)
    expect(await story.status()).toMatchObject(status.json as Json)
  })

  it('write times that the tracker reads', () => {
    const times = rowsOf(told.find(([title]) => title === 'An unknown date')?.[1] ?? '')
    expect(times.length).toBeGreaterThan(7)
    for (const [, written] of times) expect(parseTimeValue(codesIn(written)[0] ?? '').ok, written).toBe(true)
  })
})

/** The places in the OpenAPI document that the rows of the table of limits are about. */
const limited: Readonly<Record<string, readonly string[]>> = {
  ids: ['ContentClaimsItem/properties/track'],
  'titles and names': ['DefinitionTitle/anyOf/0'],
  '`summary`, `criteria`': ['DefinitionSummary/anyOf/0'],
  '`unit`': ['DefinitionTracksEntryFactsEntryUnit/anyOf/0'],
  '`headline`, `attribution`, `author`': ['headline', 'attribution', 'author'].map(ofReport),
  '`body`': [ofReport('body')],
  '`standfirst`': [ofReport('standfirst')],
  'a fact that is a text': ['ReportFiledDataTracksItemFactsEntry/anyOf/0'],
  '`terms` of a stance': ['WrittenPositionStance/properties/terms'],
  '`reason` of a correction, a retraction, an override': [
    'ReportCorrectedData/properties/reason',
    'ReportRetractedData/properties/reason',
    'ReportFiledDataTracksItemOverride/properties/reason',
  ],
  "a claim's `text`": ['ReportFiledDataClaimsItem/properties/text'],
  "a claim's `speaker`, `checkedBy`": ['speaker', 'checkedBy'].map(
    (key) => `ReportFiledDataClaimsItem/properties/${key}`,
  ),
  "a source's `publisher`, `title`": ['publisher', 'title'].map(
    (key) => `ReportFiledDataSourcesItem/properties/${key}`,
  ),
  'an address': ['ReportFiledDataSourcesItem/properties/url'],
}

function ofReport(key: string): string {
  return `ReportFiledData/properties/${key}`
}

describe('the limits', () => {
  const rows = rowsOf(sectionsOf(page, 2).get('Limits') ?? '')

  it('are those of the OpenAPI document', () => {
    expect(rows.map(([text = '']) => text)).toEqual(Object.keys(limited))
    const found = rows.map(([text = '']) =>
      (limited[text] ?? []).map((place) => {
        const schema = place
          .split('/')
          .reduce((at, key) => (at as Json)[key], openapi.components.schemas as unknown)
        return (schema as { maxLength?: number }).maxLength
      }),
    )
    expect(found).toEqual(
      rows.map(([text = '', most = '']) => limited[text]?.map(() => Number(most.replaceAll(',', '')))),
    )
  })
})

it('shows a dry run writes that it takes', () => {
  const writes = blocks(page, 'writes')[0]?.json as readonly (Json & { readonly data: Json })[]
  expect(writes).toHaveLength(1)
  for (const write of writes)
    expect(parsePayload({ ...write, data: { scenario: 'valley', ...write.data } })).toMatchObject({
      ok: true,
    })
})
