import { describe, expect, it } from 'vitest'
import { chief, truce, truceWith } from '../../testing/truce.ts'
import { sha256, type MakeTracker, type Tracker } from '../../testing/tracker.ts'
import { Conflict } from '../../table.ts'
import type { Defining } from '../../writing/define.ts'
import { scenarios } from '../scenarios.ts'

/** Definitions are versioned, put in force on a condition, and take every track along. */
export function defineContract(tracker: MakeTracker): void {
  const defining = (expects: Defining['expects'], definition = truce, migrate = {}): Defining => ({
    definition,
    migrate,
    by: chief,
    sha256: sha256(definition),
    expects,
  })
  const absent = (version: number | undefined) => version === undefined
  const is = (expected: number) => (version: number | undefined) => version === expected
  const paused = truceWith(
    'talks',
    { paused: { on: { resume: 'paused', end: 'ended' } }, ended: { final: true } },
    'paused',
  )

  describe('a definition', () => {
    it('is created once, whoever comes first', async () => {
      const { scenarios, another } = await tracker()
      const racers = [scenarios, another(), another()].map((one) => one.define('new', defining(absent)))
      const outcomes = await Promise.allSettled(racers)
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      expect(refused).toMatchObject([{ code: 'precondition-failed' }, { code: 'precondition-failed' }])
      expect(await scenarios.verify('new')).toMatchObject({ ok: true, revisions: 1 })
    })

    it('is replaced by whoever knows the version in force, and by no other', async () => {
      const { scenarios } = await tracker()
      await expect(scenarios.define('talks', defining(is(2)))).rejects.toMatchObject({
        code: 'precondition-failed',
        extra: { version: 1 },
      })
      expect(await scenarios.define('talks', defining(is(1)))).toMatchObject({
        version: 2,
        revision: 2,
        created: false,
      })
      expect((await scenarios.definition('talks')).version).toBe(2)
      expect((await scenarios.definition('talks', 1)).definition).toEqual(truce)
      await expect(scenarios.definition('talks', 3)).rejects.toMatchObject({ code: 'not-found' })
      await expect(scenarios.definition('nowhere')).rejects.toMatchObject({ code: 'not-found' })
    })

    it('has to say where a state that is gone leads, and moves the track there', async () => {
      const { scenarios, file, states } = await tracker()
      await file('msg_1', { track: 'talks', event: 'meet' })
      await expect(scenarios.define('talks', defining(is(1), paused))).rejects.toMatchObject({
        code: 'migration-needed',
      })
      expect((await scenarios.current('talks')).head.revision).toBe(2)
      const migrate = { talks: { open: 'paused' } }
      const { transitions } = await scenarios.define('talks', defining(is(1), paused, migrate))
      expect(transitions).toMatchObject([{ track: 'talks', event: null, from: 'open', to: 'paused' }])
      expect((await states()).talks).toBe('paused')
      await file('msg_2', { track: 'talks', event: 'resume' })
      await expect(file('msg_3', { track: 'talks', event: 'meet' })).rejects.toMatchObject({
        code: 'transition-not-allowed',
      })
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 4 })
    })

    it('may call a state otherwise, which a comparison across several versions tells from a move', async () => {
      const { scenarios, file } = await tracker()
      await file('msg_1', { track: 'talks', event: 'meet' })
      await scenarios.define('talks', defining(is(1), paused, { talks: { open: 'paused' } }))
      await scenarios.define(
        'talks',
        defining(
          is(2),
          truceWith(
            'talks',
            { ...paused.tracks['talks']?.states, ended: { final: true, title: 'Over' } },
            'paused',
          ),
        ),
      )
      const { sentences } = await scenarios.diff('talks', { revision: 2 }, undefined)
      expect(sentences).toContain(
        'talks: version 2 of what we track calls its state “paused” instead of “open”.',
      )
    })

    it('is unavailable if it loses every race, and is not in force', async () => {
      const { clock, table } = await tracker()
      const transact = async () => {
        clock.pass(3_000)
        throw new Conflict([])
      }
      const loser = scenarios({ table: { ...table, transact }, now: clock.now })
      await expect(loser.define('talks', defining(is(1)))).rejects.toMatchObject({ code: 'unavailable' })
      expect((await loser.definition('talks')).version).toBe(1)
    })

    it('takes turns with the writes of another process, none lost', async () => {
      const { scenarios, another, file }: Tracker = await tracker()
      const other = another()
      const redefined = async (): Promise<number> => {
        const { version } = await other.definition('talks')
        return (await other.define('talks', defining(is(version)))).version
      }
      const writes = Array.from({ length: 10 }, (_, n) => file(`msg_${n}`, { track: 'talks', event: 'meet' }))
      const versions: number[] = []
      for (let n = 0; n < 5; n++) versions.push(await redefined())
      await Promise.all(writes)
      expect(versions).toEqual([2, 3, 4, 5, 6])
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 16 })
      expect((await scenarios.history('talks', { limit: 50 })).items).toHaveLength(10)
    })
  })
}
