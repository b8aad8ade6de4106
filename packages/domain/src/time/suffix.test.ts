import { expect, it } from 'vitest'
import { parseTimeValue } from './parse-time-value.ts'

function detail(suffixes: string) {
  const parsed = parseTimeValue(`2025-05-19T10:00:00Z${suffixes}`)
  return parsed.ok ? 'accepted' : parsed.detail
}

it.each([
  '[u-ca=hebrew]',
  '[knort=blargel]',
  '[!u-ca=iso8601]',
  '[UTC][u-ca=chinese][u-ca=japanese]',
  '[!UTC]',
])('reads a time with %s', (suffixes) => {
  expect(detail(suffixes)).toBe('accepted')
})

it.each([
  ['[!knort=blargel]', /^\[!knort=blargel\] must be understood .* leave it out/],
  ['[!u-ca=hebrew]', /^\[!u-ca=hebrew\] must be understood/],
  ['[u-ca=hebrew][!u-ca=iso8601]', /contradicts another suffix with the same key; write one/],
  ['[_foo=bar]', /experimental tag.*leave it out/],
  ['[u-ca=hebrew][UTC]', /^\[UTC\] must come first/],
  ['[UTC][Europe/Kyiv]', /^\[Europe\/Kyiv\] must come first/],
  ['[u-ca=]', /is not a suffix of RFC 9557; a tag is written as in \[u-ca=iso8601\]/],
])('refuses %s and says what is right', (suffixes, sentence) => {
  expect(detail(suffixes)).toMatch(sentence)
})
