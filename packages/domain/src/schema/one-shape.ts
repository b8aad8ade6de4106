import * as v from 'valibot'

/** The schemas of a text, a number, an object and a list, each with the types of its input and its output. */
interface Shapes<T, TO, N, NO, O, OO, L, LO> {
  readonly text: v.GenericSchema<T, TO>
  readonly number?: v.GenericSchema<N, NO>
  readonly object?: v.GenericSchema<O, OO>
  readonly list?: v.GenericSchema<L, LO>
}

/**
 * Returns the schema of a value of one of several shapes; anything else is refused with `message`. Unlike valibot's own
 * union, which reports that none of them fits, it reports the faults of the shape that was meant.
 */
export function oneShape<T, TO = T, N = never, NO = N, O = never, OO = O, L = never, LO = L>(
  { text, number, object, list }: Shapes<T, TO, N, NO, O, OO, L, LO>,
  message: string,
): v.GenericSchema<T | N | O | L, TO | NO | OO | LO> {
  const shapes = [text, number, object, list].filter((shape) => shape !== undefined)
  const any: v.GenericSchema<T | N | O | L, TO | NO | OO | LO> = v.union(shapes, message)
  const none = v.never(message)
  return {
    ...any,
    '~run'(dataset, config) {
      const { value } = dataset
      if (typeof value === 'string') return text['~run'](dataset, config)
      if (typeof value === 'number') return (number ?? none)['~run'](dataset, config)
      if (Array.isArray(value)) return (list ?? none)['~run'](dataset, config)
      return (value !== null && typeof value === 'object' && object ? object : none)['~run'](dataset, config)
    },
  }
}
