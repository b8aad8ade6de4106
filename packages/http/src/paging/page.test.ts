import { expect, test } from 'vitest'
import { linkHeader, readLimit } from './page.ts'

test('reads limits from 1 to 200, and 50 if there is none', () => {
  expect([undefined, '1', '50', '200'].map(readLimit)).toEqual([50, 1, 50, 200])
})

test.each(['', '0', '201', '999', '1000', '-1', '+1', '01', '1.0', '1e2', ' 1', '1 ', '١', 'ten', '0x10'])(
  'refuses the limit %j',
  (text) => {
    expect(() => readLimit(text)).toThrow(
      expect.objectContaining({
        code: 'query-invalid',
        extra: {
          parameter: 'limit',
          errors: [{ pointer: '/limit', detail: 'must be a whole number from 1 to 200' }],
        },
      }),
    )
  },
)

test('links to the next page of the same query', () => {
  const url = 'http://tracker.test/v1/scenarios/a/history?track=b%26c&after=old&limit=5'
  expect(linkHeader(url, 'new-cursor_')).toBe('<?track=b%26c&after=new-cursor_&limit=5>; rel="next"')
  expect(linkHeader('http://tracker.test/v1/scenarios', 'x')).toBe('<?after=x>; rel="next"')
  expect(linkHeader(url, null)).toBeUndefined()
})
