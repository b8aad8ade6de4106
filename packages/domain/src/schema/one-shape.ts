import * as v from 'valibot'
import { isObject } from './closed-object.ts'

/** A text, an object or a list, whichever the input is; anything else is refused with `message`. */
interface Shapes<T, O, L> {
  readonly text: v.GenericSchema<T>
  readonly object?: v.GenericSchema<O>
  readonly list?: v.GenericSchema<L>
}

/**
 * A value of one of several shapes. Unlike valibot's own union, which reports that none of them fits, it reports the
 * faults of the shape that was meant.
 */
export function oneShape<T, O = never, L = never>(
  { text, object, list }: Shapes<T, O, L>,
  message: string,
): v.GenericSchema<T | O | L> {
  const shapes = [text, object, list].filter((shape) => shape !== undefined)
  const any: v.GenericSchema<T | O | L> = v.union(shapes, message)
  const none: v.GenericSchema<T | O | L> = v.never(message)
  return {
    ...any,
    '~run'(dataset, config) {
      const { value } = dataset
      const meant = Array.isArray(value)
        ? list
        : isObject(value)
          ? object
          : typeof value === 'string'
            ? text
            : none
      return (meant ?? none)['~run'](dataset, config)
    },
  }
}
