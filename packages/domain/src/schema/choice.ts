import * as v from 'valibot'
import { oneOf } from './one-of.ts'

/** Returns the schema of a choice of these words; the fault lists them. */
export function choice<const T extends readonly string[]>(...words: T) {
  return v.picklist(words, `This must be one of: ${oneOf(words)}.`)
}
