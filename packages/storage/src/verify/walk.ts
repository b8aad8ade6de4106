import { gather, type Instant, type Revision } from '@tracker/domain'
import type { Item, Table } from '../table.ts'
import { misfit } from '../items/hash.ts'
import { keys, partition } from '../items/keys.ts'
import { upcast } from '../items/form.ts'
import { ledgerReader } from '../heads/load.ts'
import { type StoredFault, fault, faultOf, firstDifference, nameOf } from './fault.ts'
import { everything } from '../items/everything.ts'
import { paced } from '../give-way.ts'
import { attributeFaults, type ExpectedItem } from './expected-item.ts'
import { type LedgerExtent, madeKinds, madeRow } from './rows.ts'
import type { Session } from './session.ts'
import { keptTimelineFaults } from './timeline-faults.ts'
import type { ReplayedRevision } from './replayed.ts'

/** The findings of a walk along the ledger. */
export interface Walked {
  readonly faults: readonly StoredFault[]
  /** Whether the ledger itself is broken after the newest redecided revision, so that nothing follows from the rest. */
  readonly broken: boolean
  /** The revisions in which texts were redacted. */
  readonly redacted: readonly number[]
  /** Its work, in folded inputs. */
  readonly work: number
}

/** The limits of a walk. */
interface Bounds {
  readonly most: number
  readonly now: Instant
  /** Whether the permanent items of revisions are compared with the stored ones. */
  readonly compare: boolean
}

/** The number of revisions read at once, with other requests served in between. */
const batch = 100

/** The work on a revision that comes last, in folded inputs. */
const plainWork = 5

/** The work on a stretch of the timeline of a kept head that is compared, in inputs folded. */
const stretchWork = 50

interface Found extends Omit<Walked, 'redacted'> {
  readonly replayed: readonly ReplayedRevision[]
}

/**
 * Redecides the revisions of a ledger up to a given one, or as many as `most` work allows but at least one, and
 * compares the permanent items of each; answers that expired by `now` may be missing.
 */
export async function walk(
  table: Table,
  session: Session,
  to: number,
  { most, now, compare }: Bounds,
): Promise<Walked> {
  const ledger = ledgerReader(table, session.scenario)
  const faults: StoredFault[] = []
  const redacted: number[] = []
  let work = 0
  while (work < most && numberOf(session) < to) {
    const before = session.newest()
    const version = session.standing()?.governing.version ?? 0
    const { replayed, ...found } = await replayBatch(table, session, to, {
      most: most - work,
      ledger,
      compare,
    })
    faults.push(...found.faults)
    work += found.work
    if (compare && replayed.length > 0)
      faults.push(
        ...(await madeFaults(table, session, replayed, extentAfter(before, version, replayed), now)),
      )
    redacted.push(
      ...replayed.flatMap(({ revision }) => (revision.redacted === undefined ? [] : [revision.revision])),
    )
    if (found.broken || (compare && faults.length > 0))
      return { faults, broken: found.broken, redacted, work }
  }
  return { faults, broken: false, redacted, work }
}

export function numberOf(session: Session): number {
  return session.newest()?.revision ?? 0
}

