import * as v from 'valibot'
import type { FactDeclaration } from '../definition/fact-declaration.ts'
import type { Parsed } from '../parsed.ts'
import { type Id, idSchema } from '../schema/id-record.ts'
import { oneOf } from '../schema/one-of.ts'
import { oneShape } from '../schema/one-shape.ts'
import { lineOf } from '../schema/text-schema.ts'
import { parseTimeValue } from '../time/parse-time-value.ts'
import type { OpenTime, OpenTimeJson } from '../time/time-value.ts'

const mostParties = 50

/** The value of a fact as written: a text, a number, or a list of parties. The definition gives it its meaning. */
export const writtenFactSchema = oneShape(
  {
    text: lineOf(500),
    number: v.pipe(v.number(), v.finite('This must be a finite number.')),
    list: v.pipe(
      v.array(idSchema, 'This must be a list.'),
      v.minLength(1, 'This list must not be empty.'),
      v.maxLength(mostParties, `This list has at most ${mostParties} entries.`),
    ),
  },
  'This must be a text, a number, a list of parties, or null.',
)

/** The value of a fact: a text or the id of a choice or party, a number, several parties, or a time with its window. */
export type FactValue = string | number | readonly Id[] | OpenTime

/** Reads a value as its fact is declared, a time from its text; `parties` are those that the definition knows. */
export function readFact(
  written: FactValue,
  { type, choices = {}, unit }: FactDeclaration,
  parties: Readonly<Record<Id, unknown>>,
): Parsed<FactValue> {
  switch (type) {
    case 'text':
      return typeof written === 'string' ? { ok: true, value: written } : wrong('This fact is a text.')
    case 'number': {
      const counted = unit === undefined ? '' : `, in ${unit}`
      return typeof written === 'number'
        ? { ok: true, value: written }
        : wrong(`This fact is a number${counted}.`)
    }
    case 'choice':
      return typeof written === 'string' && Object.hasOwn(choices, written)
        ? { ok: true, value: written }
        : wrong(`This fact is one of: ${oneOf(Object.keys(choices))}.`)
    case 'party': {
      const named = typeof written === 'string' ? [written] : isList(written) ? written : []
      return named.length > 0 && named.every((party) => Object.hasOwn(parties, party))
        ? { ok: true, value: written }
        : wrong(`This fact is a party or a list of parties: ${oneOf(Object.keys(parties))}.`)
    }
    case 'time':
      if (typeof written === 'string') return parseTimeValue(written)
      return isTime(written) ? { ok: true, value: written } : wrong('This fact is a time value, a string.')
  }
}

function isList(value: FactValue): value is readonly Id[] {
  return Array.isArray(value)
}

/** Whether the value of a fact is a time. */
export function isTime<T extends OpenTime | OpenTimeJson>(
  value: T | Exclude<FactValue, OpenTime>,
): value is T {
  return typeof value === 'object' && 'value' in value
}

function wrong(detail: string): Parsed<never> {
  return { ok: false, detail }
}
