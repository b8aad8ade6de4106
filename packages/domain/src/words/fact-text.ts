import type { FactDeclaration } from '../definition/fact-declaration.ts'
import { lookup } from '../lookup.ts'
import { type FactValue, isTime } from '../report/fact-value.ts'
import type { Id } from '../schema/id-record.ts'
import type { JsonOf } from '../time/json-of.ts'
import { spelledOut } from './spelled-out.ts'

/** The value of a fact in words: choices by their title, parties by their name, numbers with their unit, times as written. */
export function factText(
  value: FactValue | JsonOf<FactValue>,
  declared: FactDeclaration | undefined,
  party: (id: Id) => string,
): string {
  if (typeof value === 'number') {
    return declared?.unit === undefined ? `${value}` : `${value} ${declared.unit}`
  }
  if (typeof value === 'string') {
    if (declared?.type === 'party') return party(value)
    return declared?.type === 'choice' ? (lookup(declared.choices, value) ?? spelledOut(value)) : value
  }
  return isTime(value) ? value.value : value.map(party).join(', ')
}
