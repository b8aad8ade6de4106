import { load } from '@tracker/testing/lengths'
import { describe, expect, it } from 'vitest'
import { command, desk } from '../../testing/truce.ts'
import type { Calls } from '../../testing/counting-table.ts'
import { sha256, start, type MakeTracker, type Tracker } from '../../testing/tracker.ts'

const none: Calls = { get: 0, query: 0, transact: 0, index: 0 }

/** The cost of each request on the table, which must not depend on the length of the history. */
export function costContract(tracker: MakeTracker): void {
  const costOf = async ({ table }: Tracker, work: () => Promise<unknown>): Promise<Calls> => {
    table.reset()
    await work()
    return { ...table.calls }
  }

  describe.each([10, load(1_000, 300)])('at %i revisions', (revisions) => {
    let told: Promise<Tracker> | undefined
    const long = () => {
      told ??= tracker().then(async (made) => {
        for (let n = 2; n <= revisions; n++) await made.file(`msg_${n}`, { track: 'talks', event: 'meet' })
        return made
      })
      return told
    }

    it('the current status is one read', async () => {
      const made = await long()
      expect(await costOf(made, () => made.scenarios.current('talks'))).toEqual({ ...none, get: 1 })
      expect(await costOf(made, () => made.scenarios.status('talks', {}))).toEqual({ ...none, get: 1 })
    }, 60_000)

    it('an append is one read and one transaction', async () => {
      const made = await long()
      const cost = await costOf(made, () => made.file('appended', { track: 'talks', event: 'meet' }))
      expect(cost).toEqual({ ...none, get: 1, transact: 1 })
    })

    it('a copy is two reads, three for another process, and the refusal of an event two', async () => {
      const made = await long()
      const meet = { headline: 'copied', track: 'talks', event: 'meet', occurred: '2025-05-18T08:30:00Z' }
      const copied = command('report.filed', meet)
      await made.send('copied', copied)
      expect(await costOf(made, () => made.send('copied', copied))).toEqual({ ...none, get: 2 })
      const again = { by: desk, id: 'copied', sha256: sha256(copied) }
      const elsewhere = made.another()
      await elsewhere.definition('talks')
      expect(await costOf(made, () => elsewhere.write('talks', again, copied))).toEqual({ ...none, get: 3 })
      made.clock.pass(1_000)
      const occurred = new Date(made.clock.now()).toISOString()
      const effect = command('report.filed', {
        headline: 'x',
        track: 'ceasefire',
        event: 'take-effect',
        occurred,
      })
      const refused = () => made.send('refused', effect).catch(() => undefined)
      expect(await costOf(made, refused)).toEqual({ ...none, get: 2 })
    })

    it('as known at a moment is at most two reads, and one more for a process that has yet to read the definition', async () => {
      const made = await long()
      for (const knownAt of [start, start + 300, made.clock.now()]) {
        const { get, query, ...rest } = await costOf(made, () => made.scenarios.status('talks', { knownAt }))
        expect(get + query).toBeLessThanOrEqual(2)
        expect(rest).toEqual({ transact: 0, index: 0 })
      }
      const fresh = made.another()
      const { get, query } = await costOf(made, () => fresh.status('talks', { knownAt: made.clock.now() }))
      expect(get + query).toBe(3)
    })

    it('a late report, a correction and a retraction are a few reads and one transaction', async () => {
      const made = await long()
      const occurred = new Date(start + 250).toISOString()
      const correction = { report: 'late', reason: 'x', headline: 'y', occurred: '2025-05-18T07:00:00Z' }
      const retraction = { report: 'late', reason: 'x' }
      for (const write of [
        () => made.file('late', { occurred }),
        () => made.send('fix', command('report.corrected', correction)),
        () => made.send('back', command('report.retracted', retraction)),
      ]) {
        const { get, query, ...rest } = await costOf(made, write)
        expect(get + query).toBeLessThanOrEqual(12)
        expect(rest).toEqual({ transact: 1, index: 0 })
      }
    })

    it('a look at the world at an earlier moment is a few reads, on one axis or both', async () => {
      const made = await long()
      for (const knownAt of [undefined, start + 500, made.clock.now()]) {
        const asked = { asOf: start + 300, ...(knownAt === undefined ? {} : { knownAt }) }
        const { get, query, ...rest } = await costOf(made, () => made.scenarios.status('talks', asked))
        expect(get + query).toBeLessThanOrEqual(9)
        expect(rest).toEqual({ transact: 0, index: 0 })
      }
    })

    it('a page of history, of changes, and one revision are what they are', async () => {
      const { scenarios } = await long()
      const made = await long()
      for (const span of [{ limit: 5 }, { limit: 5, without: 'review' as const }]) {
        const cost = await costOf(made, () => scenarios.history('talks', span))
        expect(cost).toEqual({ ...none, get: 1, query: 1 })
      }
      expect(await costOf(made, () => scenarios.changes('talks', 3, 5))).toEqual({ ...none, query: 1 })
      expect(await costOf(made, () => scenarios.revision('talks', 3))).toEqual({ ...none, get: 1 })
    })

    it('a check with nothing due asks each shard once', async () => {
      const made = await long()
      expect(await costOf(made, () => made.scenarios.checkAll())).toEqual({ ...none, index: 4, transact: 1 })
    })
  })
}
