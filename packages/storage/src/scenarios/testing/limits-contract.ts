import { load } from '@tracker/testing/lengths'
import { describe, expect, it } from 'vitest'
import { beatFor, beating } from '../../testing/beating.ts'
import { chief, command, definition, truce } from '../../testing/truce.ts'
import type { MakeTracker, Tracker } from '../../testing/tracker.ts'

const day = 86_400_000
/** The last of a story's writes are ordinary ones. */
const ordinary = { track: 'talks', event: 'meet' }

const range = (length: number) => Array.from({ length }, (_, at) => at)
const prose = (length: number, seed: number) => {
  let text = ''
  for (let at = seed; text.length < length; at = (at * 48_271) % 2_147_483_647) text += `${at.toString(36)} `
  return text.slice(0, length).trim()
}

/** After any number of accepted writes the next ordinary one is accepted, and the status is bounded. */
export function limitsContract(tracker: MakeTracker): void {
  describe('a scenario takes the next write', () => {
    it('after thousands of claims, of which the status lists the newest hundred', async () => {
      const made = await tracker()
      const reports = load(400, 4)
      for (const n of range(reports)) {
        const claims = range(50).map((at) => ({
          id: `claim-${n}-${at}`,
          speaker: 'North',
          text: prose(300, 1 + n * 50 + at),
        }))
        await made.file(`claims-${n}`, { claims })
      }
      await made.file('anew', { claims: [{ id: 'claim-0-0', speaker: 'North', text: 'Told anew.' }] })
      await made.file('next', ordinary)
      const { claims, claimsTotal } = await made.scenarios.status('talks', {})
      expect(claimsTotal).toBe(reports * 50)
      expect(claims).toHaveLength(100)
      expect(claims.at(-1)).toMatchObject({ id: 'claim-0-0', text: 'Told anew.', report: 'anew' })
      expect(claims[0]).toMatchObject({ id: `claim-${reports - 2}-1` })
      const before = made.clock.now() - 150
      expect((await made.another().status('talks', { knownAt: before })).claimsTotal).toBe(reports * 50)
      expect((await made.scenarios.status('talks', { asOf: before })).claims.at(-1)?.id).toBe(
        `claim-${reports - 1}-49`,
      )
    }, 900_000)

    it('after thousands of reports that wait for a reviewer, joined, dismissed and filed again', async () => {
      const made = await tracker()
      await made.define('talks', truce)
      for (const n of range(load(500, 2))) {
        for (const at of range(10)) await made.file(`${n}-${at}`, { track: 'sanctions', event: 'trigger' })
        const { proposals, proposalsTotal } = await made.scenarios.status('talks', {})
        expect(proposalsTotal).toBe(1)
        expect(proposals[0]?.groundsTotal).toBe(10)
        made.clock.pass(100)
        const dismissed = { proposal: proposals[0]?.id, reason: 'Not so.' }
        await made.send(`no-${n}`, command('proposal.dismissed', dismissed), { by: chief })
      }
      await made.file('next', ordinary)
    }, 900_000)

    it('when every party has a position with terms on every track, and its definition is replaced', async () => {
      const made = await tracker()
      const [tracks, parties] = [load(100, 3), 100]
      const wide = definition({
        title: 'Wide',
        parties: Object.fromEntries(range(parties).map((at) => [`party-${at}`, { name: `Party ${at}` }])),
        tracks: Object.fromEntries(
          range(tracks).map((at) => [
            `track-${at}`,
            {
              initial: 'open',
              states: { open: { on: { meet: 'open', end: 'ended' } }, ended: { final: true } },
            },
          ]),
        ),
      })
      await made.define('wide', wide)
      for (const track of range(tracks)) {
        for (const half of [0, 50]) {
          const said = range(50).map((at) => [
            `party-${half + at}`,
            { stance: 'conditional', terms: prose(1_900, 7 + track * 100 + half + at) },
          ])
          const positions = Object.fromEntries(said)
          await made.file(`${track}-${half}`, { track: `track-${track}`, positions }, { scenario: 'wide' })
        }
      }
      await made.define('wide', wide)
      await made.file('next', { track: 'track-0', event: 'meet' }, { scenario: 'wide' })
      const { tracks: told } = await made.another().status('wide', {})
      expect(Object.keys(told)).toHaveLength(tracks)
      for (const track of Object.values(told)) expect(Object.keys(track.positions)).toHaveLength(parties)
    }, 900_000)

    it('with thousands of happenings that no check has recorded, a new definition among the writes', async () => {
      const made = await tracker()
      const due = load(5_000, 130)
      await beatFor(made, due)
      await made.define('talks', beating)
      await made.file('next', ordinary)
      const checked = (await checks(made)).flatMap(({ entry }) =>
        entry.kind === 'check' ? entry.brought : [],
      )
      expect(checked.length).toBeGreaterThan(due - 80)
      await made.scenarios.check('talks')
      expect((await made.scenarios.status('talks', {})).tracks['talks']?.state).toBe('open')
    }, 900_000)

    it('also a late one that changes years of history, with the former history in its place', async () => {
      const made = await tracker()
      const days = load(3_650, 150)
      await beatFor(made, days)
      await made.scenarios.check('talks')
      const occurred = new Date(made.clock.now() - (days - 2) * day).toISOString()
      const { body } = await made.file('ended', { track: 'talks', event: 'end', occurred })
      expect(body).toMatchObject({ backfilled: true })
      expect(body.superseded.length).toBeGreaterThan(days - 5)
      const { items } = await made.scenarios.history('talks', { limit: 200, track: 'talks' })
      expect(items.slice(-100).every(({ status }) => status === 'superseded')).toBe(true)
      expect((await made.states())['talks']).toBe('ended')
      const retracted = command('report.retracted', { report: 'ended', reason: 'It did not end.' })
      await made.send('back', retracted)
      expect((await made.states())['talks']).toBe('open')
      expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true })
    }, 900_000)
  })
}

async function checks({ scenarios }: Tracker) {
  const found = []
  for (let after = 0; ;) {
    const { items, next } = await scenarios.changes('talks', after, 200)
    found.push(...items.filter(({ kind }) => kind === 'check'))
    if (next === null) return found
    after = next
  }
}
