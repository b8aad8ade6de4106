import { describe, expect, it } from 'vitest'
import { type Counted, formFor } from './counted.ts'
import { languages } from './language/languages.ts'
import { english } from './english/english.ts'

const plurals = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

function isCounted(part: unknown): part is Counted {
  if (typeof part !== 'object' || part === null) return false
  return 'other' in part && Object.keys(part).every((key) => plurals.has(key))
}

/** Every text of a language, by its path. */
function textsOf(part: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path, part]]
  if (Array.isArray(part)) return part.flatMap((inner, at) => textsOf(inner, `${path}/${at}`))
  const inner = Object.entries(part ?? {})
  // Languages have different forms of one text for different numbers.
  if (isCounted(part)) return [[path, inner.map(([, form]) => form).join(' ')]]
  return inner.flatMap(([key, one]) => textsOf(one, `${path}/${key}`))
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

/** Every text of a language that depends on a number, by its path. */
function countedOf(part: unknown, path = ''): readonly (readonly [string, Counted])[] {
  if (typeof part !== 'object' || part === null) return []
  if (isCounted(part)) return [[path, part]]
  return Object.entries(part).flatMap(([key, one]) => countedOf(one, `${path}/${key}`))
}

describe.each(languages.map((texts) => [texts.lang, texts] as const))('the numbers in %s', (_, texts) => {
  it('have a form of each text for every plural of the language, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(texts.locale).resolvedOptions()
    const all = countedOf(texts)
    expect(all.length).toBeGreaterThan(0)
    for (const [path, forms] of all) {
      expect([path, ...Object.keys(forms).toSorted()]).toEqual([path, ...pluralCategories.toSorted()])
      for (const form of Object.values(forms))
        expect([path, form]).toEqual([path, expect.stringContaining('{n}')])
    }
  })
})

it('takes the form of a text that a number calls for', () => {
  const days = (lang: string, numbers: readonly number[]) => {
    const texts = languages.find((one) => one.lang === lang) ?? english
    return numbers.map((n) => formFor(texts.ribbon.days, n, texts).replace('{n}', String(n)))
  }
  expect(days('en', [1, 2])).toEqual(['1 day', '2 days'])
  expect(days('de', [1, 30])).toEqual(['1 Tag', '30 Tage'])
  expect(days('uk', [1, 2, 7, 11, 21, 30])).toEqual([
    '1 день',
    '2 дні',
    '7 днів',
    '11 днів',
    '21 день',
    '30 днів',
  ])
})
