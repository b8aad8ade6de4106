import { expect, it } from 'vitest'
import { readXml } from '../channels/testing/xml.ts'
import { sunday, trackStatus } from '../channels/testing/statuses.ts'
import { shareRows } from '../model/share-rows.ts'
import { languages } from '../text/language/languages.ts'
import { textWidth } from '../text/text-width.ts'
import { shareCard } from './share-card.ts'

const row = {
  name: 'Talks between the two sides on the future of the strait',
  state: 'Adjourned',
  notes: '',
  contested: false,
  tone: 'open',
} as const
const rows = [row]
const title = 'A story whose title is far too long for two lines of a picture that is cut to a square'

it('keeps every word within the middle square, to which some networks cut it', () => {
  const svg = shareCard({
    kicker: title,
    title,
    mark: { words: 'Reported, not confirmed', kind: 'standing' },
    rows,
    foot: title,
  })
  const lines = [...svg.matchAll(/font-size="(\d+)"[^>]*>([^<]*)</g)]
  expect(lines.length).toBeGreaterThan(5)
  for (const [, size, words = ''] of lines) expect(textWidth(words) * Number(size)).toBeLessThanOrEqual(600)
})

it.each(languages)('shows in $lang all notes of a contested state, and its border', (texts) => {
  const track = trackStatus({
    stateTitle: title,
    cause: { kind: 'override', report: 'set', revision: 2, reason: 'They met.' },
    contested: [{ disputes: 'set', report: 'denial', by: ['russia'], since: sunday }],
  })
  const contested = shareRows({ tracks: { ceasefire: track } }, { tracks: {} }, texts, 3)
  const svg = shareCard({ kicker: '', title, rows: [...contested, ...rows], foot: '' })
  const { set, contested: first } = texts.tracks.notes
  expect(svg).toContain(`>${first}, ${set}</text>`)
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
})

it('draws a long title smaller before it cuts it', () => {
  const state = 'Adjourned until both sides have answered'
  expect(shareCard({ kicker: '', title, rows: [{ ...row, state }], foot: '' })).toContain(`>${state}</text>`)
})

it('breaks a state and a name in two before it cuts them', () => {
  const state = 'Proposed by one side, answer of the other side pending'
  const name = 'The vote in the Security Council on a monitoring mission'
  for (const notes of ['', 'contested, set by an editor']) {
    const svg = shareCard({ kicker: '', title, rows: [{ ...row, name: 'The vote', state, notes }], foot: '' })
    expect(svg).toMatch(/>Proposed by one side, answer of the other<[^]*>side pending</)
  }
  const svg = shareCard({ kicker: '', title, rows: [{ ...row, name }], foot: '' })
  expect(svg).not.toMatch(/>The vote[^<]*…</)
})

it('keeps the lines of a row within it', () => {
  const full = {
    ...row,
    name: `${title} ${title}`,
    state: `${title} ${title}`,
    notes: 'contested',
    contested: true,
  }
  const svg = shareCard({ kicker: '', title: `${title} ${title}`, rows: [full, full, full], foot: '' })
  const tops = [...svg.matchAll(/<rect x="60" y="([\d.]+)" width="1080" height="(\d+)"/g)]
  expect(tops).toHaveLength(3)
  const baselines = [...svg.matchAll(/<text x="600" y="(\d+)" font-size="(\d+)"/g)].map(([, y, size]) => ({
    top: Number(y) - Number(size) * 0.95,
    bottom: Number(y) + Number(size) * 0.3,
  }))
  for (const [, y, high] of tops) {
    const [from, to] = [Number(y), Number(y) + Number(high)]
    const within = baselines.filter(({ top, bottom }) => bottom > from && top < to)
    expect(within).toHaveLength(4)
    for (const { top, bottom } of within) expect([top >= from, bottom <= to]).toEqual([true, true])
  }
  expect(Number(tops.at(-1)?.[1]) + 104).toBeLessThan(606 - 20)
})

it.each([
  ['standing', false],
  ['corrected', false],
  ['retracted', true],
  ['superseded', true],
] as const)('strikes the headline of a report that is %s through, or not', (kind, struck) => {
  const svg = shareCard({ kicker: '', title, mark: { words: kind, kind }, rows: [], foot: '' })
  expect(svg.includes('text-decoration="line-through"')).toBe(struck)
})

it('stays a drawing whatever people wrote', () => {
  const svg = shareCard({ kicker: '', title: '</svg><script>alert(1)</script>', rows: [], foot: '&' })
  expect(readXml(svg).names).not.toContain('script')
})

it('writes a line from right to left if its first letters are', () => {
  const words = { kicker: 'K', rows: [], foot: '19 May 2025' }
  const lines = (title: string) => shareCard({ ...words, title }).match(/font-weight="700">[^<]*/g)
  expect(lines('مسار (2025)')).toEqual(['font-weight="700">\u202bمسار (2025)\u202c'])
  expect(lines('“מסלול” & Talks')).toEqual(['font-weight="700">\u202b“מסלול” &amp; Talks\u202c'])
  expect(lines('Talks: مسار')).toEqual(['font-weight="700">Talks: مسار'])
})
