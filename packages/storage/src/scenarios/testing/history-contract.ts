import { describe, expect, it } from 'vitest'
import { command, truce } from '../../testing/truce.ts'
import { type MakeTracker, type Tracker } from '../../testing/tracker.ts'
import type { Span } from '../../reading/timeline.ts'

const hour = 3_600_000
const day = 24 * hour

/** Late, corrected and retracted reports take their places, and history lists them in order. */
export function historyContract(tracker: MakeTracker): void {
  const headlines = async ({ scenarios }: Tracker, span: Partial<Span> = {}) => {
    const { items } = await scenarios.history('talks', { limit: 200, ...span })
    return items.map(({ headline }) => headline)
  }

  /** Every page of a span, each item by its headline. */
  const paged = async ({ scenarios }: Tracker, span: Omit<Span, 'after'>) => {
    const pages: string[][] = []
    let after: string | undefined
    do {
      const page = await scenarios.history('talks', { ...span, ...(after === undefined ? {} : { after }) })
      pages.push(page.items.map(({ headline }) => headline))
      after = page.next ?? undefined
    } while (after !== undefined)
    return pages
  }

  describe('a late report', () => {
    it('takes its place in time and moves its track anew', async () => {
      const made = await tracker()
      const { file, states } = made
      await file('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T10:00:00Z' })
      await file('collapsed', { track: 'ceasefire', event: 'collapse', occurred: '2025-05-18T11:00:00Z' })
      const { body } = await file('met', { track: 'talks', event: 'meet', occurred: '2025-05-18T09:00:00Z' })
      expect(body).toMatchObject({ backfilled: true, revision: 4 })
      expect((await headlines(made)).slice(0, 3)).toEqual(['met', 'agreed', 'collapsed'])
      expect(await states()).toEqual({ ceasefire: 'rejected', sanctions: 'threatened', talks: 'open' })
    })

    it('that would make a later one impossible is refused, names it, and writes nothing', async () => {
      const { file, scenarios } = await tracker()
      await file('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T10:00:00Z' })
      const rejected = { track: 'ceasefire', event: 'reject', occurred: '2025-05-18T09:00:00Z' }
      await expect(file('late', rejected)).rejects.toMatchObject({
        code: 'history-conflict',
        extra: { report: 'agreed' },
      })
      expect((await scenarios.current('talks')).head.revision).toBe(2)
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 2 })
    })

    it('outranks an effect of the clock, which stays and is marked', async () => {
      const made = await tracker()
      const { file, clock, scenarios, states } = made
      await file('agreed', { track: 'ceasefire', event: 'agree' })
      await file('in force', { track: 'ceasefire', event: 'take-effect' })
      clock.pass(31 * day)
      expect(await scenarios.check('talks')).toMatchObject({ recorded: 1 })
      expect((await states()).ceasefire).toBe('expired')
      const broken = { track: 'ceasefire', event: 'break', occurred: '2025-06-01T12:00:00Z' }
      const { body } = await file('broken', broken)
      expect(body).toMatchObject({ backfilled: true, superseded: [{ event: 'expire', to: 'expired' }] })
      expect((await states()).ceasefire).toBe('rejected')
      const { items } = await scenarios.history('talks', { limit: 10, track: 'ceasefire' })
      expect(items.map(({ kind, status }) => [kind, status])).toEqual([
        ['report', 'standing'],
        ['report', 'standing'],
        ['report', 'standing'],
        ['deadline', 'superseded'],
      ])
    })
  })

  describe('a correction', () => {
    it('moves the report to its new place, and leaves nothing at the old one', async () => {
      const made = await tracker()
      const { file, send, scenarios } = made
      await file('first', { occurred: '2025-05-18T08:00:00Z' })
      await file('second', { occurred: '2025-05-18T09:00:00Z' })
      const corrected = command('report.corrected', {
        report: 'first',
        reason: 'the hour was wrong',
        headline: 'first, corrected',
        occurred: '2025-05-18T10:00:00Z',
      })
      const { body } = await send('fix', corrected)
      expect(body).toMatchObject({ report: 'first', revision: 4 })
      expect(await send('fix', corrected)).toEqual({ body, replayed: true })
      expect(await headlines(made)).toEqual(['second', 'first, corrected'])
      expect(await scenarios.report('talks', 'first')).toMatchObject({
        status: 'corrected',
        headline: 'first, corrected',
        amendments: [{ kind: 'correction', revision: 4, reason: 'the hour was wrong' }],
      })
      expect(await scenarios.revision('talks', 2)).toMatchObject({
        entry: { content: { headline: 'first' } },
      })
    })

    it('of a report that is not there, or was retracted, is refused', async () => {
      const { file, send } = await tracker()
      await file('first')
      const fix = (report: string) =>
        command('report.corrected', { report, reason: 'x', headline: 'y', occurred: '2025-05-18T08:00:00Z' })
      await expect(send('fix-1', fix('other'))).rejects.toMatchObject({ code: 'not-found' })
      await send('gone', command('report.retracted', { report: 'first', reason: 'untrue' }))
      await expect(send('fix-2', fix('first'))).rejects.toMatchObject({ code: 'report-retracted' })
    })
  })

  it('a retraction moves the track back, takes away what followed, and stays to be seen', async () => {
    const made = await tracker()
    const { file, send, scenarios, states } = made
    await file('rejected', { track: 'ceasefire', event: 'reject' })
    expect((await scenarios.status('talks', {})).proposals).toHaveLength(1)
    const { body } = await send('back', command('report.retracted', { report: 'rejected', reason: 'untrue' }))
    expect(body).toMatchObject({ report: 'rejected', superseded: [{ to: 'rejected' }] })
    expect((await states()).ceasefire).toBe('proposed')
    expect((await scenarios.status('talks', {})).proposals).toEqual([])
    expect(await scenarios.report('talks', 'rejected')).toMatchObject({ status: 'retracted' })
    expect(await scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 3 })
  })

  describe('history', () => {
    const reports = async (made: Tracker, count: number) => {
      // Filed in an order that is not that of occurrence.
      for (let n = 0; n < count; n++) {
        const at = (n * 7) % count
        const occurred = new Date(made.clock.now() - (count - at) * hour).toISOString()
        await made.file(`no. ${at}`, { occurred, ...(at % 3 === 0 ? { track: 'talks', event: 'meet' } : {}) })
        made.clock.pass(-1_000)
      }
      return Array.from({ length: count }, (_, at) => `no. ${at}`)
    }

    it('is in the order of occurrence from either end, whatever the size of its pages', async () => {
      const made = await tracker()
      const all = await reports(made, 11)
      expect(await headlines(made)).toEqual(all)
      expect(await headlines(made, { descending: true })).toEqual(all.toReversed())
      for (const limit of [1, 2, 3, 5, 10, 11, 12]) {
        for (const descending of [false, true]) {
          const pages = await paged(made, { limit, descending })
          expect(pages.flat()).toEqual(descending ? all.toReversed() : all)
          expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
        }
      }
    })

    it('of one track has its reports alone, whatever the size of its pages', async () => {
      const made = await tracker()
      const all = (await reports(made, 11)).filter((_, at) => at % 3 === 0)
      for (const limit of [1, 2, 3, 4, 5]) {
        expect((await paged(made, { limit, track: 'talks' })).flat()).toEqual(all)
        expect((await paged(made, { limit, track: 'talks', descending: true })).flat()).toEqual(
          all.toReversed(),
        )
      }
    })

    it('ends with effects of the clock that no check has recorded yet, then with those that one has', async () => {
      const made = await tracker()
      const { file, clock, scenarios } = made
      await file('agreed', { track: 'ceasefire', event: 'agree' })
      await file('in force', { track: 'ceasefire', event: 'take-effect' })
      clock.pass(31 * day)
      const before = await scenarios.history('talks', { limit: 10 })
      expect(before.items.map(({ kind, revision }) => [kind, revision])).toEqual([
        ['report', 2],
        ['report', 3],
        ['deadline', null],
      ])
      for (const descending of [false, true]) {
        const pages = await paged(made, { limit: 1, descending })
        expect(pages.map((page) => page.length)).toEqual([1, 1, 1])
      }
      await scenarios.check('talks')
      const after = await scenarios.history('talks', { limit: 10 })
      expect(after.items.map(({ kind, revision }) => [kind, revision])).toEqual([
        ['report', 2],
        ['report', 3],
        ['deadline', 4],
      ])
      expect(after.items.map(({ headline, occurred }) => [headline, occurred])).toEqual(
        before.items.map(({ headline, occurred }) => [headline, occurred]),
      )
    })

    it('as known at a moment, and as of one, is what it was', async () => {
      const made = await tracker()
      const { file, send, clock } = made
      await file('first', { occurred: '2025-05-18T10:00:00Z' })
      const known = clock.now()
      await file('second', { occurred: '2025-05-18T08:00:00Z' })
      await send('back', command('report.retracted', { report: 'first', reason: 'untrue' }))
      expect(await headlines(made, { knownAt: known })).toEqual(['first'])
      expect(await headlines(made, { asOf: Date.parse('2025-05-18T09:00:00Z') })).toEqual(['second'])
      expect(await headlines(made, { knownAt: known, asOf: Date.parse('2025-05-18T09:00:00Z') })).toEqual([])
    })

    it('as of a moment has no report in its window for which a new version was brought forward', async () => {
      const made = await tracker()
      await made.file('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T10:00:00Z' })
      await made.define('talks', truce)
      await made.file('met', { track: 'talks', event: 'meet', occurred: '2025-05-17' })
      expect(await headlines(made, { asOf: Date.parse('2025-05-17T12:00:00Z') })).toEqual([])
    })

    it('as of a moment has what a report that counts leans on, so that folding it gives the status', async () => {
      const made = await tracker()
      const { file, scenarios } = made
      await file('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-17/2025-05-18' })
      await file('in force', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-17T20:00:00Z' })
      await file('perhaps', { occurred: '2025-05-17' })
      const asOf = Date.parse('2025-05-17T21:00:00Z')
      expect((await scenarios.status('talks', { asOf })).tracks['ceasefire']?.state).toBe('in-force')
      expect(await headlines(made, { asOf })).toEqual(['agreed', 'in force'])
      expect(await headlines(made, { asOf: asOf - 2 * hour })).toEqual([])
      const { items } = await scenarios.spans('talks', 'ceasefire', { asOf, limit: 10 })
      expect(items.map(({ state }) => state)).toEqual(['proposed', 'agreed', 'in-force'])
    })

    it('as of a moment lacks what may not have happened yet, even if a new version takes over', async () => {
      const made = await tracker()
      await made.define('talks')
      made.clock.pass(hour)
      await made.file('perhaps', { track: 'ceasefire', event: 'agree', occurred: '2025-05-17' })
      await made.file('late', { track: 'talks', occurred: '2025-05-10' })
      const asOf = Date.parse('2025-05-17T12:00:00Z')
      expect(await headlines(made, { asOf })).toEqual(['late'])
      expect(await headlines(made, { asOf: asOf + day })).toEqual(['late', 'perhaps'])
    })

    it('on both axes names a report behind a state that a correction had moved by then', async () => {
      const made = await tracker()
      const { file, send, clock, scenarios } = made
      await file('first', { track: 'talks', occurred: '2025-05-10' })
      await file('second', { track: 'talks', occurred: '2025-05-12' })
      const content = { track: 'ceasefire', event: 'agree', headline: 'agreed', occurred: '2025-05-17' }
      await send('moved', command('report.corrected', { report: 'first', reason: 'mixed up', ...content }))
      await file('late', { track: 'talks', occurred: '2025-05-09' })
      const knownAt = clock.now()
      await send('gone', command('report.retracted', { report: 'first', reason: 'untrue' }))
      const moments = { knownAt, asOf: Date.parse('2025-05-18T12:00:00Z') }
      const { because } = await scenarios.track('talks', 'ceasefire', moments)
      expect(because).toMatchObject([{ kind: 'report', report: 'first', headline: 'agreed' }])
    })

    it('of a scenario that is not there is not found', async () => {
      const { scenarios } = await tracker()
      await expect(scenarios.history('nowhere', { limit: 1 })).rejects.toMatchObject({ code: 'not-found' })
    })
  })
}
