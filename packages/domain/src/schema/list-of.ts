import * as v from 'valibot'
import { cutAfter } from './most-characters.ts'

/** The fault of a value that is no list; a text alone is shown as the list of it. */
export function notAList({ input }: { readonly input: unknown }): string {
  const instead = typeof input === 'string' ? `; write ${cutAfter(60, JSON.stringify([input]))}` : ''
  return `This must be a list${instead}.`
}

/** Returns the schema of a list of at least one such item. */
export function listOf<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item, notAList), v.minLength(1, 'This list must not be empty.'))
}
