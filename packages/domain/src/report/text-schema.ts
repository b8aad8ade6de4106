import * as v from 'valibot'

const string = v.string('This must be a string.')
/** Spaces and invisible characters alone say nothing. */
const visible = v.pipe(string, v.regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'This must not be blank.'))

function tooLong(most: number): string {
  return `This has at most ${most.toLocaleString('en')} characters.`
}

/** A text of one line with something to read in it. */
export function lineOf(most: number) {
  return v.pipe(
    visible,
    v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'This must be a single line, without control characters.'),
    v.maxLength(most, tooLong(most)),
  )
}

/** A text of any number of lines with something to read in it. */
export function proseOf(most: number) {
  return v.pipe(
    visible,
    v.regex(/^[\P{Cc}\t\n\r]*$/u, 'This must be without control characters, but for tabs and line breaks.'),
    v.maxLength(most, tooLong(most)),
  )
}
