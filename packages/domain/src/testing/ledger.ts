import { createHash } from 'node:crypto'
import { check } from '../decide/check.ts'
import { decide } from '../decide/decide.ts'
import { type Decision, wholly } from '../decide/decision.ts'
import { begin, redefine } from '../decide/define.ts'
import type { Definition } from '../definition/definition.ts'
import type { DefinitionVersion, Migration } from '../definition/definition-version.ts'
import { headAfter, noHash, type Provenance, revisionOf } from '../decide/append.ts'
import { type Head, nextRecorded } from '../ledger/head.ts'
import { claimSpeakers } from '../ledger/claim-speakers.ts'
import { gather } from '../ledger/history.ts'
import { statementsOf } from '../ledger/statements.ts'
import type { Revision } from '../ledger/revision.ts'
import { type Command, corrected } from '../report/command.ts'
import type { Author } from '../report/filed-report.ts'
import { headAnswers, statusAsOf } from '../status/as-of.ts'
import { settle } from '../status/settle.ts'
import { statusOf } from '../status/status.ts'
import type { Status } from '../status/status-json.ts'
import type { Instant } from '../time/instant.ts'
import type { HistoryItem } from '../ledger/history-item.ts'
import type { OrderKey } from '../time/order-key.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'

export const editor: Author = { kind: 'source', name: 'newsdesk', authority: 'editor' }
export const reviewer: Author = { kind: 'key', name: 'chief', authority: 'reviewer' }

/** Returns a value after a round trip through JSON, as a table returns it. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function hashOf(previousHash: string, rest: object): string {
  return createHash('sha256').update(previousHash).update(JSON.stringify(rest)).digest('hex')
}

/** An accepted write, and when it was recorded. */
export interface AcceptedWrite {
  readonly id: string
  readonly command: Command
  readonly by: Author
  readonly recorded: Instant
}

/**
 * Returns a scenario's ledger in memory. It records decisions as the storage does: numbered, dated, chained, every item
 * through JSON. A write that throws a decision's error leaves it unchanged.
 */
export function ledger(definition: Definition, created: Instant) {
  const revisions: Revision[] = []
  const heads: Head[] = []
  const follows: boolean[] = []
  const writes: AcceptedWrite[] = []
  const governing: DefinitionVersion[] = []
  const items = new Map<OrderKey, HistoryItem>()

  const head = (): Head => at(heads, -1)
  const current = (): DefinitionVersion => at(governing, -1)

  const append = (decision: Decision, from: Omit<Provenance, 'scenario'>): Revision => {
    const before = heads.at(-1)
    const rest = revisionOf(before, decision, { scenario: 'story', ...from })
    const previousHash = before?.hash ?? noHash
    const hash = hashOf(previousHash, rest)
    const revision = stored({ ...rest, previousHash, hash })
    revisions.push(revision)
    follows.push(decision.follows)
    heads.push(stored(headAfter(before && { head: before, governing: current() }, decision, rest, hash)))
    for (const [place, item] of decision.history) {
      if (item) items.set(place, stored(item))
      else items.delete(place)
    }
    return revision
  }

  const define = (next: Definition, now: Instant, migrate: Migration = {}): Revision => {
    const recorded = nextRecorded(heads.at(-1), now)
    const defined =
      heads.length === 0
        ? begin(next, recorded)
        : redefine(head(), current(), { definition: next, migrate }, recorded)
    governing.push(stored(defined.governing))
    return append(defined, { recorded, by: { kind: 'key', name: 'admin' } })
  }

  /** The history, read only if the decision asks for it. */
  const write = (
    id: string,
    command: Command,
    by: Author,
    now: Instant,
  ): Decision & { revision: Revision } => {
    const recorded = nextRecorded(head(), now)
    const history = gather(revisions)
    const writing = { by, recorded, ...claimSpeakers(revisions, history, corrected(command)) }
    const decided = decide(head(), current(), id, command, writing)
    const decision = wholly(decided, history)
    const revision = append(decision, { recorded, by, delivery: id })
    writes.push({ id, command, by, recorded })
    return { ...decision, revision }
  }

  /** One pass of the check; undefined if there was nothing to record. */
  const checkAt = (now: Instant): Revision | undefined => {
    const recorded = nextRecorded(head(), now)
    const decision = check(head(), current(), recorded)
    return decision && append(decision, { recorded })
  }

  const settled = (now: Instant) => settle(head(), current(), now, statementsOf(revisions))
  const status = (now: Instant): Status => settled(Math.max(now, head().recorded)).status

  /** The status at `asOf` as known at `knownAt`, from the head if it can answer. */
  const statusAt = (asOf: Instant, knownAt: Instant): Status => {
    const count = revisions.filter(({ recorded }) => Date.parse(recorded) <= knownAt).length
    const known = at(heads, count - 1)
    if (!headAnswers(known, asOf)) {
      return statusAsOf(gather(revisions.slice(0, count)), known, asOf, knownAt)
    }
    const versions = versionsOf(...governing)
    const { snapshot } = replay(known.snapshot, [], versions, asOf)
    return statusOf(snapshot, versions, { ...known, asOf, knownAt }, statementsOf(revisions))
  }

  define(definition, created)
  return {
    revisions,
    writes,
    heads,
    follows,
    governing,
    items,
    head,
    current,
    define,
    write,
    check: checkAt,
    settled,
    status,
    statusAt,
  }
}

export type Ledger = ReturnType<typeof ledger>

function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index)
  if (found === undefined) throw new Error('the ledger is empty there')
  return found
}
