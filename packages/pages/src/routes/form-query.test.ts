import { expect, test } from 'vitest'
import { formQuery } from './form-query.ts'

test('reads what the form sends without scripts: clock times as UTC, empty fields as none', () => {
  expect(formQuery({ asOf: '2025-05-18T18:00', knownAt: '' })?.toString()).toBe(
    'asOf=2025-05-18T18%3A00%3A00Z',
  )
  expect(formQuery({ asOf: '', knownAt: '2025-05-18T18:00:05' })?.get('knownAt')).toBe('2025-05-18T18:00:05Z')
  expect(formQuery({ asOf: '2025-05-18T18:00:57.11', knownAt: '' })?.get('asOf')).toBe(
    '2025-05-18T18:00:57.11Z',
  )
  expect(formQuery({ asOf: '', knownAt: '' })?.size).toBe(0)
})

test('leaves every other query alone, so that a URL that was shared reads as it did', () => {
  expect(formQuery({})).toBeUndefined()
  expect(formQuery({ asOf: '2025-05-18T18:00:00Z', after: 'x' })).toBeUndefined()
  expect(formQuery({ asOf: 'nonsense' })).toBeUndefined()
})
