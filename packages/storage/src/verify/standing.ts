import type { Instant } from '@tracker/domain'
import type { Item, Table } from '../table.ts'
import type { Contents, StoredHead } from '../items/contents.ts'
import { everything } from '../items/everything.ts'
import { paced } from '../give-way.ts'
import { upcast } from '../items/form.ts'
import { indexPlace, instantAt, keys, partition, rangeOf } from '../items/keys.ts'
import { headPlaces } from '../commit/prepare-write.ts'
import { attributeFaults, attributesDiffer } from './expected-item.ts'
import { type StoredFault, fault, faultOf } from './fault.ts'
import { headFaults } from './packed-head.ts'
import { keptKinds, type KeptKind, keptRow } from './rows.ts'
import { digestOf, type Session } from './session.ts'
import { timelineFaults } from './timeline-faults.ts'
import { madeFaults, numberOf } from './walk.ts'

/** The stored parts that are compared with a ledger once it is redecided to its end, in this order. */
export const passes = ['head', 'beyond', 'cleanup', 'node', ...keptKinds, 'stretch'] as const
export type Pass = (typeof passes)[number]

/** The faults that a pass found, and the item after which it continues, if it does. */
export interface Passed {
  readonly faults: readonly StoredFault[]
  readonly next?: string
  /** The number of items that it read. */
  readonly work: number
}

/** The number of items that one step of a pass reads. */
const atOnce = 1_000

/** After every revision, kept head and version. */
const last = [999_999_999_999, 999_999_999_999_999, 99_999_999] as const

/** Runs one step of a pass over a scenario, whose head was read as `head`; `stored` is its content if that is sound. */
export async function pass(
  table: Table,
  session: Session,
  kind: Pass,
  {
    after,
    head,
    stored,
    now,
  }: {
    readonly after: string | undefined
    readonly head: Item | undefined
    readonly stored: StoredHead | undefined
    readonly now: Instant
  },
): Promise<Passed> {
  if (kind === 'head') {
    const named = stored && head ? await generationFaults(table, session, head, stored) : []
    return { faults: [...(await newestFaults(table, session, head)), ...named], work: 1 }
  }
  if (kind === 'beyond') return { faults: await beyond(table, session, now), work: 1 }
  if (kind === 'cleanup') return { faults: await notes(table, session), work: 1 }
  if (kind === 'node') return nodeFaults(table, session, after)
  // The timeline of an unreadable head is never read, since the head names its generation.
  if (!stored) return { faults: [], work: 0 }
  if (kind === 'stretch') return stretchFaults(table, session, stored)
  return keptFaults(table, session, kind, stored.generation, after)
}

async function newestFaults(
  table: Table,
  session: Session,
  head: Item | undefined,
): Promise<readonly StoredFault[]> {
  const standing = session.standing()
  if (!standing) return []
  const { revision } = standing.head
  if (!head) return [fault(keys.head(session.scenario), revision, 'it is missing')]
  const places = { version: revision, ...headPlaces(standing.head, standing.governing) }
  const own = attributeFaults(places, head, revision)
  return [...own, ...(await headFaults(table, 'head', head, standing))]
}

async function stretchFaults(table: Table, session: Session, { segments }: StoredHead): Promise<Passed> {
  const { head } = session.standing() ?? {}
  if (!head) return { faults: [], work: 0 }
  const named = { item: keys.head(session.scenario), head, segments }
  return { faults: (await timelineFaults(table, named, session.timeline)).faults, work: numberOf(session) }
}

/** Finds a head that names a timeline which is not stored. */
async function generationFaults(
  table: Table,
  session: Session,
  head: Item,
  { generation, revision }: StoredHead,
): Promise<readonly StoredFault[]> {
  if (session.traces('timeline').size === 0) return []
  const range = keptRow('timeline').range(generation)
  const [first] = await table.query({ pk: head.pk, ...range, limit: 1 })
  return first ? [] : [fault(head, revision, '/generation names a timeline that is not stored')]
}

