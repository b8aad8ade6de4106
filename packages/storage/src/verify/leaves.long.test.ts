import { gather, type Head } from '@tracker/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { parsedData } from '../damaged.ts'
import { alteredTable } from '../testing/altered-table.ts'
import { changedLeaves } from '../testing/leaves.ts'
import { recordedTable } from '../testing/recorded-table.ts'
import { type Tracker, tracker } from '../testing/tracker.ts'
import { chief, command, desk } from '../testing/truce.ts'
import type { Item, Key, Table } from '../table.ts'
import type { Contents, StoredSegments } from '../items/contents.ts'
import { deflated, inflated } from '../items/deflated.ts'
import { formed, forms, upcast } from '../items/form.ts'
import { indexPlace, keys, type NodeName, partition } from '../items/keys.ts'
import { ledgerReader, requireStored, revisions } from '../heads/load.ts'
import { scenarios } from '../scenarios/scenarios.ts'
import { sqliteTable } from '../sqlite/table.ts'
import { branchReader, type StretchLeaf, treeOf } from '../segments/leaves.ts'
import { type ReplayedTimeline, replayedTimeline } from '../segments/replayed-timeline.ts'
import { fullStory, tellFullStory } from '../scenarios/testing/full-story.ts'
import { nameOf } from './fault.ts'
import { type LedgerExtent, type Kind, rows } from './rows.ts'
import { newSession, type Session } from './session.ts'
import { pass, passes } from './standing.ts'
import { timelineFaults } from './timeline-faults.ts'
import type { ReplayedRevision } from './replayed.ts'
import { madeFaults, walk } from './walk.ts'

/** Milliseconds for the thousands of leaves of a kind, on a machine that is busy with other tests. */
const many = 240_000

/** Deliveries to subscribers and the note of a move belong to no scenario. */
const apart: readonly string[] = ['subscription', 'progress', 'attempt', 'move', 'subscriber', 'owned']
const kinds = (Object.keys(forms) as readonly Kind[]).filter((kind) => !apart.includes(kind))

/** The kind of a stored item, by its key. */
function kindOf({ pk, sk }: Pick<Item, 'pk' | 'sk'>): Kind | undefined {
  const ofScenario: Record<string, Kind> = {
    H: 'head',
    R: 'revision',
    M: 'subtrees',
    K: 'keptHead',
    D: 'definition',
    T: 'part',
    G: 'node',
    N: 'statement',
    C: 'claim',
    X: 'cleanup',
    B: 'movedHere',
    P: 'report',
    O: 'timeline',
  }
  const others: Record<string, Kind> = {
    'TRACKER authority': 'authority',
    'TRACKER cursor-secret': 'cursorSecret',
    'TRACKER last-check': 'lastCheck',
  }
  if (pk.startsWith('S#')) return ofScenario[sk.slice(0, 1)]
  if (pk.startsWith('F#')) return sk.startsWith('F') ? 'refusal' : 'refusedBody'
  return pk.startsWith('W#') ? 'delivery' : pk.startsWith('A#') ? 'document' : others[`${pk} ${sk}`]
}

/** An item with each attribute that it lacks: a lifetime, or a place in an index. */
function* withMore(item: Item): Generator<{ readonly path: string; readonly item: Item }> {
  const place = { shard: '0', at: '150000000000000#x' }
  const attributes = { version: 1, ttl: 9_999_999_999, due: place, recent: place }
  for (const [name, value] of Object.entries(attributes))
    if (!(name in item)) yield { path: `/${name}`, item: { ...item, [name]: value } }
}

/** An item with each leaf changed: of its content, its attributes, and its packed values, with a new seal. */
function* alterations(kind: Kind, item: Item): Generator<{ readonly path: string; readonly item: Item }> {
  const { pk, sk, ...rest } = item
  for (const text of ['', 'x', JSON.stringify(item.data).slice(0, -1), 'null'])
    yield { path: `/data as ${text.slice(0, 4)}`, item: { ...item, data: parsedData(item, text) } }
  for (const { path, value } of changedLeaves(rest))
    yield { path, item: { pk, sk, ...(value as Omit<Item, 'pk' | 'sk'>) } }
  if (kind !== 'revision') yield* withMore(item)
  if (!('seal' in (item.data as object))) return
  const content = upcast(kind, item)
  const resealed = (path: string, changed: unknown) => ({
    path: `${path} sealed anew`,
    item: { ...item, ...formed(kind, item, changed as Contents[Kind]) },
  })
  const packed = ['part', 'node'].includes(kind) ? 'text' : 'packed'
  for (const { path, value } of changedLeaves(content)) yield resealed(path, value)
  if (!(packed in content)) return
  const inner = (content as unknown as Record<string, string>)[packed] ?? ''
  for (const { path, value } of changedLeaves(inflated(inner)))
    yield resealed(`/${packed}${path}`, { ...content, [packed]: deflated(value) })
}

