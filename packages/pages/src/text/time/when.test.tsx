import { parseTimeValue, timeValueJson } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { markup, words } from '../../testing/rendered.tsx'
import { When } from './when.tsx'

function time(text: string) {
  const parsed = parseTimeValue(text)
  if (!parsed.ok) throw new Error(parsed.detail)
  return timeValueJson(parsed.value)
}

describe('a time in words', () => {
  it.each([
    ['2025-05-19T14:00:00Z', 'Mon, 19 May 2025, 14:00 UTC'],
    ['2025-05-19T14:00:07+03:00', 'Mon, 19 May 2025, 11:00:07 UTC'],
    [
      '2025-05-19T10:00[America/New_York]',
      'Mon, 19 May 2025, 14:00 UTC (Mon 19 May 2025, 10:00 in America/New_York)',
    ],
    [
      '2025-11-02T01:30[America/New_York]',
      'Sun 2 Nov 2025, 01:30 in America/New_York, at a change of the clocks there: some time between Sun, 2 Nov 2025, 05:30 UTC and Sun, 2 Nov 2025, 06:30 UTC',
    ],
    [
      '2025-05-19T10:00',
      'Mon 19 May 2025, 10:00, time zone not stated: some time between Sun, 18 May 2025, 20:00 UTC and Mon, 19 May 2025, 22:00 UTC',
    ],
    [
      '2025-05-19',
      'Mon, 19 May 2025, time of day and zone not stated: some time between Sun, 18 May 2025, 10:00 UTC and Tue, 20 May 2025, 12:00 UTC',
    ],
    [
      '2025-05',
      'May 2025, day and zone not stated: some time between Wed, 30 Apr 2025, 10:00 UTC and Sun, 1 Jun 2025, 12:00 UTC',
    ],
    [
      '2025',
      '2025, month and zone not stated: some time between Tue, 31 Dec 2024, 10:00 UTC and Thu, 1 Jan 2026, 12:00 UTC',
    ],
    [
      '2025-05-19[Europe/Kyiv]',
      'Mon, 19 May 2025, in Europe/Kyiv: some time between Sun, 18 May 2025, 21:00 UTC and Mon, 19 May 2025, 21:00 UTC',
    ],
    [
      '2025-34',
      'some time from April 2025 (zone not stated) to June 2025 (zone not stated): some time between Mon, 31 Mar 2025, 10:00 UTC and Tue, 1 Jul 2025, 12:00 UTC',
    ],
    [
      '2025-05-XX',
      'May 2025, day and zone not stated: some time between Wed, 30 Apr 2025, 10:00 UTC and Sun, 1 Jun 2025, 12:00 UTC',
    ],
    [
      '202X',
      'some time from 2020 (zone not stated) to 2029 (zone not stated): some time between Tue, 31 Dec 2019, 10:00 UTC and Tue, 1 Jan 2030, 12:00 UTC',
    ],
    ['2025-05-19/..', 'some time from Sun, 18 May 2025, 10:00 UTC on, no end given'],
    ['../2025-05-19', 'some time until Tue, 20 May 2025, 12:00 UTC'],
    [
      '2025-05-17/2025-05-18',
      'some time from Sat, 17 May 2025 (zone not stated) to Sun, 18 May 2025 (zone not stated): some time between Fri, 16 May 2025, 10:00 UTC and Mon, 19 May 2025, 12:00 UTC',
    ],
    [
      '2025-05-18T10:00:00Z/2025-05-18T12:00:00Z',
      'some time between Sun, 18 May 2025, 10:00 UTC and Sun, 18 May 2025, 12:00 UTC',
    ],
  ])('tells %s with all that it leaves open', (written, said) => {
    expect(words(<When time={time(written)} />).replaceAll(/\b(\w{3}), (\d)/g, '$1 $2')).toBe(
      said.replaceAll(/\b(\w{3}), (\d)/g, '$1 $2'),
    )
  })

  it.each([
    ['2025-05-19?', /\(uncertain\)$/],
    ['2025-05-19~', /^about /],
    ['2025-05-19%', /^about .*\(uncertain\)$/],
  ])('keeps the marks of %s', (written, said) => {
    expect(words(<When time={time(written)} />)).toMatch(said)
  })

  it.each([
    ['2025-05-19T10:00', 'Mon 19 May 2025, 10:00, time zone not stated'],
    ['2025-05~', 'about May 2025, day and zone not stated'],
    [
      '2025-05-17/2025-05-18',
      'some time from Sat, 17 May 2025 (zone not stated) to Sun, 18 May 2025 (zone not stated)',
    ],
  ])('is no firmer where %s is told in brief', (written, said) => {
    expect(words(<When time={time(written)} brief />).replaceAll(/\b(\w{3}), (\d)/g, '$1 $2')).toBe(
      said.replaceAll(/\b(\w{3}), (\d)/g, '$1 $2'),
    )
  })

  it('marks exact moments for the reader’s own zone, and leaves what has no zone where it is', () => {
    const html = markup(<When time={time('2025-05-19T10:00')} />)
    expect(html).toContain('<time datetime="2025-05-19T10:00" data-wall')
    expect(html.match(/<time datetime="[^"]*Z">/g)).toHaveLength(2)
  })
})
