import { lineText } from '../safe-text.ts'

/**
 * Returns the language (BCP 47) of a title, whole or cut, or of several, joined by commas; undefined if it is in the
 * language of its definition.
 */
export type LanguageOf = (title: string) => string | undefined

/**
 * Records the languages of titles that are not in the language of their definition. A title that several definitions
 * have in different languages counts as being in `lang`, the reader's.
 */
export function titleLanguages(lang: string) {
  const known = new Map<string, string>()
  const languageOf: LanguageOf = (title) => {
    const line = lineText(title)
    const exact = known.get(line)
    if (exact !== undefined) return exact
    if (line.endsWith('…')) {
      const start = line.slice(0, -1)
      return known.entries().find(([whole]) => whole.startsWith(start))?.[1]
    }
    const [first, ...rest] = line.split(', ').map((one) => known.get(one))
    return rest.every((one) => one === first) ? first : undefined
  }
  const note = (languages: ReadonlyMap<string, string>) => {
    for (const [title, language] of languages) {
      const line = lineText(title)
      if (known.get(line) !== lang) known.set(line, language)
    }
  }
  return { languageOf, note }
}