/** Why `verify` need not report a changed leaf: it reaches no reader. Undefined if it must be reported. */
function harmless(kind: Kind, path: string, altered: Item, stored: Item): string | undefined {
  if (['cursorSecret', 'lastCheck'].includes(kind)) return rows[kind as 'lastCheck'].why
  if (kind === 'cleanup' && /^\/(?:version|due)|sealed anew$/.test(path))
    return 'a check alone heeds a note, and removes nothing by it that the head or a kept one names'
  const packed = ['part', 'node'].includes(kind) ? 'text' : 'packed'
  if (path === `/${packed} sealed anew`) {
    expect(inflatedIn(altered, packed)).toEqual(inflatedIn(stored, packed))
    return 'it is inflated to the same'
  }
  if (kind === 'keptHead' && path === '/generation sealed anew')
    return 'the timeline is read by the generation of the head alone'
  if (['movedHere', 'document', 'refusal', 'refusedBody', 'authority'].includes(kind)) {
    if (!path.startsWith('/data')) return 'it is found by its key, and its place in a list says when it came'
    if (path.endsWith('sealed anew')) return 'no ledger has it, and who makes seals can make all of it'
    expect(() => upcast(kind, altered), path).toThrow(
      /its seal does not fit|has no seal|is not JSON|is a \w+ of form 2/,
    )
    return 'it is refused when it is read'
  }
  return undefined
}

/** So that a stretch ends within a few writes. */
const shortStretches = { revisions: 8, things: 6, entries: 4 }

/**
 * Whether a changed leaf may only name more revisions than needed, each of which is compared anyway, or what happens in
 * the last stretch, which every search reads.
 */
function leadsInVain(path: string): boolean {
  return /^\/text\/(?:revisions|entries\/\d+\/zones).*sealed anew$|^\/segments\/sealed /.test(path)
}

function inflatedIn({ data }: Item, packed: string): unknown {
  return inflated((data as Record<string, string>)[packed] ?? '')
}

