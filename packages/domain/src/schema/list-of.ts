import * as v from 'valibot'

/** Returns the schema of a list of at least one such item. */
export function listOf<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item, 'This must be a list.'), v.minLength(1, 'This list must not be empty.'))
}
