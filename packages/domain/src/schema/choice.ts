import * as v from 'valibot'
import { oneOf } from './one-of.ts'

/** One of these words; the fault names them. */
export function choice<const T extends readonly string[]>(...words: T) {
  return v.picklist(words, `This must be one of: ${oneOf(words)}.`)
}