describe('each leaf of each stored item', () => {
  let made: Tracker
  let items: readonly Item[]
  let session: Session
  const replayed: ReplayedRevision[] = []
  const timelines: StoredTimeline[] = []

  beforeAll(async () => {
    let recorded: ReturnType<typeof recordedTable> | undefined
    made = await tracker((now) => (recorded = recordedTable({ now })).table)
    await tellFullStory(made)
    await made.scenarios.cursorSecret()
    await made.scenarios.authority({ host: 'example.org' })
    const moving = { settings: { movedTo: fullStory }, by: desk, sha256: '', expects: () => true }
    await made.scenarios.changeSettings('talks', moving)
    const note = formed('cleanup', keys.cleanup(fullStory, 1, 'x'), { sks: ['T#gone'] })
    const due = indexPlace(fullStory, made.clock.now())
    await made.table.transact([{ put: { ...note, version: 1, due } }], 'note')
    items = (recorded?.items() ?? []).filter(({ pk }) => pk !== partition('talks') && !pk.endsWith('#talks'))
    session = newSession(fullStory)
    const { revision } = await requireStored(made.table, fullStory)
    const ledger = ledgerReader(made.table, fullStory)
    for (const one of await revisions(made.table, fullStory, 1, revision))
      replayed.push(await session.replayRevision(one, async () => gather(await ledger(one.revision - 1))))
    for (const [at, { after }] of replayed.entries()) {
      const isNewest = at === replayed.length - 1
      const key = keys.keptHead(fullStory, after.head.recorded)
      const item = await made.table.get(isNewest ? keys.head(fullStory) : key)
      if (!item || (!isNewest && after.kept !== after.head.revision)) continue
      const known = replayedTimeline()
      for (const { revision } of replayed.slice(0, at + 1)) known.follow(revision, false)
      timelines.push(await timelineOf(made.table, item, after.head, known))
    }
  })

  /** The answers for each revision and for moments in the world, as of when it was recorded. */
  const answersOf = async (table: Table) => {
    const { status } = scenarios({ table, now: made.clock.now })
    const moments = replayed.map(({ after }) => after.head.recorded)
    const answers: unknown[] = []
    for (const knownAt of moments)
      for (const asOf of [knownAt, knownAt - 1, moments[0] ?? 0])
        answers.push(await status(fullStory, { knownAt, asOf }))
    return JSON.stringify(answers)
  }

  /** The answers before and after late, amending and more than a stretch of other writes, with some items altered. */
  const answersAfterWrites = async (altered: readonly Item[]) => {
    const table = sqliteTable(':memory:', { now: made.clock.now })
    const present = new Map([...items, ...altered].map((item) => [nameOf(item), item]))
    for (const [name, put] of present) await table.transact([{ put }], name)
    const before = await answersOf(table)
    const { write, history, verify } = scenarios({ table, now: made.clock.now, sizes: shortStretches })
    const send = async (id: string, type: string, data: object) => {
      await write(fullStory, { by: chief, id, sha256: id }, command(type, data))
    }
    const claims = [{ id: 'count', speaker: 'North', text: 'None.' }]
    const early = { track: 'talks', occurred: '2025-05-18T07:00:00Z' }
    await send('early', 'report.filed', { ...early, headline: 'Early', claims, facts: { days: 3 } })
    await send('early-fix', 'report.corrected', { ...early, report: 'early', headline: 'Later', reason: 'x' })
    await send('met', 'report.retracted', { report: 'late', reason: 'x' })
    for (let n = 0; n < shortStretches.revisions; n++)
      await send(`more-${n}`, 'report.filed', {
        headline: 'More',
        track: 'truce',
        positions: { north: 'accepts' },
      })
    await send('early-back', 'report.retracted', { report: 'early', reason: 'x' })
    const told = [await answersOf(table), await history(fullStory, { limit: 200 }), await verify(fullStory)]
    return JSON.stringify([before, told])
  }
  let unaltered: Promise<string> | undefined
  const isWithoutEffect = async (altered: Item) =>
    (await answersAfterWrites([altered])) === (await (unaltered ??= answersAfterWrites([])))

  /** The faults of the timelines that name an altered node, or that an altered head, current or kept, names. */
  const timelineFaultsIn = async (table: Table, item: Item, altered: Item): Promise<readonly string[]> => {
    const isOwn = (node: NodeName) => keys.node(fullStory, node, 0).sk === item.sk
    for (const { key, head, segments, known, nodes, leaves } of timelines) {
      if (nameOf(key) !== nameOf(item) && !nodes.some(isOwn)) continue
      const own = nameOf(key) === nameOf(item) ? segmentsOf(altered) : segments
      const fit = (leaf: StretchLeaf) =>
        leaves.has(leaf.key) && ![leaf.entry.node, ...leaf.branches].some(isOwn)
      const { faults } = own
        ? await timelineFaults(table, { item: key, head, segments: own }, known, fit)
        : { faults: [] }
      if (faults.some((fault) => fault.item === nameOf(item))) return [nameOf(item)]
    }
    return []
  }

  /** The faults of an item that depends on all revisions, or that one of them made. */
  const faultsIn = async (table: Table, item: Item, kind: Kind): Promise<readonly string[]> => {
    const now = made.clock.now()
    if (
      kind === 'head' ||
      kind === 'part' ||
      rows[kind].follows === 'ledger' ||
      kind === 'cleanup' ||
      kind === 'node'
    ) {
      const head = await table.get(keys.head(fullStory))
      const stored = await requireStored(table, fullStory).catch(() => undefined)
      const one = kind === 'part' ? 'head' : passes.find((name) => name === kind)
      const found = one
        ? await pass(table, session, one, { after: undefined, head, stored, now })
        : { faults: [] }
      if (found.faults.length > 0 || kind !== 'part') return found.faults.map((fault) => fault.item)
    }
    const faults: string[] = []
    for (const [at, one] of replayed.entries())
      if (concerns(one, item, kind))
        for (const fault of await madeFaults(table, session, [one], extentOf(replayed[at - 1], one), now))
          faults.push(fault.item)
    return faults
  }
  const concerns = (one: ReplayedRevision, item: Item, kind: Kind) => {
    if (kind === 'part') return one.after.kept === one.revision.revision
    const row = rows[kind]
    return row.follows === 'revision' && row.made(one, 0).some(({ key }) => nameOf(key) === nameOf(item))
  }

  it('belongs to a kind that has a row, and the story has each kind', () => {
    expect(Object.keys(rows).toSorted()).toEqual(Object.keys(forms).toSorted())
    expect(items.filter((item) => kindOf(item) === undefined)).toEqual([])
    expect([...new Set(items.map(kindOf))].toSorted()).toEqual(kinds.toSorted())
  })

  it.each(kinds.filter((kind) => kind !== 'revision'))(
    'of the kind %s is named, or reaches no reader',
    async (kind) => {
      const unnamed: string[] = []
      for (const item of items.filter((one) => kindOf(one) === kind))
        for (const { path, item: altered } of alterations(kind, item)) {
          if (harmless(kind, path, altered, item) !== undefined) continue
          const table = alteredTable(made.table, altered)
          const faults = await faultsIn(table, item, kind)
          if (faults.includes(nameOf(item))) continue
          if ((await timelineFaultsIn(table, item, altered)).includes(nameOf(item))) continue
          if (leadsInVain(path) && (await isWithoutEffect(altered))) continue
          unnamed.push(`${nameOf(item)} ${path}`)
        }
      expect(unnamed).toEqual([])
    },
    many,
  )

  it('of a revision is named, and ends the verification there', async () => {
    const walked = newSession(fullStory)
    const bounds = { most: 1, now: made.clock.now(), compare: false }
    for (const item of items.filter((one) => kindOf(one) === 'revision')) {
      const number = Number(item.sk.slice(2))
      for (const { path, item: altered } of alterations('revision', item)) {
        // A redacted revision's content has another hash by now; the next revision has its original one.
        if (path === '/data/hash' && 'redacted' in (item.data as object)) continue
        const { broken, faults } = await walk(alteredTable(made.table, altered), walked, number, bounds)
        expect([broken, faults.map((fault) => fault.item)], path).toEqual([true, [nameOf(item)]])
      }
      await walk(made.table, walked, number, bounds)
    }
  })

  it('of a revision is named if it gets an attribute that no write gives it', async () => {
    const item = items.find((one) => kindOf(one) === 'revision')
    if (!item) return expect.fail('no revision')
    for (const { path, item: altered } of withMore(item)) {
      const table = alteredTable(made.table, altered)
      const { faults } = await scenarios({ table, now: made.clock.now }).verify(fullStory)
      expect([path, faults.map((fault) => fault.item)]).toEqual([path, [nameOf(item)]])
    }
  })

  it('of the hash of a redacted revision is named by the next one', async () => {
    const item = items.find(
      ({ data }) => 'redacted' in (data as object) && 'previousHash' in (data as object),
    )
    if (!item) return expect.fail('no revision was redacted')
    const data = { ...(item.data as object), hash: 'f'.repeat(64) }
    const table = alteredTable(made.table, { ...item, data })
    const { faults } = await scenarios({ table, now: made.clock.now }).verify(fullStory)
    expect(faults).toContainEqual({
      item: `${item.pk} R#000000000006`,
      revision: 6,
      detail: 'its previousHash is not the hash of the revision before it',
    })
  })

  it.each(kinds)('of the kind %s is named by the whole verification as well', async (kind) => {
    const item = items.find((one) => kindOf(one) === kind)
    if (!item) return expect.fail(kind)
    const first = [...alterations(kind, item)].find(
      ({ path, item: altered }) => harmless(kind, path, altered, item) === undefined,
    )
    if (!first) return
    const table = alteredTable(made.table, first.item)
    const { faults } = await scenarios({ table, now: made.clock.now }).verify(fullStory)
    expect(faults.map((fault) => fault.item)).toContain(nameOf(item))
  })
})

