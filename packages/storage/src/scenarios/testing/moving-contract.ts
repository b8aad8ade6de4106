import { describe, expect, it } from 'vitest'
import type { Table } from '../../table.ts'
import { sha256, type MakeTracker, type Tracker } from '../../testing/tracker.ts'
import { chief } from '../../testing/truce.ts'
import { type Scenarios, scenarios } from '../scenarios.ts'

/** Moving one scenario to another and deleting either never sends readers to a missing scenario. */
export function movingContract(tracker: MakeTracker): void {
  async function twoStories(): Promise<Tracker> {
    const made = await tracker()
    await made.define('peace')
    return made
  }
  const move = (of: Scenarios, movedTo: string | null, from = 'talks') => {
    const settings = { movedTo }
    return of.changeSettings(from, { settings, by: chief, sha256: sha256(settings), expects: () => true })
  }

  /** The scenarios of another process, before whose first transaction something else happens. */
  function beaten({ table, clock }: Tracker, other: () => Promise<unknown>): Scenarios {
    let begun = false
    const transact: Table['transact'] = async (writes, token) => {
      if (!begun) {
        begun = true
        await other()
      }
      await table.transact(writes, token)
    }
    return scenarios({ table: { ...table, transact }, now: clock.now })
  }

  describe('a move to another scenario', () => {
    it('is refused if its target is deleted before it commits', async () => {
      const made = await twoStories()
      const late = beaten(made, () => made.scenarios.delete('peace'))
      await expect(move(late, 'peace')).rejects.toMatchObject({ code: 'payload-invalid' })
      expect(await made.scenarios.settings('talks')).toMatchObject({ movedTo: null })
      await made.define('peace')
      await made.scenarios.delete('peace')
    })

    it('keeps its target from being deleted, if it commits first by a moment', async () => {
      const made = await twoStories()
      const late = beaten(made, () => move(made.another(), 'peace'))
      await expect(late.delete('peace')).rejects.toMatchObject({
        code: 'scenario-used',
        message: 'talks moved to peace; set its movedTo to null first',
      })
      expect(await made.scenarios.settings('peace')).toBeDefined()
    })

    it('loses nothing that is written to its target meanwhile, and stands in nobody’s way', async () => {
      const made = await twoStories()
      const late = beaten(made, () => made.file('met', {}, { scenario: 'peace' }))
      expect(await move(late, 'peace')).toMatchObject({ movedTo: 'peace' })
      await made.file('met-again', {}, { scenario: 'peace' })
      expect(await made.scenarios.verify('peace')).toMatchObject({ ok: true, revisions: 3 })
    })

    it('of several is taken back one by one, by another move or by a deletion, until none is left', async () => {
      const made = await twoStories()
      for (const other of ['one', 'two', 'three']) {
        await made.define(other)
        await move(made.scenarios, 'peace', other)
      }
      const remaining = () =>
        made.scenarios.delete('peace').then(
          () => 'gone',
          ({ message }: Error) => message,
        )
      expect(await remaining()).toMatch(/^one moved/)
      await move(made.scenarios, null, 'one')
      expect(await remaining()).toMatch(/^two moved/)
      await move(made.scenarios, 'talks', 'two')
      expect(await remaining()).toMatch(/^three moved/)
      await made.scenarios.delete('three')
      expect(await remaining()).toBe('gone')
    })

    it('costs its target’s deletion the same however many scenarios were put away', async () => {
      const made = await twoStories()
      for (let n = 0; n < 8; n++) {
        await made.define(`old-${n}`)
        const settings = { archived: true }
        await made.scenarios.changeSettings(`old-${n}`, {
          settings,
          by: chief,
          sha256: sha256(settings),
          expects: () => true,
        })
      }
      const read: string[] = []
      const table: Table = {
        ...made.table,
        get: (key) => {
          read.push(key.pk)
          return made.table.get(key)
        },
        index: () => expect.fail('it lists scenarios'),
      }
      await scenarios({ table, now: made.clock.now }).delete('peace')
      expect(new Set(read)).toEqual(new Set(['S#peace']))
    })
  })
}
