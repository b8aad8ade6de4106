import type { Scenarios, Table } from '@tracker/storage'
import type { Bare } from './bare.ts'
import { append, type Peer } from './castore.ts'
import { type BenchContender, measure } from './measure.ts'
import { duration, heading, ratio, table as print } from './print.ts'
import { file, fileLate, scenarioOf, type Size, sizes, trackerOver } from './story.ts'

/** When the second revision was recorded. */
async function early(tracker: Scenarios, scenario: string): Promise<number> {
  return Date.parse((await tracker.revision(scenario, 2)).recorded)
}

/** What is promised to cost the same whatever the length of the history. */
const light = (tracker: Scenarios, scenario: string, knownAt: number) => ({
  read: { run: () => tracker.current(scenario) },
  knownAt: { run: () => tracker.status(scenario, { knownAt }) },
  append: { run: () => file(tracker, scenario) },
})

/** What reads the ledger, and the peer, which reads it each time. */
const heavy = (tracker: Scenarios, scenario: string, asOf: number, peer: Peer) => ({
  asOf: { run: () => tracker.status(scenario, { asOf }) },
  late: { run: () => fileLate(tracker, scenario) },
  peerRead: { run: () => peer.getAggregate(scenario) },
  peerAppend: { run: () => append(peer, scenario) },
})

const named = (size: Size, contenders: Readonly<Record<string, BenchContender>>) =>
  Object.entries(contenders).map(([name, contender]) => [`${name} ${size}`, contender] as const)

/** Appends and reads at every length of history, beside a peer and what lies below. */
export async function ledgers(name: string, table: Table, peerName: string, peer: Peer, bare: Bare) {
  heading(`A ledger on ${name}, beside ${peerName}, and beside bare requests to the database`)
  const tracker = trackerOver(table)
  const told = await Promise.all(
    sizes.map(async (size) => ({
      size,
      scenario: scenarioOf(size),
      at: await early(tracker, scenarioOf(size)),
    })),
  )
  // Apart, so that what makes the machine collect garbage does not slow down what comes after it.
  const cheap = await measure<string>(
    Object.fromEntries([
      ...told.flatMap(({ size, scenario, at }) => named(size, light(tracker, scenario, at))),
      ['bareGet', { run: bare.get }],
      ['bareTransact', { run: bare.transact }],
    ]),
    60,
  )
  const dear = await measure<string>(
    Object.fromEntries(
      told.flatMap(({ size, scenario, at }) => named(size, heavy(tracker, scenario, at, peer))),
    ),
    10,
  )
  const rows = [
    ['current status', 'read', 'peerRead', 'bareGet', cheap],
    ['as known at a moment', 'knownAt', 'peerRead', 'bareGet', cheap],
    ['append in order', 'append', 'peerAppend', 'bareTransact', cheap],
    ['as of an earlier moment', 'asOf', 'peerRead', 'bareGet', dear],
    ['late report', 'late', 'peerAppend', 'bareTransact', dear],
  ] as const
  print([
    ['', 'revisions', 'median', 'to the shortest', 'the peer', 'to the peer', 'bare', 'to bare'],
    ...rows.flatMap(([label, ours, theirs, below, taken]) =>
      sizes.map((size) => {
        const own = taken(`${ours} ${size}`)
        const other = dear(`${theirs} ${size}`)
        return [
          label,
          size.toLocaleString('en'),
          duration(own),
          ratio(own, taken(`${ours} ${sizes[0]}`)),
          duration(other),
          ratio(own, other),
          duration(cheap(below)),
          ratio(own, cheap(below)),
        ]
      }),
    ),
  ])
}
