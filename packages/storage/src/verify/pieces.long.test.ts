import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { type Tracker, tracker } from '../testing/tracker.ts'
import { chief } from '../testing/truce.ts'
import { deflated } from '../items/deflated.ts'
import { formed } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { requireStored } from '../heads/load.ts'
import { readBranch, readSegment } from '../segments/node.ts'
import { fullStory, tellFullStory } from '../scenarios/testing/full-story.ts'
import { type Verification, verifier, type Verify, type VerifyPlace } from './verify.ts'

async function filed(): Promise<Tracker> {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  await tellFullStory(made)
  return made
}

/** Verifies the story to the end; `between` runs after each piece. */
async function allPieces(
  verify: () => Verify,
  between: (piece: Verification) => Promise<unknown> = async () => undefined,
): Promise<readonly Verification[]> {
  const pieces: Verification[] = []
  for (let after: VerifyPlace | undefined; ;) {
    const piece = await verify()(fullStory, after)
    pieces.push(piece)
    if (!piece.next) return pieces
    await between(piece)
    after = piece.next
  }
}

const small = ({ table, clock }: Tracker) => verifier({ table, now: clock.now, most: 20 })

it('a verification in pieces ends where one in one piece does, whatever of it is kept at hand', async () => {
  const made = await filed()
  const whole = await made.scenarios.verify(fullStory)
  const verify = small(made)
  for (const each of [() => verify, () => small(made)]) {
    const pieces = await allPieces(each)
    expect(pieces.length).toBeGreaterThan(5)
    expect(pieces.flatMap(({ faults }) => faults)).toEqual([])
    expect(pieces.flatMap(({ redacted }) => redacted)).toEqual(whole.redacted)
    expect(pieces.at(-1)).toMatchObject({ revisions: whole.revisions, hash: whole.hash })
  }
})

it('a verification in pieces covers what was written between its pieces, and begins anew after a redaction', async () => {
  const made = await filed()
  const verify = small(made)
  let written = 0
  const pieces = await allPieces(
    () => verify,
    async () => {
      written++
      const sent = { scenario: fullStory }
      if (written < 4) await made.file(`between-${written}`, { occurred: '2025-05-18T09:00:00Z' }, sent)
      if (written !== 6) return
      const redaction = { by: chief, id: 'later', sha256: 'r', report: 'meet', reason: 'Asked to.' }
      await made.scenarios.redact(fullStory, redaction)
    },
  )
  expect(pieces.flatMap(({ faults }) => faults)).toEqual([])
  expect(pieces.at(-1)?.revisions).toBe((await made.scenarios.verify(fullStory)).revisions)
})

it('a piece names a ledger that is another than the one it began with', async () => {
  const made = await filed()
  const { next } = await small(made)(fullStory)
  const after = { revision: 2, ...next, hash: 'f'.repeat(64) }
  expect((await small(made)(fullStory, after)).faults).toMatchObject([
    {
      item: `S#${fullStory} ${keys.revision('', after.revision).sk}`,
      detail: expect.stringContaining('another'),
    },
  ])
})

it('a verification names a stretch of the timeline in which things stood otherwise, though its seal fits', async () => {
  const made = await filed()
  const { scenario, segments } = { scenario: fullStory, ...(await requireStored(made.table, fullStory)) }
  const [entry] = (await readBranch(made.table, scenario, segments.root)).entries
  if (!entry) return expect.fail('the timeline has no stretch')
  const segment = await readSegment(made.table, scenario, entry.node)
  const key = keys.node(scenario, entry.node, 0)
  const text = deflated({ ...segment, start: { ...segment.start, claimsTotal: 7 } })
  await made.table.transact([{ put: formed('node', key, { text }) }], randomUUID())
  const { faults } = await made.scenarios.verify(scenario)
  expect(faults.map(({ item }) => item)).toContain(`${key.pk} ${key.sk}`)
  // It and what names it are at fault for one stretch, and no other is.
  const detail = `the stretch after "${entry.from}": things did not stand there as the ledger says`
  expect(new Set(faults.map((fault) => fault.detail))).toEqual(new Set([detail]))
})

it('a verification names items that no revision made', async () => {
  const made = await filed()
  const strays = [
    formed('report', keys.report(fullStory, 'stray'), {
      revision: 1,
      place: 'x',
      worded: 1,
      retracted: false,
    }),
    formed('keptHead', keys.keptHead(fullStory, 1), {
      revision: 1,
      hash: '',
      kept: 1,
      packed: '',
      apart: [],
      tree: [],
      generation: '0',
      segments: { root: { revision: 1, attempt: '', number: 0, pieces: 1 }, sealed: 1, from: '' },
    }),
    formed('definition', keys.definition(fullStory, 9), await made.scenarios.definition(fullStory)),
  ]
  for (const stray of strays) await made.table.transact([{ put: stray }], randomUUID())
  const { faults } = await made.scenarios.verify(fullStory)
  const named = faults.map(({ item, detail }) => [item, detail])
  expect(named).toEqual(
    strays.map(({ pk, sk }) => [`${pk} ${sk}`, 'no revision made it']).toSorted(byItem(named)),
  )
})

/** Sorts in the order of faults. */
function byItem(order: readonly (readonly (string | undefined)[])[]) {
  const at = (one: readonly (string | undefined)[]) => order.findIndex(([item]) => item === one[0])
  return (a: readonly (string | undefined)[], b: readonly (string | undefined)[]) => at(a) - at(b)
}
