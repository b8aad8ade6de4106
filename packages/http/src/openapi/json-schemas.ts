import { type ConversionConfig, type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import { knownIdSchema, type TimeForm } from '@tracker/domain'
import { starAlone } from '../body/star-alone.ts'
import type { Json } from './json.ts'
import { describedCondition, describedDefinition } from './definition-descriptions.ts'
import { schemas } from './schemas/schemas.ts'
import { longestTime, timePatterns } from './time-patterns.ts'

const formWording: Readonly<Record<TimeForm, string>> = {
  dateTime: 'an instant (RFC 3339), a wall time with or without a named zone (RFC 9557)',
  date: 'a day, a month, a year',
  interval: 'an interval `from/to` (EDTF level 0)',
}

/** The descriptions of schemas without their own. */
const descriptions: Readonly<Record<string, string>> = {
  TimeText:
    `A time as people write it: ${Object.values(formWording).join(', ')}, each date with a trailing ` +
    '`?`, `~` or `%` if it is uncertain, approximate or both (EDTF level 1). What is not said makes its window wider.',
  InstantText: 'An instant, RFC 3339, with any offset.',
  Definition: 'The document that declares a scenario: its parties, tracks, states, deadlines and rules.',
  Condition: 'A condition, at most 8 levels deep, three-valued.',
  Leaf: 'A condition without parts.',
  WrittenPosition: 'A party’s stance, alone or with the terms that it depends on in the speaker’s words.',
}

/** The shapes of texts that valibot parses by a function. */
const shapes: Readonly<Record<string, Json>> = {
  TimeText: { pattern: timePatterns.time, maxLength: longestTime },
  InstantText: { pattern: timePatterns.instant },
}

/** Schemas whose keys are described one by one. */
const described: Readonly<Record<string, (schema: Json) => Json>> = {
  Definition: describedDefinition,
  Condition: describedCondition,
  Leaf: describedCondition,
}

/** An id that refers to a part of the definition: an id like others, which is read more leniently. */
const aliases = { KnownId: knownIdSchema } as const

/** Conditions nest to a fixed depth in valibot; the document has one recursive schema. */
const condition = 'Condition'
const named = (id: string) => (/^\d+$/.test(id) ? condition : Object.hasOwn(aliases, id) ? 'Id' : id)
const ref = (name: string) => `#/components/schemas/${name}`

/** Adds a pattern beside an existing one, with a type for generators of clients. JSON Schema patterns are Unicode. */
function withPattern(schema: JsonSchema, source: string): JsonSchema {
  const pattern = unescaped(source)
  if (schema.pattern === undefined || schema.pattern === source) return { ...schema, pattern }
  return { ...schema, allOf: [...(schema.allOf ?? []), { type: 'string', pattern }] }
}

/**
 * Returns a pattern's source unescaped, as JSON Schema 2020-12 (6.4) advises: `RegExp` escapes slashes and line ends,
 * and not every language has these escapes.
 */
function unescaped(source: string): string {
  return source
    .replaceAll(String.raw`\/`, '/')
    .replaceAll(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const config: ConversionConfig = {
  target: 'draft-2020-12',
  // A list is a pipe of two schemas, of its length and of its items; these are merged into one.
  errorMode: 'ignore',
  ignoreActions: ['check', 'check_items', 'finite', 'raw_check', 'raw_transform', 'readonly', 'transform'],
  overrideRef: ({ referenceId }) => ref(named(referenceId)),
  overrideSchema: ({ valibotSchema, errors }) => {
    if (errors) throw new Error(`${valibotSchema.type}: ${errors.join(' ')}`)
    return undefined
  },
  overrideAction: ({ valibotAction, jsonSchema, errors }) => {
    if (valibotAction === starAlone) return { ...jsonSchema, not: { contains: { const: '*' }, minItems: 2 } }
    if (valibotAction.type === 'regex' && 'requirement' in valibotAction) {
      const { requirement } = valibotAction
      if (requirement instanceof RegExp && /^u?$/.test(requirement.flags))
        return withPattern(jsonSchema, requirement.source)
    }
    if (errors) throw new Error(`${valibotAction.type}: ${errors.join(' ')}`)
    return undefined
  },
}

/** Converts the named schemas to JSON Schema 2020-12, as OpenAPI 3.1 uses it. */
export function jsonSchemas(): Readonly<Record<string, Json>> {
  const converted: Readonly<Record<string, object>> = toJsonSchemaDefs({ ...schemas, ...aliases }, config)
  const kept = Object.entries(converted).filter(([name]) => named(name) === name || name === '0')
  return Object.fromEntries(
    kept.map(([id, schema]): [string, Json] => {
      const name = named(id)
      const description = descriptions[name]
      const inner = { ...(described[name]?.({ ...schema }) ?? schema), ...shapes[name] }
      return [name, description === undefined ? inner : { ...inner, description }]
    }),
  )
}
