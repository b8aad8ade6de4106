import * as v from 'valibot'
import type { Definition } from '../definition/definition.ts'
import { namesOf } from '../definition/names-of.ts'
import type { FactDeclaration } from '../definition/fact-declaration.ts'
import { accepted, type Parsed, refused } from '../parsed.ts'
import { type Id, knownIdSchema } from '../schema/id-record.ts'
import { meantId } from '../schema/meant-id.ts'
import { oneOf } from '../schema/one-of.ts'
import { oneShape } from '../schema/one-shape.ts'
import { cutAfter } from '../schema/most-characters.ts'
import { chooseText, type Text } from '../schema/texts.ts'
import { lineOf } from '../schema/text-schema.ts'
import { parseTimeValue } from '../time/parse-time-value.ts'
import type { OpenTime, OpenTimeJson } from '../time/time-value.ts'

const mostParties = 50

/** Parties in a list, each named once. */
export const namedOnce = v.checkItems<Id[], string>(
  (id, at, all) => all.indexOf(id) === at,
  'This party is named already; name each once.',
)

/** The value of a fact as written: a text, a number, or a list of parties. The definition gives it its meaning. */
export const writtenFactSchema = oneShape(
  {
    text: lineOf(500),
    number: v.pipe(v.number(), v.finite('This must be a finite number.')),
    list: v.pipe(
      v.array(knownIdSchema),
      v.minLength(1, 'This list must not be empty.'),
      v.maxLength(mostParties, `This list has at most ${mostParties} entries.`),
      namedOnce,
    ),
  },
  'This must be a text, a number, a list of parties, or null.',
)

/** The value of a fact: a text or the id of a choice or party, a number, several parties, or a time with its window. */
export type FactValue = string | number | readonly Id[] | OpenTime

/**
 * Reads a value as its fact is declared, a time from its text; `parties` are those that the definition knows. A fault's
 * detail states what would be right, as the rest of a sentence that begins with the fact's name: "is a number, in days,
 * …".
 */
export function readFact(
  written: FactValue,
  { type, choices = {}, unit }: FactDeclaration,
  parties: NonNullable<Definition['parties']>,
): Parsed<FactValue> {
  const not = (right: string, meant = '') => refused(`is ${right}; this is ${shown(written)}${meant}`)
  switch (type) {
    case 'text':
      return typeof written === 'string' ? accepted(written) : not('a text')
    case 'number':
      return typeof written === 'number'
        ? accepted(written)
        : not(`a number${unit === undefined ? '' : `, in ${chooseText(unit).text}`}${numberAlone(written)}`)
    case 'choice':
      return typeof written === 'string' && Object.hasOwn(choices, written)
        ? accepted(written)
        : not(`one of: ${oneOf(Object.keys(choices))}`, meantIds(written, choices))
    case 'party': {
      const named = typeof written === 'string' ? [written] : isList(written) ? written : []
      return named.length > 0 && named.every((party) => Object.hasOwn(parties, party))
        ? accepted(written)
        : not(
            `a party or a list of parties: ${oneOf(Object.keys(parties))}`,
            meantIds(written, namesOf(parties)),
          )
    }
    case 'time': {
      if (isTime(written)) return accepted(written)
      if (typeof written !== 'string') return not('a time value, a string')
      const read = parseTimeValue(written)
      return read.ok ? read : refused(`is a time value. ${read.detail}`)
    }
  }
}

/**
 * Shows the number that stands in a text, perhaps before a unit; '' if none does, or if it could be read in two ways.
 */
function numberAlone(written: FactValue): string {
  if (typeof written !== 'string') return ''
  const [, digits] =
    /^\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d.,])[^\d]{0,60}$/.exec(written) ?? []
  if (digits === undefined) return ''
  return `; write the number alone, without quotes: ${Number(digits.replaceAll(',', ''))}`
}

/** Names the ids that were meant by a text or the first text of a list that is no id of these. */
function meantIds(written: FactValue, parts: Readonly<Record<Id, Text | undefined>>): string {
  const named = typeof written === 'string' ? [written] : isList(written) ? written : []
  const unknown = named.find((name) => !Object.hasOwn(parts, name))
  return unknown === undefined ? '' : meantId(unknown, parts)
}

/** A value in the detail of a fault, as it was written, cut if it is long. */
function shown(written: FactValue): string {
  return cutAfter(60, JSON.stringify(written))
}

function isList(value: FactValue): value is readonly Id[] {
  return Array.isArray(value)
}

/** Returns whether the value of a fact is a time. */
export function isTime<T extends OpenTime | OpenTimeJson>(
  value: T | Exclude<FactValue, OpenTime>,
): value is T {
  return typeof value === 'object' && 'value' in value
}
