import { describe, expect, it } from 'vitest'
import { faultsOf, smallDefinition } from '../definition/testing/small-definition.ts'

const example = ', as in "uk" (which is Ukrainian; "ua" is a country) or "en-GB".'

/** The faults of a definition that names a language itself, for a title, and for a fact's choice. */
function faultsIn(lang: string) {
  const choices = { land: { [lang]: 'Land' } }
  const scope = { type: 'choice', choices }
  return faultsOf(
    smallDefinition({ top: { lang, title: { [lang]: 'A story' } }, ceasefire: { facts: { scope } } }),
  )
}

describe('a language tag', () => {
  it.each(['uk', 'en-GB', 'EN', 'crh', 'sr-Latn', 'zh-Hant-TW', 'de-1996', 'ukr', 'en-x-desk'])(
    'may be %s',
    (lang) => {
      expect(faultsIn(lang)).toEqual([])
    },
  )

  it.each([
    ['english', '; write "en".'],
    ['Ukrainian', '; write "uk".'],
    ['en_GB', '; write "en-GB".'],
    ['hebrew', '; write "he".'],
    ['xx-', example],
    ['ua', example],
    ['root', example],
    ['x-private', example],
  ])('may not be %s, wherever a definition has one', (lang, right) => {
    const detail = `This must be a language tag (BCP 47)${right}`
    expect(faultsIn(lang)).toEqual(
      ['/lang', '/title/', '/tracks/ceasefire/facts/scope/choices/land/'].map(
        (at) => `${at}${at.endsWith('/') ? lang : ''} ${detail}`,
      ),
    )
  })
})
