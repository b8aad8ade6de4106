import { type FactValue, isTime } from '../report/fact-value.ts'
import type { Id } from '../schema/id-record.ts'
import type { JsonOf } from '../time/json-of.ts'
import { listed, said, type Sentence } from './sentence.ts'

/**
 * Takes the text of a fact's value apart: a number or a time, which each language writes in its own way, and people's
 * words, such as a unit, a choice or the names of parties.
 */
export function factSentence(value: JsonOf<FactValue>, text: string, party: (id: Id) => string): Sentence {
  if (typeof value === 'string') return [said(text)]
  if (typeof value !== 'number') {
    return isTime(value) ? [{ fact: value }] : listed(value.map(party).map(said), ', ')
  }
  const unit = text.slice(`${value}`.length).trim()
  return [{ fact: value }, ...(unit === '' ? [] : [' ', said(unit)])]
}
