import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnOf, columns } from './research-columns.ts'

const word = fc.constantFrom(...columns.flatMap((column) => column.split('_')), 'fact', 'a', '1')
const id = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'))

it('gives every fact a column of its own, and none that the table has already', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 30 }), (facts) => {
      const named = facts.map(columnOf)
      expect(new Set([...columns, ...named]).size).toBe(columns.length + facts.length)
    }),
  )
})

it.each([
  ['side', 'side'],
  ['fixed-time', 'fixed_time'],
  ['state', 'fact_state'],
  ['fact-state', 'fact_fact_state'],
])('calls the column of the fact %s %s', (fact, column) => {
  expect(columnOf(fact)).toBe(column)
})
