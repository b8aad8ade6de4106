import type { Status } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { command, truce } from '../../testing/truce.ts'
import { start, type MakeTracker } from '../../testing/tracker.ts'

const day = 86_400_000
const said = ({ asOf: _asOf, knownAt: _knownAt, ...rest }: Status) => rest

/** The status now, and as it was known at any moment. */
export function statusContract(tracker: MakeTracker): void {
  describe('the status as known at a moment', () => {
    it('is what was said then, from the very instant at which a revision was recorded', async () => {
      const { file, send, scenarios } = await tracker()
      const told: Status[] = [await scenarios.status('talks', {})]
      const steps = [
        () => file('msg_1', { track: 'ceasefire', event: 'agree' }),
        () => file('msg_2', { track: 'talks', event: 'meet', occurred: '2025-05-18T08:00:00Z' }),
        () => file('msg_3', { track: 'ceasefire', event: 'collapse', positions: { north: 'rejects' } }),
        () => send('msg_4', command('report.retracted', { report: 'msg_3', reason: 'untrue' })),
      ]
      for (const step of steps) {
        await step()
        told.push(await scenarios.status('talks', {}))
      }
      const { items } = await scenarios.changes('talks', 0, 50)
      expect(items).toHaveLength(5)
      for (const [index, { recorded }] of items.entries()) {
        const knownAt = Date.parse(recorded)
        const before = told[index - 1]
        expect(said(await scenarios.status('talks', { knownAt }))).toEqual(said(told[index]!))
        if (before) {
          expect(said(await scenarios.status('talks', { knownAt: knownAt - 1 }))).toEqual(said(before))
        }
      }
    })

    it.each([
      ['stands still', 0],
      ['steps back', -5_000],
    ])('knows in every list what the status knows if the clock %s after a write', async (_, passed) => {
      const { clock, define, scenarios, send } = await tracker()
      const talks = { ...truce.tracks['talks']!, facts: { place: { type: 'text' } as const } }
      await define('talks', { ...truce, tracks: { ...truce.tracks, talks } })
      clock.pass(10_000)
      const occurred = '2025-05-17T12:00:00Z'
      const claims = [{ id: 'count', speaker: 'North', text: 'We have met.' }]
      const told = { headline: 'met', track: 'talks', facts: { place: 'A town' }, claims, occurred }
      await send('msg_1', command('report.filed', { ...told, event: 'end' }))
      // Each revision is recorded a millisecond after the last, even if the clock stands still.
      await send('msg_2', command('report.filed', told))
      clock.pass(passed)
      const asOf = Date.parse('2025-05-18T00:00:00Z')
      const span = { asOf, limit: 10 }
      const { tracks, claimsTotal } = await scenarios.status('talks', { asOf })
      expect(tracks['talks']).toMatchObject({ state: 'ended', facts: { place: { report: 'msg_2' } } })
      expect(claimsTotal).toBe(1)
      const reports = (items: readonly { readonly report: string | null }[]) =>
        items.map(({ report }) => report)
      expect(reports((await scenarios.history('talks', span)).items)).toEqual(['msg_1', 'msg_2'])
      expect(reports((await scenarios.facts('talks', span)).items)).toEqual(['msg_1', 'msg_2'])
      expect(reports((await scenarios.claims('talks', span)).items)).toEqual(['msg_2'])
      const stays = (await scenarios.spans('talks', 'talks', span)).items
      expect(stays.map(({ state }) => state)).toEqual(['open', 'ended'])
      const { changes } = await scenarios.diff('talks', { revision: 2 }, undefined)
      expect(changes).toContainEqual(expect.objectContaining({ kind: 'state', track: 'talks' }))
    })

    it('before the first revision, or of no scenario, is not found', async () => {
      const { scenarios } = await tracker()
      const early = scenarios.status('talks', { knownAt: start - 1 })
      await expect(early).rejects.toMatchObject({ code: 'not-found' })
      await expect(scenarios.status('nowhere', { knownAt: start })).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(scenarios.current('nowhere')).rejects.toMatchObject({ code: 'not-found' })
    })
  })

  describe('the current status', () => {
    it('says what the clock decides at once, under another ETag, and the same once a check has run', async () => {
      const { file, clock, scenarios } = await tracker()
      await file('msg_1', { track: 'ceasefire', event: 'agree' })
      await file('msg_2', { track: 'ceasefire', event: 'take-effect' })
      const inForce = await scenarios.current('talks')
      const { until = 0 } = inForce
      clock.set(until - 1)
      expect(await scenarios.current('talks')).toEqual(inForce)
      clock.set(until)
      const expired = await scenarios.current('talks')
      expect(JSON.parse(expired.body)).toMatchObject({ tracks: { ceasefire: { state: 'expired' } } })
      expect(expired.etag).not.toBe(inForce.etag)
      clock.pass(day)
      expect(await scenarios.current('talks')).toEqual(expired)
      await scenarios.check('talks')
      const checked = await scenarios.current('talks')
      const { tracks, proposals, rules } = JSON.parse(expired.body) as Status
      expect(JSON.parse(checked.body)).toMatchObject({ tracks, proposals, rules, revision: 4 })
      expect(checked.etag).not.toBe(expired.etag)
    })

    it('has its ETag for itself: no two bodies under one, no two ETags for one', async () => {
      const { file, clock, scenarios } = await tracker()
      const seen = new Map<string, string>()
      for (let n = 0; n < 20; n++) {
        if (n % 4 === 0) await file(`msg_${n}`, { track: 'talks', event: 'meet' })
        clock.pass(n * 1_000)
        const { etag, body } = await scenarios.current('talks')
        expect(seen.get(etag) ?? body).toBe(body)
        seen.set(etag, body)
      }
      expect(new Set(seen.values()).size).toBe(seen.size)
    })

    it('of one track returns the reports behind it; of no track it is not found', async () => {
      const { file, scenarios } = await tracker()
      await file('msg_1', { track: 'ceasefire', event: 'agree' })
      const { because, state } = await scenarios.track('talks', 'ceasefire', {})
      expect(state).toBe('agreed')
      expect(JSON.stringify(because)).toContain('msg_1')
      await expect(scenarios.track('talks', 'weather', {})).rejects.toMatchObject({ code: 'not-found' })
    })
  })
}
