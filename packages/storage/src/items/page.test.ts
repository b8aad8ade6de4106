import { describe, expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { tracker } from '../testing/tracker.ts'
import { onePage, type Page } from './page.ts'

/** The size of a page in Lambda's response, which can have at most 6 MB. */
const answered = (items: readonly unknown[]) => Buffer.byteLength(JSON.stringify(JSON.stringify(items)))

/** Follows a list to its end and returns its pages. */
async function walk<T, P>(
  read: (after: P | undefined) => Promise<Page<T, P>>,
): Promise<readonly (readonly T[])[]> {
  const { items, next } = await read(undefined)
  const found = [items]
  for (let after = next; after !== null;) {
    const page = await read(after)
    found.push(page.items)
    after = page.next
  }
  return found
}

describe('a page', () => {
  it('holds as many items as were asked for', () => {
    expect(onePage(['a', 'b', 'c'], 2)).toEqual(['a', 'b'])
    expect(onePage(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c'])
    expect(onePage([], 3)).toEqual([])
  })

  it('ends before it is too large an answer, with one item at least', () => {
    const large = '"'.repeat(1_000_000)
    expect(onePage([large, 'a', large], 200)).toEqual([large])
    expect(onePage(['a', large, 'b'], 200)).toEqual(['a'])
  })

  it('of large revisions or reports is an answer that Lambda takes, and none is left out', async () => {
    const { file, scenarios } = await tracker((now) => sqliteTable(':memory:', { now }))
    const ids = Array.from({ length: 30 }, (_, at) => `msg_${String(at).padStart(2, '0')}`)
    const sources = Array.from({ length: 50 }, () => ({ url: `https://example.org/${'a'.repeat(1_900)}` }))
    for (const id of ids) await file(id, { body: `a${'"'.repeat(19_999)}`, sources })
    const lists = [
      await walk((after: number | undefined) => scenarios.changes('talks', after ?? 0, 200)),
      await walk((after: string | undefined) =>
        scenarios.history('talks', { limit: 200, ...(after === undefined ? {} : { after }) }),
      ),
    ]
    for (const pages of lists) {
      expect(pages.length).toBeGreaterThan(1)
      for (const items of pages) expect(answered(items)).toBeLessThan(5_000_000)
    }
    const [changes = [], history = []] = lists.map((pages) => pages.flat())
    expect(changes).toHaveLength(ids.length + 1)
    expect(history.map((item) => 'report' in item && item.report)).toEqual(ids)
  })
})
