import { describe, expect, it } from 'vitest'
import { refusalOf, story } from '../testing/written-story.ts'

describe('the id of a report', () => {
  it.each(['.', '..'])('is not %s, which no URL can have as a segment', (id) => {
    expect(refusalOf(() => story().files(id, {}))?.code).toBe('malformed')
  })

  it('may be anything else that a URL can carry', () => {
    for (const id of ['...', '%2e', 'a/b', 'filed:on', '../on']) {
      const path = new URL(`https://tracker.example/reports/${encodeURIComponent(id)}`).pathname
      expect(decodeURIComponent(path.slice('/reports/'.length))).toBe(id)
      expect(refusalOf(() => story().files(id, {}))).toBeUndefined()
    }
  })
})
