import { parseTimeValue, timeValueJson } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import type { Texts } from '../texts.ts'
import { german } from '../german/german.ts'
import { ukrainian } from '../ukrainian/ukrainian.ts'
import { barParts, partWords } from '../../model/ribbon-words.ts'
import { english } from '../english/english.ts'
import { formatClock } from './format-clock.ts'
import { dayWords, timeWords } from './time-words.ts'

function time(written: string) {
  const parsed = parseTimeValue(written)
  if (!parsed.ok) throw new Error(parsed.detail)
  return timeValueJson(parsed.value)
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
    expect(words('2025-05-19/2025-05-20?')).toBe('between 19 May 2025 and 20 May 2025 (uncertain)')
  })
})

it('writes hours as readers of a language do', () => {
  const at = (locale: string) => formatClock('2025-05-19T07:05:00Z', { locale, zone: 'UTC' })
  expect(['en-GB', 'de', 'uk', 'en-US'].map(at)).toEqual(['07:05', '07:05', '07:05', '7:05 AM'])
})

describe('a stay that begins and ends within windows', () => {
  const stay = (texts: Texts, from: string, to: string) => {
    const bar = { title: 'Held', from: closed(from), to: closed(to), contested: false, overridden: false }
    return partWords(barParts(bar, texts), texts)
  }

  it.each([
    [
      english,
      'Held from some time between 17 May 2025 and 18 May 2025 to some time between 19 May 2025 and 20 May 2025',
    ],
    [
      german,
      'Held von irgendwann zwischen 17. Mai 2025 und 18. Mai 2025 bis irgendwann zwischen 19. Mai 2025 und 20. Mai 2025',
    ],
    [
      ukrainian,
      'Held від якоїсь миті між 17 трав. 2025 р. і 18 трав. 2025 р. до якоїсь миті між 19 трав. 2025 р. і 20 трав. 2025 р.',
    ],
  ])('says so after its prepositions', (texts, says) => {
    expect(stay(texts, '2025-05-17/2025-05-18', '2025-05-19/2025-05-20')).toBe(says)
    expect(stay(english, '2025-05-17', '2025-05-19')).toBe('Held from 17 May 2025 to 19 May 2025')
  })
})

it('returns the day of an instant in UTC', () => {
  expect(dayWords('2025-05-19T23:30:00Z', english)).toBe('19 May 2025')
})
