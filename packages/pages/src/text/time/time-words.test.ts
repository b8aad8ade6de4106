import { parseTimeValue, timeValueJson } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import type { Texts } from '../texts.ts'
import { german } from '../german/german.ts'
import { ukrainian } from '../ukrainian/ukrainian.ts'
import { barParts, partWords } from '../../model/ribbon-words.ts'
import { english } from '../english/english.ts'
import { formatClock } from './format-clock.ts'
import { boundWords, dayWords, timeWords } from './time-words.ts'

function time(written: string) {
  const parsed = parseTimeValue(written)
  if (!parsed.ok) throw new Error(parsed.detail)
  return timeValueJson(parsed.value)
}

/** Words with plain spaces, and none around a dash between numbers. */
function plain(words: string): string {
  return words.replaceAll(/\s/g, ' ').replaceAll(/(?<=\d) – (?=\d+ May)/g, '–')
}

/** A time without an open end. */
function closed(written: string) {
  const { earliest, latest, ...rest } = time(written)
  if (earliest === null || latest === null) throw new Error(`${written} has an open end`)
  return { ...rest, earliest, latest }
}

function words(written: string): string {
  return timeWords(time(written), english)
}

describe('a time in words without markup', () => {
  it('names the zone of an instant, and has its seconds if there are any', () => {
    expect(words('2025-05-19T14:00:00Z')).toBe('19 May 2025, 14:00 UTC')
    expect(words('2025-05-19T14:00:07Z')).toBe('19 May 2025, 14:00:07 UTC')
  })

  it('is what was written, without its window', () => {
    expect(words('2025-05-19T10:00')).toBe('Mon, 19 May 2025, 10:00, time zone not stated')
    expect(words('2025-05-19')).toBe('19 May 2025')
    expect(words('2025-05-19/2025-05-20?')).toBe('between 19 and 20 May 2025 (uncertain)')
  })
})

it.each([
  [english, 'between 1 and 2 May 2025', 'between 30 May and 2 Jun 2025', 'between April and June 2025'],
  [
    german,
    'zwischen 1. und 2. Mai 2025',
    'zwischen 30. Mai und 2. Juni 2025',
    'zwischen April und Juni 2025',
  ],
  [ukrainian, 'між 1 і 2 трав. 2025', 'між 30 трав. і 2 черв. 2025', 'між квіт. 2025 і черв. 2025'],
])('says once what two dates share', (texts, days, ends, months) => {
  const said = ['2025-05-01/2025-05-02', '2025-05-30/2025-06-02', '2025-04/2025-06']
  expect(said.map((written) => plain(timeWords(time(written), texts)))).toEqual([days, ends, months])
})

it.each([
  [english, 'by about 5 Dec 2025', 'between about 29 Nov and 5 Dec 2025', 'about 5 Dec 2025'],
  [german, 'bis etwa 5. Dez. 2025', 'zwischen etwa 29. Nov. und 5. Dez. 2025', 'etwa 5. Dez. 2025'],
  [ukrainian, 'приблизно до 5 груд. 2025', 'приблизно між 29 лист. і 5 груд. 2025', 'приблизно 5 груд. 2025'],
])('says of an interval where a preposition stands that it is approximate', (texts, by, between, day) => {
  const said = ['../2025-12-05~', '2025-11-29~/2025-12-05~', '2025-12-05~']
  const written = said.map((one) => plain(timeWords(time(one), texts)).replaceAll(' р.', ''))
  expect(written).toEqual([by, between, day])
})

it('writes hours as readers of a language do', () => {
  const at = (locale: string) => formatClock('2025-05-19T07:05:00Z', { locale, zone: 'UTC' })
  expect(['en-GB', 'de', 'uk', 'en-US'].map(at)).toEqual(['07:05', '07:05', '07:05', '7:05 AM'])
})

describe('a stay that begins and ends within windows', () => {
  const stay = (texts: Texts, from: string, to: string) => {
    const bar = { title: 'Held', from: closed(from), to: closed(to), contested: false, overridden: false }
    return plain(partWords(barParts(bar, texts), texts))
  }

  it.each([
    [english, 'Held from 17–18 May 2025 to 30 May – 2 Jun 2025'],
    [german, 'Held von 17.–18. Mai 2025 bis 30. Mai – 2. Juni 2025'],
    [ukrainian, 'Held від 17–18 трав. 2025 до 30 трав. – 2 черв. 2025'],
  ])('is named by their days', (texts, says) => {
    expect(stay(texts, '2025-05-17/2025-05-18', '2025-05-30/2025-06-02')).toBe(says)
    expect(stay(english, '2025-05-17', '2025-05-19')).toBe('Held from 17 May 2025 to 19 May 2025')
  })

  it.each([
    [
      '2025-05-18T10:00/2025-05-18T12:00',
      'some time between Sun, 18 May 2025, 10:00, time zone not stated and',
    ],
    ['2025-05-10/2025-06', '10 May 2025 – June 2025'],
    ['2025-04/2025-06', 'April – June 2025'],
    ['202X', '2020 – 2029'],
    ['2025-05-19/..', '19 May 2025 at the earliest'],
    ['../2025-05-19', '19 May 2025 at the latest'],
    ['2025-05-16/2025-05-16', '16 May 2025'],
  ])('names %s so that it can follow “since”', (written, says) => {
    expect(plain(boundWords(time(written), english))).toMatch(says)
  })

  it.each([english, german, ukrainian])('begins with no preposition of its own: $lang', (texts) => {
    const { between, fromThen, byThen } = texts.time
    const own = [between, fromThen, byThen].map((text) => text.slice(0, text.indexOf('{')))
    // The ends of an interval both have a zone, or neither has.
    const ends = [
      ['2025-05-10', '2025-05', '2025', '2025-05-10T12:00'],
      ['2025-05-10[UTC]', '2025-05-10T12:00[UTC]'],
      ['2025-05-10T12:00Z'],
    ]
    const later = (end: string) => end.replace('2025', '2026')
    const intervals = ends.flatMap((some) => [
      ...some.flatMap((from) => [...some.map(later), '..'].map((to) => `${from}/${to}`)),
      ...some.map((to) => `../${to}`),
    ])
    for (const written of intervals)
      for (const word of own) expect(boundWords(time(written), texts)).not.toMatch(new RegExp(`^${word}`))
  })

  it.each([
    [english, 'Held on 16 May 2025', 'Held, May 2025'],
    [german, 'Held am 16. Mai 2025', 'Held, Mai 2025'],
    [ukrainian, 'Held, 16 трав. 2025', 'Held, трав. 2025'],
  ])('is said once if both are the same', (texts, day, month) => {
    expect(stay(texts, '2025-05-16', '2025-05-16')).toBe(day)
    expect(stay(texts, '2025-05', '2025-05')).toBe(month)
  })
})

it('returns the day of an instant in UTC', () => {
  expect(dayWords('2025-05-19T23:30:00Z', english)).toBe('19 May 2025')
})
