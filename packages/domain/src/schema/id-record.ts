import * as v from 'valibot'
import { isObject } from './closed-object.ts'
import { ownRecord } from './own-record.ts'

/** An id of a party, track, state, event, deadline or rule: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters. */
export type Id = string

/** The schema of an {@link Id}. */
export const idSchema = v.pipe(
  v.string('This must be an id, a string such as "in-force".'),
  v.maxLength(64, 'An id has at most 64 characters.'),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id is made of lower-case letters and digits, in words joined by single hyphens, as in "in-force".',
  ),
)

/** Whether a text may name something: one short line that no object inherits a key for. */
function isName(input: unknown): boolean {
  return typeof input === 'string' && input !== '__proto__' && /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u.test(input)
}

/**
 * The schema of an id that must be one of the definition's. Any short text is taken for one: it is refused with the
 * definition at hand, which knows whose title it is.
 */
export const knownIdSchema: typeof idSchema = {
  ...idSchema,
  '~run': (dataset, config) =>
    isName(dataset.value) ? v.string()['~run'](dataset, config) : idSchema['~run'](dataset, config),
}

/**
 * Returns the schema of an object of at most `most` ids with values of one shape; if it has more, none is validated.
 * `otherwise` makes the detail for a value that is no object.
 */
export function idRecord<I, O = I>(
  value: v.GenericSchema<I, O>,
  most: number,
  otherwise: (input: unknown) => string,
  id = idSchema,
): v.GenericSchema<Record<string, I>, Record<string, O>> {
  const few = ownRecord(id, value, otherwise)
  const many = v.never(`At most ${most} are allowed here.`)
  return {
    ...v.pipe(v.record(idSchema, value), v.maxEntries(most)),
    '~run'(dataset, config) {
      const input = dataset.value
      const tooMany = isObject(input) && Object.keys(input).length > most
      return (tooMany ? many : few)['~run'](dataset, config)
    },
  }
}
