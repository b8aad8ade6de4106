import { parseTimeValue, timeValueJson } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { markup, words } from '../../testing/rendered.tsx'
import { When } from './when.tsx'

function time(text: string) {
  const parsed = parseTimeValue(text)
  if (!parsed.ok) throw new Error(parsed.detail)
  return timeValueJson(parsed.value)
}

const plain = (text: string) => text.replaceAll(/\b(\w{3}), (\d)/g, '$1 $2')
const said = (written: string, window?: 'title' | 'shown') =>
  plain(words(<When time={time(written)} {...(window ? { window } : {})} />))

describe('a time in words', () => {
  it.each([
    ['2025-05-19T14:00:00Z', '19 May 2025, 14:00'],
    ['2025-05-19T14:00:07+03:00', '19 May 2025, 11:00'],
    ['2025-05-19T10:00[America/New_York]', 'Mon 19 May 2025, 10:00, Eastern Time (19 May 2025, 14:00)'],
    [
      '2025-11-02T01:30[America/New_York]',
      'Sun 2 Nov 2025, 01:30, Eastern Time, as the clocks changed there',
    ],
    ['2025-05-19T10:00', 'Mon 19 May 2025, 10:00, time zone not stated'],
    ['2025-05-19', '19 May 2025'],
    ['2025-05', 'May 2025'],
    ['2025', '2025'],
    ['2025-05-19[Europe/Kyiv]', '19 May 2025'],
    ['2025-34', 'between April and June 2025'],
    ['2025-05-XX', 'May 2025'],
    ['202X', 'between 2020 and 2029'],
    ['2025-05-19/..', 'from 19 May 2025 on'],
    ['../2025-05-19', 'by 19 May 2025'],
    ['2025-05-17/2025-05-18', 'between 17 and 18 May 2025'],
    ['2025-05-18T10:00:00Z/2025-05-18T12:00:00Z', '18 May 2025, 10:00–12:00'],
    ['2025-05-17T10:00:00Z/2025-05-18T22:00:00Z', '17–18 May 2025'],
    ['2025-05-19?', '19 May 2025 (uncertain)'],
    ['2025-05-19~', 'about 19 May 2025'],
    ['2025-05-19%', 'about 19 May 2025 (uncertain)'],
  ])('shows %s as it was written', (written, words) => {
    expect(said(written).replaceAll(/\s–\s/g, '–')).toBe(words)
  })

  it('shows its window as a title, or visibly if that is asked for', () => {
    const title = 'title="between 18 May 2025, 20:00 UTC and 19 May 2025, 22:00 UTC"'
    expect(markup(<When time={time('2025-05-19T10:00')} window="title" />)).toContain(title)
    expect(said('2025-05-19', 'shown')).toBe(
      '19 May 2025 (between 18 May 2025, 10:00 and 20 May 2025, 12:00)',
    )
    expect(said('2025-05-19T14:00:00Z', 'shown')).toBe('19 May 2025, 14:00')
  })

  it('marks exact moments for the reader’s own zone, and leaves what has no zone where it is', () => {
    const html = markup(<When time={time('2025-05-19T10:00')} window="shown" />)
    expect(html).toContain('<time datetime="2025-05-19T10:00" data-wall')
    expect(html.match(/<time datetime="[^"]*Z">/g)).toHaveLength(2)
    expect(markup(<When time={time('2025-05-17T10:00Z/2025-05-18T22:00Z')} />)).toContain('data-range=')
  })

  it('keeps the words around two dates, for the reader’s own variety of the language', () => {
    const html = markup(<When time={time('2025-05-17/2025-05-18')} />)
    expect(html).toContain(
      'data-range="2025-05-17/2025-05-18" data-between="between {earliest} and {latest}"',
    )
    expect(markup(<When time={time('2025-05-17/2025-05-18')} bound />)).not.toContain('data-between')
  })

  it('keeps the instant of a clock time for readers whose own clocks differ', () => {
    const own = (written: string) => markup(<When time={time(written)} />)
    expect(own('2026-11-25T14:00[Europe/Kyiv]')).toContain('<span data-own="2026-11-25T14:00"> (<time')
    expect(own('2026-11-25T14:00[Europe/London]')).toContain('<span data-own="2026-11-25T14:00" hidden="">')
  })
})
