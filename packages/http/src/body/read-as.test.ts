import { closedObject, DomainError } from '@tracker/domain'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { readAs } from './read-as.ts'

const schema = closedObject({ reason: v.string('is a text') })

const faultsOf = (json: unknown) => {
  try {
    return readAs(schema, json)
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.message, error.extra.errors] : error
  }
}

it('returns a body that is as it should be', () => {
  expect(faultsOf({ reason: 'It is wrong.' })).toEqual({ reason: 'It is wrong.' })
})

it.each([
  [
    'a key that is not known, with its slashes escaped',
    { reason: '', 'a/b~c': 1 },
    '/a~1b~0c',
    'known are reason',
  ],
  ['a key that is missing', {}, '/reason', 'missing'],
  ['a value of another type', { reason: 1 }, '/reason', 'is a text'],
  ['a list', [], '', 'must be an object'],
])('refuses %s', (_, json, pointer, detail) => {
  const errors = [{ pointer, detail: expect.stringContaining(detail) as string }]
  const message = expect.stringContaining(`${pointer || 'the body'}: `) as string
  expect(faultsOf(json)).toEqual(['payload-invalid', message, errors])
})
