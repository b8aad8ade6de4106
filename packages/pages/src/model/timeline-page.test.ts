import { expect, it } from 'vitest'
import { reported } from '../channels/testing/statuses.ts'
import { firstPlace, type TimelinePlace, timelinePage } from './timeline-page.ts'

const items = Array.from({ length: 1_200 }, (_, n) =>
  reported({ report: `r${n}`, headline: n % 100 === 7 ? 'A rare thing' : 'Nothing much' }),
)

const scenarios = {
  history: async (_: string, { after = '0', limit }: { after?: string; limit: number }) => {
    const from = Number(after)
    const next = from + limit < items.length ? String(from + limit) : null
    return { items: items.slice(from, from + limit), next }
  },
} as unknown as Parameters<typeof timelinePage>[0]

const page = (filter: { q?: string }, place: TimelinePlace = firstPlace, limit = 5) =>
  timelinePage(scenarios, 'talks', { moments: {}, filter, place, limit })

it('leads on to every item that is looked for, once, and back again', async () => {
  const found: string[] = []
  let at: TimelinePlace | null = firstPlace
  let pages = 0
  while (at) {
    const {
      items: shown,
      older,
      newer,
      page: number,
    }: Awaited<ReturnType<typeof page>> = await page({ q: 'rare' }, at)
    expect(number).toBe(++pages)
    if (pages === 2 && newer)
      expect((await page({ q: 'rare' }, newer)).items.map(({ report }) => report)).toEqual(found)
    found.push(...shown.map(({ report }) => report ?? ''))
    at = older
  }
  expect(found).toEqual(Array.from({ length: 12 }, (_, n) => `r${n * 100 + 7}`))
})

it('reads no more than it shows if nothing is looked for', async () => {
  const { items: shown, older, newer } = await page({})
  expect(shown.map(({ report }) => report)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4'])
  expect([older?.after, newer]).toEqual(['5', null])
})

it('reads a bounded part of the history for what is not there, and leads on', async () => {
  const { items: shown, older } = await page({ q: 'never' })
  expect([shown, older]).toEqual([[], null])
})
