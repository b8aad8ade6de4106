import { expect, it } from 'vitest'
import { fittedLines, fitText } from './fit-text.ts'
import { textWidth } from './text-width.ts'

const texts = [
  'Talks',
  'The talks on a ceasefire, and on all that comes after it',
  'x'.repeat(90),
  '',
  'محادثات وقف إطلاق النار',
]

it.each(texts)('breaks %j into lines that fit, and loses nothing of it', (text) => {
  const lines = fittedLines(text, 12)
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(12)
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
})

it.each(texts)('cuts %j to a width, with an ellipsis if anything is missing', (text) => {
  const cut = fitText(text, 12)
  expect(textWidth(cut)).toBeLessThanOrEqual(12)
  expect(cut.endsWith('…')).toBe(cut !== text)
})
