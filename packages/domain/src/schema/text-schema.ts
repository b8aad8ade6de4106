import * as v from 'valibot'
import { mostCharacters } from './most-characters.ts'

const string = v.string('This must be a string.')

// The patterns stand in the API's description, where programs in other languages match them: they are made of
// characters and ranges alone, as JSON Schema 2020-12 advises (6.4), since not every language has \p{Cc}, or gives it
// the same meaning.
/** Unicode's general category Cc, without tab, line feed and carriage return. */
const controls = '\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f'
/** All of Cc, and the ends of lines and paragraphs. */
const controlsAndBreaks = '\u0000-\u001f\u007f-\u009f\u2028\u2029'
/** The spaces, and controls and formats that are never seen; a text of these alone is blank. */
const spaces =
  '\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff'

const blank = 'This must not be blank.'
const seen = new RegExp(`[^${spaces}]`, 'u')
/**
 * A text of spaces and invisible characters alone is blank. So is one of combining marks alone, but no short pattern
 * finds it.
 */
const visible = (otherwise: string) =>
  v.pipe(
    string,
    v.regex(seen, otherwise),
    v.check((text) => !seen.test(text) || /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), otherwise),
  )

/** Made when it is needed: the first number that a process formats by language takes several milliseconds. */
const tooLong = (most: number) => () => `This has at most ${most.toLocaleString('en')} characters.`

/**
 * Returns a text of one line as it is kept: without the spaces around it and in Unicode's form NFC (UAX #15), so that a
 * speaker, a name or a title is the same with them and without, composed or decomposed.
 */
export function keptLine(text: string): string {
  return text.trim().normalize('NFC')
}

/** Returns the schema of a text of one line that is not blank, which is read as {@link keptLine} has it. */
export function lineOf(most: number) {
  return v.pipe(
    visible(blank),
    v.regex(
      new RegExp(`^[^${controlsAndBreaks}]*$`, 'u'),
      'This must be a single line, without control characters.',
    ),
    mostCharacters(most, tooLong(most)),
    v.transform(keptLine),
    // A few characters are longer in NFC.
    mostCharacters(most, tooLong(most)),
  )
}

/** Returns the schema of a text of any number of lines; a blank one is refused with `otherwise`. */
export function proseOf(most: number, otherwise = blank) {
  return v.pipe(
    visible(otherwise),
    v.regex(
      new RegExp(`^[^${controls}]*$`, 'u'),
      'This must be without control characters, but for tabs and line breaks.',
    ),
    mostCharacters(most, tooLong(most)),
  )
}
