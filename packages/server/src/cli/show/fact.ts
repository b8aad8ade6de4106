import type { FactEntry } from '@tracker/domain'

/** Shows the value that a report gave to a fact, with the ids of choices and parties. */
export function shownFact(value: FactEntry['value']): string {
  if (value === null) return 'taken back'
  if (typeof value !== 'object') return `${value}`
  return 'value' in value ? value.value : value.join(', ')
}
