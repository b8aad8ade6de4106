import * as v from 'valibot'
import { once } from '../once.ts'

/** A language tag (BCP 47), as in `en` or `pt-BR`. */
export type Lang = string

/** Returns the canonical spelling of a tag (RFC 5646, 4.5), or the text itself if it is not a tag. */
export function canonicalLang(tag: string): Lang {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

/**
 * Whether a tag names a language: it is well formed (RFC 5646), and its first subtag is a code of ISO 639. All codes of
 * two letters are checked. Not every runtime has the many codes of three letters, and longer ones were never
 * registered.
 */
function isLang(tag: string): boolean {
  try {
    const [code = ''] = Intl.getCanonicalLocales(tag)[0]?.split('-') ?? []
    return code.length === 3 || (code.length === 2 && englishName(code) !== undefined)
  } catch {
    return false
  }
}

const names = once(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }))

const englishName = (code: string): string | undefined => names().of(code)

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/** The codes of two letters by their English names, in lower case. */
const codesByName = once((): ReadonlyMap<string, string> => {
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return new Map(codes.map((code) => [englishName(code)?.toLowerCase() ?? code, code]))
})

/** The tag that `en_GB` or `Ukrainian` was meant to be. */
function meant(written: string): string | undefined {
  const hyphenated = written.replaceAll('_', '-')
  if (isLang(hyphenated)) return hyphenated
  const code = codesByName().get(written.toLowerCase())
  // Hebrew has two codes, the older of which was replaced.
  return code !== undefined && isLang(code) ? Intl.getCanonicalLocales(code)[0] : undefined
}

function refusal(written: string): string {
  const right = meant(written)
  return right === undefined
    ? 'This must be a language tag (BCP 47), as in "uk" (which is Ukrainian; "ua" is a country) or "en-GB".'
    : `This must be a language tag (BCP 47); write "${right}".`
}

/** The tag of a language (BCP 47); the fault of anything else suggests the tag that was meant, if that is clear. */
export const langSchema = v.pipe(
  v.string('This must be a language tag, a string.'),
  v.maxLength(35, 'A language tag has at most 35 characters.'),
  v.check(isLang, ({ input }) => refusal(input)),
)
