import type { Definition } from '../definition/definition.ts'
import type { Governing, Migration } from '../definition/governing.ts'
import { DomainError } from '../error.ts'
import { headAfter, noHash, revisionOf } from '../ledger/append.ts'
import { type Head, nextRecorded } from '../ledger/head.ts'
import { gather } from '../ledger/history.ts'
import type { ProposalJson, TransitionJson } from '../ledger/json.ts'
import type { Revision } from '../ledger/revision.ts'
import type { Command } from '../report/command.ts'
import type { Author } from '../report/filed.ts'
import { settle } from '../status/settle.ts'
import type { Status } from '../status/status-json.ts'
import type { Instant } from '../time/instant.ts'
import { decide } from './decide.ts'
import { type Decision, historyNeeded } from './decision.ts'
import { begin, redefine } from './define.ts'

/** What is tried, against what: a new definition first, then writes, each as if the ones before had been accepted. */
export interface Trial {
  /** Undefined for a scenario that is not there yet; then `definition` is needed. */
  readonly head?: Head
  readonly governing?: Governing
  /** The whole ledger, oldest first. */
  readonly revisions: readonly Revision[]
  readonly scenario: string
  readonly definition?: { readonly definition: Definition; readonly migrate: Migration }
  readonly commands: readonly { readonly id: string; readonly command: Command }[]
  readonly by: Author
  readonly now: Instant
}

/** A write that would be refused: which one (null for the definition), and as what. */
export interface Refusal {
  readonly index: number | null
  readonly code: string
  readonly detail: string
  readonly [more: string]: unknown
}

/** What the writes would come to. Nothing is written. */
export interface DryRun {
  readonly status: Status | null
  readonly transitions: readonly TransitionJson[]
  readonly superseded: readonly TransitionJson[]
  readonly proposals: readonly ProposalJson[]
  readonly refusals: readonly Refusal[]
}

interface Book {
  readonly head: Head
  readonly governing: Governing
  readonly revisions: readonly Revision[]
}

type Made = Decision & { readonly governing: Governing }

function entered(
  book: Book | undefined,
  decision: Decision,
  governing: Governing,
  recorded: Instant,
  trial: Trial,
): Book {
  const { scenario, by } = trial
  const unchained = revisionOf(book?.head, decision, { scenario, recorded, by })
  const head = headAfter(book?.head, decision, unchained, noHash)
  const revision = { ...unchained, previousHash: noHash, hash: noHash }
  return { head, governing, revisions: [...(book?.revisions ?? []), revision] }
}

function refusal(index: number | null, error: unknown): Refusal {
  if (!(error instanceof DomainError)) throw error
  return { ...error.extra, index, code: error.code, detail: error.message }
}

function defined(book: Book | undefined, { definition: document, now }: Trial): Made | undefined {
  if (!document) return undefined
  if (!book) return begin(document.definition, now)
  return redefine(book.head, book.governing, document, nextRecorded(book.head, now))
}

function decided(
  { head, governing, revisions }: Book,
  { id, command }: Trial['commands'][number],
  by: Author,
  now: Instant,
): Decision {
  const writing = { by, recorded: nextRecorded(head, now) }
  const plain = decide(head, governing, id, command, writing)
  const decision =
    plain === historyNeeded ? decide(head, governing, id, command, writing, gather(revisions)) : plain
  if (decision === historyNeeded) throw new Error('a decision asked for the history that it had')
  return decision
}

/** Tries writes one after another in memory; one that is refused is named and left out. */
export function dryRun(trial: Trial): DryRun {
  const { head, governing, revisions, commands, by, now } = trial
  const refusals: Refusal[] = []
  const effects: Decision['effects'][] = []
  const given: Book | undefined = head && governing ? { head, governing, revisions } : undefined
  const attempt = (
    book: Book | undefined,
    index: number | null,
    made: () => Made | undefined,
  ): Book | undefined => {
    try {
      const decision = made()
      if (!decision) return book
      effects.push(decision.effects)
      return entered(book, decision, decision.governing, nextRecorded(book?.head, now), trial)
    } catch (error) {
      refusals.push(refusal(index, error))
      return book
    }
  }
  const last = commands.reduce(
    (book, command, index) =>
      attempt(book, index, () => book && { ...decided(book, command, by, now), governing: book.governing }),
    attempt(given, null, () => defined(given, trial)),
  )
  return {
    status: last ? settle(last.head, last.governing, Math.max(now, last.head.recorded)).status : null,
    transitions: effects.flatMap(({ transitions }) => transitions),
    superseded: effects.flatMap(({ superseded }) => superseded),
    proposals: effects.flatMap(({ proposals }) => proposals),
    refusals,
  }
}
