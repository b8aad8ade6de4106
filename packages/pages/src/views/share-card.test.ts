import { expect, it } from 'vitest'
import { readXml } from '../channels/testing/xml.ts'
import { textWidth } from '../text/text-width.ts'
import { shareCard } from './share-card.ts'

const rows = [
  { name: 'Talks between the two sides on the future of the strait', state: 'Adjourned', tone: 'open' },
] as const
const title = 'A story whose title is far too long for two lines of a picture that is cut to a square'

it('keeps every word within the middle square, to which some networks cut it', () => {
  const svg = shareCard({ kicker: title, title, mark: 'Reported, not confirmed', rows, foot: title })
  const lines = [...svg.matchAll(/font-size="(\d+)"[^>]*>([^<]*)</g)]
  expect(lines.length).toBeGreaterThan(5)
  for (const [, size, words = ''] of lines) expect(textWidth(words) * Number(size)).toBeLessThanOrEqual(600)
})

it('stays a drawing whatever people wrote', () => {
  const svg = shareCard({ kicker: '', title: '</svg><script>alert(1)</script>', rows: [], foot: '&' })
  expect(readXml(svg).names).not.toContain('script')
})
