import type { Table } from '@tracker/storage'
import type { Bare } from './bare.ts'
import { append, type Peer } from './castore.ts'
import { measure } from './measure.ts'
import { duration, heading, ratio, table as print } from './print.ts'
import { file, fileLate, scenarioOf, type Size, sizes, trackerOver } from './story.ts'

/** One size's figures: what a read and an append cost us and a peer, what lies below, and the looks back. */
async function figures(table: Table, size: Size, peer: Peer, bare: Bare) {
  const scenario = scenarioOf(size)
  const tracker = trackerOver(table)
  const [first] = (await tracker.changes(scenario, 1, 1)).items
  const knownAt = Date.parse(first?.recorded ?? '')
  const peerRun = { read: () => peer.getAggregate(scenario), append: () => append(peer, scenario) }
  return measure(
    {
      read: { run: () => tracker.current(scenario) },
      append: { run: () => file(tracker, scenario) },
      knownAt: { run: () => tracker.status(scenario, { knownAt }) },
      peerRead: { run: peerRun.read },
      peerAppend: { run: peerRun.append },
      late: { run: () => fileLate(tracker, scenario) },
      asOf: { run: () => tracker.status(scenario, { asOf: knownAt }) },
      bareGet: { run: bare.get },
      bareTransact: { run: bare.transact },
    },
    size > 1_000 ? 12 : 40,
  )
}

/** Appends and reads at every length of history, beside a peer and what lies below. */
export async function ledgers(name: string, table: Table, peerName: string, peer: Peer, bare: Bare) {
  heading(`A ledger on ${name}, beside ${peerName}`)
  const found: { size: Size; of: Awaited<ReturnType<typeof figures>> }[] = []
  for (const size of sizes) found.push({ size, of: await figures(table, size, peer, bare) })
  const rows = [
    ['current status', 'read', 'peerRead', 'bareGet'],
    ['as known at a moment', 'knownAt', 'peerRead', 'bareGet'],
    ['as of an earlier moment', 'asOf', 'peerRead', 'bareGet'],
    ['append in order', 'append', 'peerAppend', 'bareTransact'],
    ['late report', 'late', 'peerAppend', 'bareTransact'],
  ] as const
  print([
    ['', 'revisions', 'median', 'to the shortest', 'the peer', 'to the peer', 'bare', 'to bare'],
    ...rows.flatMap(([label, ours, theirs, below]) =>
      found.map(({ size, of }) => [
        label,
        size.toLocaleString('en'),
        duration(of[ours].median),
        ratio(of[ours].median, found[0]?.of[ours].median ?? NaN),
        duration(of[theirs].median),
        ratio(of[ours].median, of[theirs].median),
        duration(of[below].median),
        ratio(of[ours].median, of[below].median),
      ]),
    ),
  ])
}
