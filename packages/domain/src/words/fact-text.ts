import type { FactDeclaration } from '../definition/fact-declaration.ts'
import { lookup } from '../lookup.ts'
import { type FactValue, isTime } from '../report/fact-value.ts'
import type { Id } from '../schema/id-record.ts'
import type { JsonOf } from '../time/json-of.ts'
import type { Text } from '../schema/texts.ts'

/** The names of parties and choices. */
interface FactNames {
  readonly party: (id: Id) => string
  readonly called: (title: Text | undefined, id: Id) => string
}

/**
 * Describes the value of a fact: choices by their title, parties by their name, numbers with their unit, times as
 * written.
 */
export function factText(
  value: FactValue | JsonOf<FactValue>,
  declared: FactDeclaration | undefined,
  { party, called }: FactNames,
): string {
  if (typeof value === 'number') {
    return declared?.unit === undefined ? `${value}` : `${value} ${called(declared.unit, '')}`
  }
  if (typeof value === 'string') {
    if (declared?.type === 'party') return party(value)
    return declared?.type === 'choice' ? called(lookup(declared.choices, value), value) : value
  }
  return isTime(value) ? value.value : value.map(party).join(', ')
}
