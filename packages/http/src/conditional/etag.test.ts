import { expect, test } from 'vitest'
import { ifMatch, ifNoneMatch } from './etag.ts'

test.each([
  // header, etag, passes If-None-Match, passes If-Match
  [undefined, '"1"', true, true],
  [null, undefined, true, true],
  ['"1"', '"1"', false, true],
  ['"1"', '"2"', true, false],
  ['W/"1"', '"1"', false, false],
  ['"1"', 'W/"1"', false, false],
  ['W/"1"', 'W/"1"', false, false],
  ['"0", "1"', '"1"', false, true],
  ['"0","1"', '"1"', false, true],
  [' "0" ,, W/"2" , "1" ', '"1"', false, true],
  ['"a,b"', '"a,b"', false, true],
  ['"a,b"', '"b"', true, false],
  ['""', '""', false, true],
  ['*', '"1"', false, true],
  [' * ', '"1"', false, true],
  ['*', undefined, true, false],
  ['"1"', undefined, true, false],
  ['"*"', '"1"', true, false],
  ['', '"1"', true, false],
  ['1', '"1"', true, false],
  ['"1', '"1"', true, false],
  ['w/"1"', '"1"', true, false],
  ['W/ "1"', '"1"', true, false],
  ['"1" "2"', '"1"', true, false],
  ['"1", x', '"1"', true, false],
  ['"1", *', '"1"', true, false],
])('%j against %j: If-None-Match %j, If-Match %j', (header, etag, none, match) => {
  expect({ none: ifNoneMatch(header, etag), match: ifMatch(header, etag) }).toEqual({ none, match })
})