/** Finds items beyond the newest revision: no write leaves any, but restoring an older head does. */
async function beyond(table: Table, session: Session, now: Instant): Promise<readonly StoredFault[]> {
  const { scenario } = session
  const number = numberOf(session)
  const range = { from: keys.revision(scenario, number + 1).sk, to: rangeOf('R#').to }
  const revisions = await everything(table, { pk: partition(scenario), ...range })
  const faults = revisions.map((item) => {
    const revision = Number(item.sk.slice(2))
    return fault(item, revision, `revision ${revision} stands beyond the head`)
  })
  const standing = session.standing()
  const extent = {
    revisions: [number + 1, last[0]],
    recorded: [(standing?.head.recorded ?? -1) + 1, last[1]],
    versions: [(standing?.governing.version ?? 0) + 1, last[2]],
  } as const
  return [...faults, ...(await madeFaults(table, session, [], extent, now))]
}

async function notes(table: Table, { scenario }: Session): Promise<readonly StoredFault[]> {
  const items = await everything(table, { pk: partition(scenario), ...rangeOf('X#') })
  return items.flatMap((item) => [
    ...readFaults('cleanup', item),
    ...attributeFaults(noteAttributes(scenario, item), item, null),
  ])
}

/** The attributes of a note, whatever moment it waits for and however often it was taken. */
function noteAttributes(scenario: string, { version = 0, due }: Item): Partial<Item> {
  return { version: Math.max(version, 1), due: indexPlace(scenario, instantAt(due?.at ?? '')) }
}

/** A page of the nodes of the timeline's tree. */
async function nodeFaults(table: Table, { scenario }: Session, after: string | undefined): Promise<Passed> {
  const { from, to } = rangeOf('G#')
  const begin = after === undefined ? from : `${after} `
  const items = await table.query({ pk: partition(scenario), from: begin, to, limit: atOnce })
  const next = items.length < atOnce ? undefined : items.at(-1)?.sk
  const faults = await faultsOf(items, (item) => [
    ...readFaults('node', item),
    ...attributeFaults({}, item, null),
  ])
  return { faults, work: items.length, ...(next === undefined ? {} : { next }) }
}

async function faultsOf(
  items: readonly Item[],
  look: (item: Item) => readonly StoredFault[],
): Promise<readonly StoredFault[]> {
  const pace = paced()
  const faults: StoredFault[] = []
  for (const item of items) {
    faults.push(...look(item))
    await pace()
  }
  return faults
}

function readFaults(kind: keyof Contents, item: Item): readonly StoredFault[] {
  try {
    upcast(kind, item)
    return []
  } catch (error) {
    return [faultOf(error, item, null)]
  }
}

/** A page of the items that depend on all revisions. */
async function keptFaults(
  table: Table,
  session: Session,
  kind: KeptKind,
  generation: string,
  after: string | undefined,
): Promise<Passed> {
  const { from, to } = keptRow(kind).range(generation)
  const items = await table.query({
    pk: partition(session.scenario),
    from: after === undefined ? from : `${from}${after} `,
    to,
    limit: atOnce,
  })
  const end = items.length < atOnce ? undefined : items.at(-1)?.sk.slice(from.length)
  const traces = session.traces(kind)
  const stored = new Set(items.map(({ sk }) => sk.slice(from.length)))
  const missing: StoredFault[] = []
  const pace = paced()
  let looked = 0
  for (const [name, { revision }] of traces) {
    if (++looked % atOnce === 0) await pace()
    const beside = (after !== undefined && name <= after) || (end !== undefined && name > end)
    if (beside || stored.has(name)) continue
    missing.push(fault({ pk: partition(session.scenario), sk: `${from}${name}` }, revision, 'it is missing'))
  }
  const wrong = await faultsOf(items, (item) => keptFault(kind, item, traces.get(item.sk.slice(from.length))))
  return { faults: [...missing, ...wrong], work: items.length, ...(end === undefined ? {} : { next: end }) }
}

function keptFault(
  kind: KeptKind,
  item: Item,
  trace: { readonly revision: number; readonly digest: string } | undefined,
): readonly StoredFault[] {
  if (!trace) return [fault(item, null, 'no revision made it')]
  const { revision, digest } = trace
  try {
    const whole = attributesDiffer({}, item) === undefined && digestOf(upcast(kind, item)) === digest
    return whole ? [] : [fault(item, revision, `it is not as revision ${revision} left it`)]
  } catch (error) {
    return [faultOf(error, item, revision)]
  }
}
