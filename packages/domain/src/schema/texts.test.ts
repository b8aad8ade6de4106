import * as v from 'valibot'
import { expect, it } from 'vitest'
import { lineOf } from './text-schema.ts'
import { textsOf } from './texts.ts'

const faultsOf = (texts: unknown) =>
  v.safeParse(textsOf(lineOf(200)), texts).issues?.map((issue) => [v.getDotPath(issue), issue.message])

it.each([
  ['letters of another case', { en: 'Agreed', EN: 'Agreed' }, 'EN', 'en', 'en'],
  [
    'an extended tag of another case',
    { 'zh-hant': '同意', 'zh-Hant': '同意' },
    'zh-Hant',
    'zh-hant',
    'zh-Hant',
  ],
  ['a tag that another replaced', { he: 'הוסכם', iw: 'הוסכם' }, 'iw', 'he', 'he'],
])('refuses a second text in one language under %s', (_, texts, second, first, canonical) => {
  const detail = `This is the same language as "${first}"; keep one of the two, as "${canonical}".`
  expect(faultsOf(texts)).toEqual([[second, detail]])
})

it('takes a language beside a variety of it, and a tag however it is spelt', () => {
  expect(faultsOf({ pt: 'Acordado', 'pt-BR': 'Acordado', 'EN-gb': 'Agreed' })).toBeUndefined()
})

it('says of a tag that is none only that', () => {
  expect(faultsOf({ en: 'Agreed', ua: 'Погоджено' })).toHaveLength(1)
})