async function replayBatch(
  table: Table,
  session: Session,
  to: number,
  { most, ledger, compare }: Omit<Bounds, 'now'> & { readonly ledger: ReturnType<typeof ledgerReader> },
): Promise<Found> {
  const { scenario } = session
  const first = numberOf(session) + 1
  const last = Math.min(to, first + batch - 1)
  const range = { from: keys.revision(scenario, first).sk, to: keys.revision(scenario, last).sk }
  const items = await table.query({ pk: partition(scenario), ...range, limit: batch })
  const replayed: ReplayedRevision[] = []
  const faults: StoredFault[] = []
  const pace = paced()
  let work = 0
  for (let number = first; number <= last && (work < most || number === first); number++) {
    const key = keys.revision(scenario, number)
    const item = items[number - first]
    const broken = (one: StoredFault): Found => ({
      replayed,
      faults: [...faults, one],
      broken: true,
      work,
    })
    if (item?.sk !== key.sk) return broken(fault(key, number, `revision ${number} is missing`))
    try {
      const revision = upcast('revision', item)
      const wrong = wrongIn(session, revision, await redactionOf(table, scenario, revision))
      if (wrong !== undefined) return broken(fault(key, number, wrong))
      await pace()
      const unredacted = session.unredacted(revision)
      for (const one of unredacted)
        faults.push(fault(keys.revision(scenario, one), one, `it has texts that revision ${number} redacted`))
      const one = await session.replayRevision(revision, async () => {
        work += 2 * number
        return gather(await ledger(number - 1))
      })
      await pace()
      work += plainWork
      replayed.push(one)
      faults.push(...effectFaults(item, one), ...attributeFaults({}, item, number))
      if (compare && one.after.kept === number) {
        const compared = await keptTimelineFaults(table, session, one)
        faults.push(...compared.faults)
        work += stretchWork * compared.stretches
      }
      await pace()
    } catch (error) {
      const { detail, ...named } = faultOf(error, key, number)
      return broken({ ...named, detail: `it does not follow from the revisions before it: ${detail}` })
    }
  }
  return { replayed, faults, broken: false, work }
}

function wrongIn(session: Session, revision: Revision, redaction: Revision | undefined): string | undefined {
  if (revision.scenario !== session.scenario) return `it is of another scenario, ${revision.scenario}`
  return misfit(session.newest(), revision, redaction)
}

/** The revision that redacted another, if one did. */
async function redactionOf(
  table: Table,
  scenario: string,
  { redacted }: Revision,
): Promise<Revision | undefined> {
  const item = redacted === undefined ? undefined : await table.get(keys.revision(scenario, redacted))
  return item && upcast('revision', item)
}

/** Finds an effect that a revision states but that does not follow from its entry and earlier ones. */
function effectFaults(item: Item, { revision, again }: ReplayedRevision): readonly StoredFault[] {
  const stated = Object.fromEntries(Object.keys(again).map((key) => [key, revision[key as keyof Revision]]))
  const differing = firstDifference(JSON.parse(JSON.stringify(again)), stated)
  if (differing === undefined) return []
  return [fault(item, revision.revision, `${differing} does not follow from the entries up to it`)]
}

function extentAfter(
  before: Revision | undefined,
  version: number,
  replayed: readonly ReplayedRevision[],
): LedgerExtent {
  const last = replayed.at(-1)?.after
  return {
    revisions: [(before?.revision ?? 0) + 1, last?.head.revision ?? 0],
    recorded: [before ? Date.parse(before.recorded) + 1 : 0, last?.head.recorded ?? 0],
    versions: [version + 1, last?.governing.version ?? 0],
  }
}

/** Compares the permanent items of a part of the ledger with the stored ones; an empty part has none. */
export async function madeFaults(
  table: Table,
  { scenario }: Pick<Session, 'scenario'>,
  replayed: readonly ReplayedRevision[],
  extent: LedgerExtent,
  now: Instant,
): Promise<readonly StoredFault[]> {
  const found = await Promise.all(
    madeKinds.map(async (kind) => {
      const { made, range } = madeRow(kind)
      const expected = replayed.flatMap((one) => made(one, now))
      const items = range
        ? await everything(table, { pk: partition(scenario), ...range(extent) })
        : (await Promise.all(expected.map(({ key }) => table.get(key)))).filter((item) => item !== undefined)
      return itemFaults(table, items, expected)
    }),
  )
  return found.flat()
}

async function itemFaults(
  table: Table,
  items: readonly Item[],
  expected: readonly ExpectedItem[],
): Promise<readonly StoredFault[]> {
  const stored = new Map(items.map((item) => [nameOf(item), item]))
  const known = new Set(expected.map(({ key }) => nameOf(key)))
  const extra = items
    .filter((item) => !known.has(nameOf(item)))
    .map((item) => fault(item, null, 'no revision made it'))
  const others = await Promise.all(
    expected.map(async ({ key, revision, passing, faults }) => {
      const item = stored.get(nameOf(key))
      if (item) return faults(item, table)
      return passing ? [] : [fault(key, revision, 'it is missing')]
    }),
  )
  return [...others.flat(), ...extra]
}
