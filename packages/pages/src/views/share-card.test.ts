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
  const svg = shareCard({ kicker: title, title, mark: 'Reported, not confirmed', rows, foot: title })
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
