import { DomainError } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { command, desk } from '../../testing/truce.ts'
import { type MakeTracker, start } from '../../testing/tracker.ts'
import type { Scenarios } from '../scenarios.ts'
import type { DecideDocument } from '../../writing/write-document.ts'

/** Files the first version of a document, corrects with each newer one, and lets older ones be. */
function deciding(version: number): DecideDocument {
  return (stored) => {
    if (stored && version <= (stored.version ?? 0)) return undefined
    const data = { headline: `Version ${version}`, scenario: 'talks', track: 'talks', event: 'meet' }
    const report = stored && 'report' in stored ? stored.report : undefined
    const target = { report, reason: 'Updated' }
    const asked = stored ? command('report.corrected', { ...data, ...target }) : command('report.filed', data)
    return { scenario: 'talks', command: asked, version, content: String(version), at: start }
  }
}

const write = (to: Scenarios, version: number, document = 'article') =>
  to.writeDocument(
    document,
    { by: desk, id: `${document}-${version}`, sha256: String(version) },
    deciding(version),
  )

/**
 * The versions of a content system's document become one report, whichever processes receive them, and in any order.
 */
export function documentContract(tracker: MakeTracker): void {
  describe('a document of a content system', () => {
    it('is one report that ends as its newest version, when three processes take its versions at once', async () => {
      const { scenarios, another } = await tracker()
      const processes = [scenarios, another(), another()]
      const order = [3, 9, 1, 7, 5, 2, 8, 4, 6]
      await Promise.all(order.map((version, at) => write(processes[at % 3]!, version)))
      const { items } = await scenarios.history('talks', { limit: 50 })
      expect(items.map(({ headline }) => headline)).toEqual(['Version 9'])
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true })
    })

    it('has one answer for each copy of a version, and that of the newest for one that is older', async () => {
      const { scenarios, another } = await tracker()
      const other = another()
      const copies = await Promise.all(
        Array.from({ length: 20 }, (_, n) => write(n % 2 ? other : scenarios, 2)),
      )
      expect(copies.filter(({ replayed }) => !replayed)).toHaveLength(1)
      expect(new Set(copies.map(({ body }) => JSON.stringify(body))).size).toBe(1)
      const newest = await write(scenarios, 3)
      expect(await write(other, 1)).toEqual({ body: newest.body, replayed: true })
      expect(await write(other, 2)).toEqual({ body: copies[0]?.body, replayed: true })
    })

    it('keeps nothing of a version that is refused', async () => {
      const { scenarios } = await tracker()
      const nowhere = command('report.filed', { headline: 'x', track: 'nowhere', event: 'meet' })
      const delivery = { by: desk, id: 'article-1', sha256: '1' }
      const refused = scenarios.writeDocument('article', delivery, () => ({
        scenario: 'talks',
        command: nowhere,
        version: 1,
        content: '1',
        at: start,
      }))
      await expect(refused).rejects.toMatchObject({ code: 'payload-invalid' })
      expect(await write(scenarios, 1)).toMatchObject({ replayed: false, body: { revision: 2 } })
    })

    it('does not stand if it was withdrawn, whether that came before its version, after or at once', async () => {
      const { scenarios, another } = await tracker()
      const processes = [scenarios, another(), another()]
      const refusal = new DomainError('nothing-to-retract', 'nothing was filed')
      const publish: DecideDocument = (stored) => {
        if (stored && 'withdrawn' in stored) throw refusal
        return deciding(1)(stored, undefined)
      }
      const withdraw: DecideDocument = (stored) => {
        if (!stored || 'withdrawn' in stored) return { version: 2, at: start, refusal }
        if (stored.retracted) return undefined
        const { report } = stored
        const asked = command('report.retracted', { scenario: 'talks', report, reason: 'Unpublished' })
        return { scenario: 'talks', command: asked, version: 2, content: '2', at: start }
      }
      for (let n = 0; n < 6; n++) {
        const told = await Promise.all(
          [publish, withdraw, withdraw].map((decide, at) =>
            processes[(at + n) % 3]!.writeDocument(
              `gone-${n}`,
              { by: desk, id: `gone-${n}-${at}`, sha256: String(at) },
              decide,
            ).catch((error: unknown) => error),
          ),
        )
        for (const one of told) if (one instanceof Error) expect(one).toBe(refusal)
        const last = { by: desk, id: `gone-${n}-late`, sha256: 'late' }
        await scenarios.writeDocument(`gone-${n}`, last, withdraw).catch((error: unknown) => {
          expect(error).toBe(refusal)
        })
      }
      const { items } = await scenarios.history('talks', { limit: 50 })
      expect(items.filter(({ status }) => status !== 'retracted')).toEqual([])
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true })
    })

    it('is told apart from another', async () => {
      const { scenarios } = await tracker()
      await write(scenarios, 1, 'one')
      expect(await write(scenarios, 1, 'two')).toMatchObject({ replayed: false, body: { report: 'two-1' } })
    })
  })
}
