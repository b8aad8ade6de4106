import type { Page, Scenarios } from '@tracker/storage'
import { type HistoryItem, movesOf, type Status, tracksOf } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyMove, make } from '../../packages/domain/src/testing/arbitrary-writes.ts'
import { ledger } from '../../packages/domain/src/testing/ledger.ts'
import { firstName, tangled } from '../../packages/domain/src/testing/tangled.ts'
import { anySizes, created, mirror, scenario } from './mirror.ts'

const day = 86_400_000

/** Reads a list page by page. */
async function whole<T, C>(
  read: (after: { readonly after?: C }) => Promise<Page<T, C>>,
): Promise<readonly T[]> {
  const all: T[] = []
  for (let after: { readonly after?: C } = {}; ;) {
    const { items, next } = await read(after)
    all.push(...items)
    if (next === null) return all
    after = { after: next }
  }
}

type Asked = Parameters<Scenarios['status']>[1]
type Spans = Parameters<Scenarios['spans']>[2]
type Claims = Parameters<Scenarios['claims']>[1]
type Facts = Parameters<Scenarios['facts']>[1]

/** Reads whole lists about some moments, in pages of this many items. */
function lists(served: Scenarios, moments: Asked, limit: number) {
  const span = { ...moments, limit }
  return {
    history: async (filter: object) =>
      whole((after: { after?: string }) => served.history(scenario, { ...span, ...filter, ...after })),
    facts: async () => whole((after: Pick<Facts, 'after'>) => served.facts(scenario, { ...span, ...after })),
    claims: async () =>
      whole((after: Pick<Claims, 'after'>) => served.claims(scenario, { ...span, ...after })),
    spans: async (track: string) =>
      whole((after: Pick<Spans, 'after'>) => served.spans(scenario, track, { ...span, ...after })),
  }
}

const byReport = (items: readonly HistoryItem[]) => new Map(items.map((item) => [item.report, item]))

/** The facts of a status, by their names. */
function factsIn({ tracks }: Status): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(tracks).flatMap(([track, { facts }]) =>
      Object.entries(facts).map(([fact, { value, since, report }]) => [
        `${track} ${fact}`,
        { value, since, report },
      ]),
    ),
  )
}

/** Compares all that is served about some moments. */
async function agree(served: Scenarios, moments: Asked, limit: number): Promise<void> {
  const read = lists(served, moments, limit)
  const status = await served.status(scenario, moments)
  const history = await read.history({})
  expect((await read.history({ descending: true })).toReversed()).toEqual(history)

  const held = new Map<string, unknown>()
  for (const { track, fact, value, since, report } of await read.facts()) {
    if (value === null) held.delete(`${track} ${fact}`)
    else held.set(`${track} ${fact}`, { value, since, report })
  }
  expect(held).toEqual(factsIn(status))

  const claims = await read.claims()
  expect(claims).toHaveLength(status.claimsTotal)
  expect(claims.slice(-100)).toEqual(status.claims)

  const counted = byReport(history)
  for (const [track, { state, stateTitle, since, cause }] of Object.entries(status.tracks)) {
    const items = await read.history({ track })
    expect(items).toEqual(history.filter((item) => tracksOf(item).includes(track)))
    const spans = await read.spans(track)
    expect(spans.at(-1)).toEqual({ state, title: stateTitle, from: since, to: null, cause })
    expect(spans.slice(0, -1).map(({ to }) => to)).toEqual(spans.slice(1).map(({ from }) => from))
    const names = [spans[0]?.state ?? '', ...movesOf(history, track).map(({ to }) => to)]
    expect(spans.map((span) => firstName(span.state))).toEqual(names.map(firstName))
    for (const link of (await served.track(scenario, track, moments)).because) {
      if (!('report' in link) || link.report === undefined) continue
      const item = counted.get(link.report)
      const { headline, occurred, recorded } = link
      // A ground that moved nothing is named although its window goes on, and then listed as uncertain.
      if (item === undefined && status.uncertain.some(({ report }) => report === link.report)) continue
      expect(item).toMatchObject({ headline, occurred, recorded })
      expect(['standing', 'corrected']).toContain(item?.status)
    }
  }

  const until = Date.parse(status.asOf)
  const known = await lists(served, { knownAt: Date.parse(status.knownAt) }, limit).history({})
  const uncertain = [...byReport(moments.asOf === undefined ? history : known).values()].filter(
    ({ report, status: stands, occurred: { earliest, latest } }) =>
      report !== null &&
      stands !== 'retracted' &&
      Date.parse(earliest) <= until &&
      until < Date.parse(latest),
  )
  expect(new Set(status.uncertain.map(({ report }) => report))).toEqual(
    new Set(uncertain.map(({ report }) => report)),
  )
}

it('what is served about a moment agrees, list by list and page by page', async () => {
  const look = fc.record({ edge: fc.nat(), before: fc.boolean(), revision: fc.option(fc.nat()) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyMove, { minLength: 1, maxLength: 30 }),
      fc.nat({ max: 6 * day }),
      anySizes,
      fc.array(look, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      async (moves, ahead, sizes, looks, limit) => {
        const book = ledger(tangled(), created)
        const { follow, at } = mirror(book, sizes)
        moves.forEach((move, index) => make(book, move, `r-${index}`))
        await follow()
        const served = at(book.head().recorded + ahead)
        await agree(served, {}, limit)
        const edges = [...book.items.values()].flatMap(({ occurred: { earliest, latest } }) => [
          earliest,
          latest,
        ])
        for (const { edge, before, revision } of looks) {
          const asOf =
            Date.parse(edges[edge % edges.length] ?? book.revisions[0]?.recorded ?? '') - Number(before)
          const known = revision === null ? undefined : book.revisions[revision % book.revisions.length]
          await agree(served, { asOf, ...(known ? { knownAt: Date.parse(known.recorded) } : {}) }, limit)
        }
      },
    ),
  )
})
