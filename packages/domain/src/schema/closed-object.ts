import * as v from 'valibot'
import { lookup } from '../lookup.ts'
import { didYouMean } from './did-you-mean.ts'
import { oneOf } from './one-of.ts'

/** Returns whether a value is a JSON object: neither an array nor null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fault of a value that is not an object. */
const notAnObject = 'This must be an object.'

/** The fault of a key that is none of these. */
export function unknownKey(key: string, known: readonly string[]): string {
  return `This key is not known here${didYouMean(key, known)}; known are ${oneOf(known)}.`
}

const mostNamed = 20

type Shape<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>

/**
 * Returns the schema of an object with these keys and no others. Unlike valibot's own strict object it reports unknown
 * keys, at most 20 of them, and refuses arrays, which also have keys. `missing` has details for keys that may not be
 * left out; `otherwise` makes the detail for a value that is no object.
 */
export function closedObject<const E extends v.ObjectEntries>(
  entries: E,
  missing: Readonly<Record<string, string>> = {},
  otherwise: (input: unknown) => string = () => notAnObject,
): v.GenericSchema<Shape<E>, Shape<E>> {
  const open: v.GenericSchema<Shape<E>, Shape<E>> = v.object(entries, ({ expected, input }) =>
    expected === 'Object'
      ? otherwise(input)
      : (lookup(missing, expected?.slice(1, -1) ?? '') ?? `${expected} is missing.`),
  )
  return {
    ...v.strictObject(entries),
    '~run'(dataset, config) {
      const input = dataset.value
      if (!isObject(input)) return open['~run']({ value: Array.isArray(input) ? null : input }, config)
      const result = open['~run'](dataset, config)
      const unknown = Object.keys(input).filter((key) => !Object.hasOwn(entries, key))
      for (const key of unknown.slice(0, mostNamed)) {
        v._addIssue(open, 'key', result, config, {
          input: key,
          message: unknownKey(key, Object.keys(entries)),
          path: [{ type: 'object', origin: 'key', input, key, value: input[key] }],
        })
      }
      return result
    },
  }
}
