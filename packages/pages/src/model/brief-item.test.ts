import { describe, expect, it } from 'vitest'
import { details } from '../channels/testing/story-names.ts'
import { corrected, expired, reported, retracted } from '../channels/testing/statuses.ts'
import { briefItems } from './brief-item.ts'

describe('items in a list', () => {
  it('are whole if they are short, with what was corrected in them', () => {
    const items = [reported(), corrected(), expired()]
    const listed = briefItems(items, details, 'full')
    expect(listed.map(({ item }) => item)).toEqual(items)
    expect(listed.map(({ cut }) => cut)).toEqual([false, false, false])
    expect([...(listed[1]?.details ?? [])]).toEqual([[16, details.get(16)]])
  })

  it('are cut if they are long, and say that they are', () => {
    const claim = {
      id: 'toll',
      speaker: 's'.repeat(200),
      text: 't '.repeat(900),
      verification: 'disputed' as const,
    }
    const [first] = briefItems(
      [
        reported({
          body: 'A word '.repeat(2_000),
          claims: Array.from({ length: 50 }, () => claim),
          sources: [{ url: `https://news.example/${'a'.repeat(2_000)}` }],
          positions: { russia: { stance: 'conditional', terms: 't '.repeat(900) } },
        }),
      ],
      new Map(),
      'full',
    )
    expect(first?.cut).toBe(true)
    expect(first?.item.body).toMatch(/^A word .*word…$/)
    expect(first?.item.claims?.length).toBeLessThan(5)
    expect(first?.item.claims?.[0]).toMatchObject({ verification: 'disputed' })
    expect(first?.item.sources).toEqual([{ title: expect.stringMatching(/^https:\/\/news\.example\/a+…$/) }])
    expect(JSON.stringify(first?.item).length).toBeLessThan(4_000)
  })

  it('have their headlines alone in short, and still say why they no longer count', () => {
    const items = [reported(), retracted()]
    const listed = briefItems(items, details, 'short')
    expect(listed.map(({ cut }) => cut)).toEqual([true, true])
    expect(listed[1]?.item).toMatchObject({
      headline: retracted().headline,
      status: 'retracted',
      amendments: [{ reason: 'The source withdrew it.' }],
    })
    for (const { item, details: own } of listed) {
      expect(item).not.toHaveProperty('body')
      expect(own.size).toBe(0)
    }
  })
})
