import * as v from 'valibot'
import { didYouMean } from './did-you-mean.ts'
import { oneOf } from './one-of.ts'

/** Returns the schema of a choice of these words; the fault lists them, and names the one that was probably meant. */
export function choice<const T extends readonly string[]>(...words: T) {
  return v.picklist(words, ({ input }) => choiceFault(input, words))
}

/** The fault of a value that is none of these words. */
export function choiceFault(input: unknown, words: readonly string[]): string {
  const meant = typeof input === 'string' ? didYouMean(input, words) : ''
  return `This must be one of: ${oneOf(words)}${meant}.`
}
