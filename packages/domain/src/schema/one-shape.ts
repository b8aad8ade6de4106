import * as v from 'valibot'
import { lookup } from '../lookup.ts'

/** A text, a number, an object or a list, whichever the input is; anything else is refused with `message`. */
interface Shapes<T, N, O, L> {
  readonly text: v.GenericSchema<T>
  readonly number?: v.GenericSchema<N>
  readonly object?: v.GenericSchema<O>
  readonly list?: v.GenericSchema<L>
}

/**
 * A value of one of several shapes. Unlike valibot's own union, which reports that none of them fits, it reports the
 * faults of the shape that was meant.
 */
export function oneShape<T, N = never, O = never, L = never>(
  { text, number, object, list }: Shapes<T, N, O, L>,
  message: string,
): v.GenericSchema<T | N | O | L> {
  const shapes = [text, number, object, list].filter((shape) => shape !== undefined)
  const any: v.GenericSchema<T | N | O | L> = v.union(shapes, message)
  const none: v.GenericSchema<T | N | O | L> = v.never(message)
  return {
    ...any,
    '~run'(dataset, config) {
      const { value } = dataset
      const meant = { string: text, number, object: Array.isArray(value) ? list : object }
      const kind = value === null ? 'null' : typeof value
      return (lookup<typeof any | undefined>(meant, kind) ?? none)['~run'](dataset, config)
    },
  }
}