/** A timeline that a head names, current or kept, as it is stored, and as the ledger has it. */
interface StoredTimeline {
  readonly key: Key
  readonly head: Head
  readonly segments: StoredSegments
  readonly known: ReplayedTimeline
  readonly nodes: readonly NodeName[]
  /** The keys of its stretches. */
  readonly leaves: ReadonlySet<string>
}

async function timelineOf(
  table: Table,
  item: Item,
  head: Head,
  replayed: ReplayedTimeline,
): Promise<StoredTimeline> {
  const { segments } = upcast('keptHead', item)
  const read = branchReader(table, fullStory)
  const nodes: NodeName[] = []
  const noting = (node: NodeName) => {
    nodes.push(node)
    return read(node)
  }
  const { leaves } = await treeOf(noting, segments.root)
  const known = { ...replayed, compared: () => {}, isMisfit: () => false }
  return {
    key: { pk: item.pk, sk: item.sk },
    head,
    segments,
    known,
    nodes: [...nodes, ...leaves.map(({ entry }) => entry.node)],
    leaves: new Set(leaves.map(({ key }) => key)),
  }
}

function segmentsOf(item: Item): StoredSegments | undefined {
  try {
    return upcast('keptHead', item).segments
  } catch {
    return undefined
  }
}

function extentOf(former: ReplayedRevision | undefined, { revision, after }: ReplayedRevision): LedgerExtent {
  const number = revision.revision
  return {
    revisions: [number, number],
    recorded: [(former?.after.head.recorded ?? -1) + 1, after.head.recorded],
    versions: [(former?.after.governing.version ?? 0) + 1, after.governing.version],
  }
}
