import { describe, expect, it } from 'vitest'
import { languages } from './language/languages.ts'
import { english } from './english/english.ts'

/** Every text of a language, by its path. */
function textsOf(part: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path, part]]
  if (Array.isArray(part)) return part.flatMap((inner, at) => textsOf(inner, `${path}/${at}`))
  return Object.entries(part ?? {}).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`))
}

const placesOf = (text: string) => new Set(text.match(/\{\w+\}/g))

const inEnglish = new Map(textsOf(english))

describe.each(languages.slice(1).map((texts) => [texts.lang, texts] as const))(
  'the texts in %s',
  (_, texts) => {
    const all = textsOf(texts)

    it('has a text wherever English has one', () => {
      expect(all.map(([path]) => path).toSorted()).toEqual([...inEnglish.keys()].toSorted())
      const empty = all.filter(([path, text]) => text === '' && inEnglish.get(path) !== '')
      expect(empty).toEqual([])
    })

    it('has the same places in each', () => {
      const others = all.filter(([path, text]) => {
        const [ours, theirs] = [placesOf(text), placesOf(inEnglish.get(path) ?? '')]
        return ours.symmetricDifference(theirs).size > 0
      })
      expect(others).toEqual([])
    })

    it('leaves none in English', () => {
      // One word may be the same in two languages; a sentence is not.
      const left = all.filter(
        ([path, text]) => /[a-z]{2,} [a-z]{2,}/.test(text) && text === inEnglish.get(path),
      )
      expect(left).toEqual([])
    })
  },
)
