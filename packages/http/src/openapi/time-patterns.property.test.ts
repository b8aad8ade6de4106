import { parseTimeValue } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { misfitOf } from '../testing/conformance.ts'

/** Pieces of times, joined at random: many results are times, and many almost. */
const start = fc.constantFrom(
  '2025',
  '202X',
  '20XX',
  'XXXX',
  '2025-05',
  '2025-05-18',
  '2025-XX',
  '2025-33',
  '..',
)
const pieces =
  '-05 -18 -XX T10:00 t10:00 T10:00:30 :59 .5 Z z +03:00 -05 +0300 [Europe/Kyiv] [+03:00] [u-ca=iso8601] [!x=y] ? ~ % / /.. /2025'
const piece = fc.constantFrom(' ', ...pieces.split(' '))
const texts = fc.tuple(start, fc.array(piece, { maxLength: 5 })).map(([first, rest]) => first + rest.join(''))

it('the document lets every time through that the service reads, and nothing shaped as none', () => {
  let read = 0
  fc.assert(
    fc.property(texts, (text) => {
      const { ok } = parseTimeValue(text)
      if (ok) read++
      if (ok) expect(misfitOf(text, 'components', 'schemas', 'TimeText')).toBeUndefined()
    }),
  )
  expect(read).toBeGreaterThan(0)
})

it.each([
  '',
  'soon',
  '27/09/2025',
  '2025-09-27 20:00 EDT',
  '2025-05-17/',
  '../..',
  '2025-5-1',
  '2025-W20',
  'T10:00',
])('neither reads %j as a time', (text) => {
  expect(parseTimeValue(text).ok).toBe(false)
  expect(misfitOf(text, 'components', 'schemas', 'TimeText')).toBeDefined()
})
