import { describe, expect, it } from 'vitest'
import type { MakeTracker, Tracker } from '../../testing/tracker.ts'
import { indexPlace } from '../../items/keys.ts'

const day = 86_400_000

/** The list of scenarios: newest development first, over all shards of its index. */
export function listContract(tracker: MakeTracker): void {
  const pages = async ({ scenarios }: Tracker, limit: number) => {
    const found: string[][] = []
    let after: string | undefined
    do {
      const page = await scenarios.list(after, limit)
      found.push(page.items.map(({ scenario }) => scenario))
      after = page.next ?? undefined
    } while (after !== undefined)
    return found
  }

  describe('the list', () => {
    it('has every scenario once, newest development first, whatever the size of its pages', async () => {
      const made = await tracker()
      const names = Array.from({ length: 13 }, (_, n) => `story-${n}`)
      expect(new Set(names.map((name) => indexPlace(name, 0).shard)).size).toBe(4)
      for (const name of names) await made.define(name)
      for (const name of names) await made.file(`msg_${name}`, {}, { scenario: name })
      const newestFirst = [...names.toReversed(), 'talks']
      for (const limit of [1, 2, 3, 4, 7, 13, 14, 50]) {
        const found = await pages(made, limit)
        expect(found.flat()).toEqual(newestFirst)
        expect(found.slice(0, -1).every((page) => page.length === limit)).toBe(true)
      }
    })

    it('moves a scenario up when something happens in it, and returns its states', async () => {
      const made = await tracker()
      await made.define('other')
      await made.file('msg_1', {}, { scenario: 'other' })
      await made.file('msg_2', { track: 'ceasefire', event: 'agree' })
      const { items } = await made.scenarios.list(undefined, 10)
      expect(items).toEqual([
        {
          scenario: 'talks',
          title: 'A truce',
          revision: 2,
          definition: 1,
          lastDevelopment: '2025-05-18T12:00:00.200Z',
          visibility: 'public',
          archived: false,
          movedTo: null,
          states: { ceasefire: 'agreed', sanctions: 'threatened', talks: 'open' },
        },
        expect.objectContaining({ scenario: 'other', lastDevelopment: '2025-05-18T12:00:00.100Z' }),
      ])
    })

    it('returns the states of a scenario that the clock has moved before any check ran', async () => {
      const made = await tracker()
      await made.file('msg_1', { track: 'ceasefire', event: 'agree' })
      await made.file('msg_2', { track: 'ceasefire', event: 'take-effect' })
      made.clock.pass(31 * day)
      const { items } = await made.scenarios.list(undefined, 10)
      expect(items).toMatchObject([{ scenario: 'talks', revision: 3, states: { ceasefire: 'expired' } }])
    })
  })
}
