import * as v from 'valibot'
import { isObject } from './closed-object.ts'

/**
 * Returns the schema of an object with keys of one form and values of one shape. Unlike valibot's own record it drops
 * no key: `constructor` may be an id, and what may not be a key is a fault. The form of the keys refuses `__proto__`.
 * Arrays, which also have keys, are refused. `otherwise` makes the detail for a value that is no object.
 */
export function ownRecord<I, O = I>(
  key: v.GenericSchema<string>,
  value: v.GenericSchema<I, O>,
  otherwise: (input: unknown) => string,
): v.GenericSchema<Record<string, I>, Record<string, O>> {
  const none: v.GenericSchema<Record<string, I>, Record<string, O>> = v.object({})
  return {
    ...v.record(key, value),
    '~run'(dataset, config) {
      const input = dataset.value
      if (!isObject(input)) return v.never(otherwise(input))['~run'](dataset, config)
      const keys = Object.keys(input)
      const entries: v.GenericSchema<Record<string, I>, Record<string, O>> = v.object(
        Object.fromEntries(keys.map((own) => [own, value])),
      )
      const result = entries['~run'](dataset, config)
      for (const own of keys) {
        for (const { message } of v.safeParse(key, own).issues ?? []) {
          v._addIssue(none, 'key', result, config, {
            input: own,
            message,
            path: [{ type: 'object', origin: 'key', input, key: own, value: input[own] }],
          })
        }
      }
      return result
    },
  }
}
