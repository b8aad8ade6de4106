import { expect, test } from 'vitest'
import { type Caller, permits, requireRole, roles } from './caller.ts'

const caller = (role: Caller['role'], scenarios = ['*']): Caller => ({
  kind: 'key',
  name: 'desk',
  holder: 'a holder',
  role,
  scenarios,
})

test('lets each role do what those before it may, and no more', () => {
  expect(roles.map((held) => roles.map((needed) => permits(caller(held), needed)))).toEqual([
    [true, false, false, false],
    [true, true, false, false],
    [true, true, true, false],
    [true, true, true, true],
  ])
})

test('holds a caller to its scenarios', () => {
  expect(permits(caller('admin', ['a']), 'reader', 'a')).toBe(true)
  expect(permits(caller('admin', ['a']), 'reader', 'ab')).toBe(false)
  expect(permits(caller('admin', []), 'reader', 'a')).toBe(false)
  expect(permits(caller('admin', ['b', '*']), 'reader', 'a')).toBe(true)
})

test('says which role or scenario is missing', () => {
  expect(() => requireRole(caller('reviewer'), 'editor', 'a')).not.toThrow()
  expect(() => requireRole(caller('editor'), 'reviewer', 'a')).toThrow(
    expect.objectContaining({ code: 'forbidden', extra: { role: 'editor', requiredRole: 'reviewer' } }),
  )
  expect(() => requireRole(caller('editor', ['a']), 'editor', 'b')).toThrow(
    expect.objectContaining({ code: 'forbidden', extra: { scenario: 'b' } }),
  )
})
