import * as v from 'valibot'
import { lookup } from '../lookup.ts'
import { canonicalLang, type Lang, langSchema } from './lang-schema.ts'
import { oneShape } from './one-shape.ts'
import { ownRecord } from './own-record.ts'

/** A text, or the same text in several languages. */
export type Text = string | Readonly<Record<Lang, string>>

/** The language of texts that name none. */
const defaultLang: Lang = 'en'

const mostLanguages = 20

const shapes = 'This must be a text, or an object of texts by language.'

/** Returns the schema of a {@link Text} in which each language holds to `text`. */
export function textsOf(text: v.GenericSchema<string>): v.GenericSchema<Text> {
  const byLanguage = v.pipe(
    ownRecord(langSchema, text, () => shapes),
    v.minEntries(1, 'This must have a text in one language at least.'),
    v.maxEntries(mostLanguages, `At most ${mostLanguages} languages are allowed here.`),
    eachLanguageOnce(),
  )
  return oneShape({ text, object: byLanguage }, shapes)
}

/**
 * Refuses a second text in a language under another spelling of its tag (BCP 47, RFC 5646 section 4.5), e.g. `EN`
 * beside `en`.
 */
function eachLanguageOnce() {
  return v.rawCheck<Readonly<Record<Lang, string>>>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const input = dataset.value
    const known = new Map<string, Lang>()
    for (const [lang, value] of Object.entries(input)) {
      const canonical = canonicalLang(lang)
      const first = known.get(canonical)
      known.set(canonical, first ?? lang)
      if (first === undefined) continue
      const message = `This is the same language as "${first}"; keep one of the two, as "${canonical}".`
      addIssue({ message, path: [{ type: 'object', origin: 'key', input, key: lang, value }] })
    }
  })
}

/** The text in every language that it has. */
export function allTexts(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

/** A text in the first of these languages that it has, and that language. */
export interface ChosenText {
  readonly text: string
  readonly lang: Lang
}

/**
 * Returns the text in the reader's language: that of the first preference that it has, `pt` for `pt-BR` and the other
 * way round, else in the definition's own language, else in its first. `own` is the language of a text that names none.
 */
export function chooseText(text: Text, own: Lang = defaultLang, preferred: readonly Lang[] = []): ChosenText {
  if (typeof text === 'string') return { text, lang: own }
  const written = Object.keys(text)
  for (const wanted of [...preferred, own]) {
    const lang =
      written.find((one) => same(one, wanted)) ?? written.find((one) => same(base(one), base(wanted)))
    if (lang !== undefined) return { text: lookup(text, lang) ?? '', lang }
  }
  const [lang = own] = written
  return { text: lookup(text, lang) ?? '', lang }
}

function base(lang: Lang): string {
  return lang.split('-', 1)[0] ?? lang
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
