import { readdirSync, readFileSync } from 'node:fs'
import { type Definition, parseDefinition } from '@tracker/domain'
import { languageTags } from '@tracker/http'
import { describe, expect, it } from 'vitest'

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const shipped = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
  (file) => /(?:^templates\/[\w-]+|\/definition)\.json$/.test(file),
)

/** The parts of a definition whose id would stand for a title: `talks/collapse`. */
function untitled({ tracks, rules = {} }: Definition): readonly string[] {
  const parts = Object.entries(tracks).flatMap(([track, { title, states, events = {}, facts = {} }]) => [
    [track, { title }] as const,
    ...Object.values(states).flatMap(({ on = {}, deadlines = {} }) => [
      ...Object.keys(on).map((event) => [`${track}/${event}`, events[event]] as const),
      ...Object.entries(deadlines).map(([id, one]) => [`${track}/${id}`, one] as const),
    ]),
    ...Object.entries({ ...states, ...facts }).map(([id, one]) => [`${track}/${id}`, one] as const),
  ])
  return [...parts, ...Object.entries(rules)].flatMap(([id, part]) => (part?.title === undefined ? [id] : []))
}

const shown = new Set(['title', 'name', 'summary', 'unit', 'criteria'])

/** The paths of what readers are shown below a value and one of these languages lacks: `/tracks/talks/title`. */
function untranslated(value: unknown, languages: readonly string[], path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const below = `${path}/${key}`
    if (!shown.has(key) && !path.endsWith('/choices')) return untranslated(part, languages, below)
    const has = (lang: string) => typeof part === 'object' && part !== null && lang in part
    return languages.every(has) ? [] : [below]
  })
}

describe('what ships as an example or a template', () => {
  it('is ten definitions', () => {
    expect(shipped).toHaveLength(10)
  })

  it.each(shipped)('has a title for everything that readers are shown: %s', (file) => {
    const parsed = parseDefinition(read(file))
    expect(parsed.ok ? untitled(parsed.definition) : parsed.faults).toEqual([])
  })

  it.each(shipped.filter((file) => file.endsWith('/definition.json')))(
    'has what readers are shown in each language of the pages: %s',
    (file) => {
      expect(untranslated(read(file), languageTags)).toEqual([])
    },
  )
})
