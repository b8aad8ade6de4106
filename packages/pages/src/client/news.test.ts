import { expect, it } from 'vitest'
import { news } from './news.ts'

const texts = {
  updated: 'Updated.',
  added: 'New: {headline}',
  addedSeveral: '{n} new, the latest: {headline}',
}
const corrected = { headline: 'Two injured', amended: 'Corrected' }

it.each([
  ['that the page was updated', [], 'Updated.'],
  ['the headline of what is new, whatever is in it', [{ headline: '{n} met' }], 'Updated. New: {n} met'],
  ['what became of what was there', [corrected], 'Updated. Corrected: Two injured'],
  ['their number', [corrected, { headline: 'B' }], 'Updated. 2 new, the latest: Corrected: Two injured'],
])('announces %s', (_, items, words) => {
  expect(news(items, texts)).toBe(words)
})
