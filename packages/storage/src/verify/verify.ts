import { DomainError, type Instant } from '@tracker/domain'
import type { Item, Table } from '../table.ts'
import type { StoredHead } from '../items/contents.ts'
import { everything } from '../items/everything.ts'
import { upcast } from '../items/form.ts'
import { keys, partition, rangeOf } from '../items/keys.ts'
import { noScenario, requireStored } from '../heads/load.ts'
import { type StoredFault, fault } from './fault.ts'
import { newSession, type Session } from './session.ts'
import { type Pass, pass, passes } from './standing.ts'
import { numberOf, walk } from './walk.ts'

/**
 * The place at which a verification continues: after a revision with this hash or, past the newest one, in a pass after
 * an item.
 */
export interface VerifyPlace {
  readonly revision: number
  readonly hash: string
  readonly pass?: Pass
  readonly after?: string
}

/** A piece of a verification. */
export interface Verification {
  readonly scenario: string
  /** Whether this piece found no fault. */
  readonly ok: boolean
  /** How many revisions, from the first, have been verified. */
  readonly revisions: number
  /** The hash of the last of them. */
  readonly hash: string | null
  /** The revisions of this piece in which texts were redacted since they were recorded. */
  readonly redacted: readonly number[]
  readonly faults: readonly StoredFault[]
  readonly next: VerifyPlace | null
}

export type Verify = (scenario: string, after?: VerifyPlace) => Promise<Verification>

/** The work of a piece, in folded inputs and items read: about a second. */
const mostWork = 20_000

/** The number of faults that ends a piece early. */
const mostFaults = 100

/** How often a step is repeated because of a concurrent write. */
const mostRaces = 20

/** The number of verifications that are kept between their pieces. */
const mostKept = 2

interface VerifierOptions {
  readonly table: Table
  readonly now: () => Instant
  /** The work of a piece. */
  readonly most?: number
}

/**
 * Verifies all stored and served data of a scenario against its ledger, in pieces of about a second. The process keeps
 * the session of a piece for the next; without it, a piece redecides the ledger from its start. Throws `not-found`, and
 * `unavailable` if the scenario is written to too often.
 */
export function verifier({ table, now, most = mostWork }: VerifierOptions): Verify {
  const kept = new Map<string, Session>()
  const resumed = (scenario: string, after: VerifyPlace | undefined): Session => {
    const known = kept.get(scenario)
    kept.delete(scenario)
    return after && known?.newest()?.hash === after.hash ? known : newSession(scenario)
  }
  const keep = (session: Session, verification: Verification) => {
    if (verification.next === null) return verification
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(session.scenario, session)
    return verification
  }
  return async (scenario, after) => {
    await requireErased(table, scenario)
    const session = resumed(scenario, after)
    const bounds = { now: now(), most }
    const known = session.newest() !== undefined
    const first = await piece(table, session, after, bounds)
    if (first.ok || !known) return keep(session, first)
    // Texts may have been redacted since the session read them, so a fault must be confirmed by a fresh session.
    const fresh = newSession(scenario)
    return keep(fresh, await piece(table, fresh, after, bounds))
  }
}

/** Throws `unavailable` while some copies still have the texts that a redaction removes. */
async function requireErased(table: Table, scenario: string): Promise<void> {
  const notes = await everything(table, { pk: partition(scenario), ...rangeOf('X#') })
  if (notes.some(({ sk }) => sk.endsWith('#redaction')))
    throw new DomainError(
      'unavailable',
      `texts of ${scenario} are being redacted; a check ends that in a minute`,
    )
}

/** Verifies a piece, beginning at a place. */
async function piece(
  table: Table,
  session: Session,
  after: VerifyPlace | undefined,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<Verification> {
  const { scenario } = session
  const redacted: number[] = []
  const faults: StoredFault[] = []
  const result = (next: VerifyPlace | null): Verification => ({
    scenario,
    ok: faults.length === 0,
    revisions: numberOf(session),
    hash: session.newest()?.hash ?? null,
    redacted,
    faults,
    next,
  })
  const at = (): VerifyPlace => ({ revision: numberOf(session), hash: session.newest()?.hash ?? '' })

  if (after && numberOf(session) < after.revision) {
    const again = await walk(table, session, after.revision, { most: Infinity, now, compare: false })
    if (again.broken || session.newest()?.hash !== after.hash) {
      const key = keys.revision(scenario, after.revision)
      faults.push(fault(key, after.revision, 'it is another than when this verification looked at it'))
      return result(null)
    }
  }
  let work = 0
  let place: Pick<VerifyPlace, 'pass' | 'after'> = placeOf(after)
  for (let races = 0; ;) {
    const { head, stored } = await readHead(table, scenario)
    const end = stored?.revision ?? (await newestNumber(table, scenario))
    if (end === 0) throw noScenario(scenario)
    if (numberOf(session) < end) {
      const walked = await walk(table, session, end, { most: most - work, now, compare: true })
      faults.push(...walked.faults)
      work += walked.work
      redacted.push(...walked.redacted)
      if (walked.broken) {
        if (stored) await requireStored(table, scenario)
        return result(null)
      }
      if (numberOf(session) < end || faults.length >= mostFaults) return result({ ...at(), ...place })
    }
    const kind = place.pass ?? passes[0]
    const step = await pass(table, session, kind, { after: place.after, head, stored, now })
    const later = await readHead(table, scenario)
    if (stored && !later.head) throw noScenario(scenario)
    if (later.stored && stored && later.stored.hash !== stored.hash) {
      if (races++ === mostRaces)
        throw new DomainError('unavailable', `${scenario} is being written to by many at once; try again`)
      continue
    }
    faults.push(...step.faults)
    work += step.work
    const following = step.next === undefined ? passes[passes.indexOf(kind) + 1] : kind
    if (following === undefined) return result(null)
    place = { pass: following, ...(step.next === undefined ? {} : { after: step.next }) }
    if (work >= most || faults.length >= mostFaults) return result({ ...at(), ...place })
  }
}

function placeOf(start: VerifyPlace | undefined): Pick<VerifyPlace, 'pass' | 'after'> {
  const { pass: kind, after } = start ?? {}
  return { ...(kind ? { pass: kind } : {}), ...(after === undefined ? {} : { after }) }
}

/** The content of a head; undefined if it is not sound, which the pass over the head reports. */
function readable(head: Item): StoredHead | undefined {
  try {
    return upcast('head', head)
  } catch {
    return undefined
  }
}

/** The stored head, and its content if that is sound. Throws `not-found` if the scenario is being deleted. */
async function readHead(
  table: Table,
  scenario: string,
): Promise<{ readonly head: Item | undefined; readonly stored: StoredHead | undefined }> {
  const head = await table.get(keys.head(scenario))
  const stored = head && readable(head)
  if (stored?.gone) throw noScenario(scenario)
  return { head, stored }
}

async function newestNumber(table: Table, scenario: string): Promise<number> {
  const range = { pk: partition(scenario), ...rangeOf('R#') }
  const [newest] = await table.query({ ...range, descending: true, limit: 1 })
  return newest ? Number(newest.sk.slice(2)) : 0
}
