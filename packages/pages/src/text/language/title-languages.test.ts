import { expect, it } from 'vitest'
import { cutText } from '../safe-text.ts'
import { titleLanguages } from './title-languages.ts'

const ceasefire = 'Тридцятиденне безумовне припинення вогню'

function known() {
  const { note, languageOf } = titleLanguages('uk')
  note(
    new Map([
      [ceasefire, 'uk'],
      ['Росія', 'uk'],
      ['Україна', 'uk'],
      ['Frankreich', 'de'],
    ]),
  )
  return { note, languageOf }
}

it.each([
  [ceasefire, 'uk'],
  [cutText(ceasefire, 20), 'uk'],
  ['Росія, Україна', 'uk'],
  ['Росія, Frankreich', undefined],
  ['Росія, Italy', undefined],
  ['A headline, with a comma', undefined],
  ['A headline that was…', undefined],
  ['', undefined],
])('finds the language of a title, whole, cut or listed: %s', (title, lang) => {
  expect(known().languageOf(title)).toBe(lang)
})

it('takes a title that is the same in two languages to be in the language of the reader', () => {
  const { note, languageOf } = known()
  note(new Map([['Росія', 'bg']]))
  expect(languageOf('Росія')).toBe('uk')
  note(new Map([['Frankreich', 'uk']]))
  expect(languageOf('Frankreich')).toBe('uk')
})
