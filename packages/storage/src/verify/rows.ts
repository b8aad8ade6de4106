import type { Instant } from '@tracker/domain'
import type { Item, Key, Query } from '../table.ts'
import { answerOf, deliveryItem, deliveryKeyOf } from '../items/answer.ts'
import type { forms } from '../items/form.ts'
import { generationRange, keys, rangeOf } from '../items/keys.ts'
import { madeForGood } from '../commit/prepare-write.ts'
import { refusalId } from '../items/refusal-id.ts'
import { reportWrites, statementWrites } from '../items/statements.ts'
import { asPut, asRefiled, attributeFaults, type ExpectedItem } from './expected-item.ts'
import { headFaults } from './packed-head.ts'
import type { ReplayedRevision } from './replayed.ts'

export type Kind = keyof typeof forms

/** A part of the ledger, both ends included: its revisions, when they were recorded, and versions of definitions. */
export interface LedgerExtent {
  readonly revisions: readonly [number, number]
  readonly recorded: readonly [Instant, Instant]
  readonly versions: readonly [number, number]
}

type Range = Pick<Query, 'from' | 'to'>

/** Items made by one revision and never changed afterwards. */
interface Made {
  readonly follows: 'revision'
  readonly made: (replayed: ReplayedRevision, now: Instant) => readonly ExpectedItem[]
  /**
   * The sort keys of everything that a part of the ledger makes; absent if the items have partitions of their own.
   */
  readonly range?: (extent: LedgerExtent) => Range
}

/** Items that depend on all revisions: the last one that wrote an item decides. */
interface LedgerRow {
  readonly follows: 'ledger'
  /** The items that a revision writes or deletes, by the rest of their sort keys. */
  readonly changes: (replayed: ReplayedRevision) => readonly (readonly [string, object | null])[]
  readonly range: (generation: string) => Range
}

/** Items that are compared with the ledger along with others, or not at all. */
interface Beside {
  readonly follows: 'beside'
  readonly why: string
}

function madeRange(
  key: (scenario: string, at: number) => Key,
  of: keyof LedgerExtent,
): (extent: LedgerExtent) => Range {
  return (extent) => {
    const [from, to] = extent[of]
    return { from: key('', from).sk, to: key('', to).sk }
  }
}

/** The permanent items of this kind that a revision makes. */
function forGood(kind: 'subtrees' | 'statement' | 'definition'): Made['made'] {
  const prefix = { subtrees: 'M#', statement: 'N#', definition: 'D#' }[kind]
  return ({ decision, after, revision, hashes }) =>
    madeForGood(decision, after.governing, revision, hashes).flatMap((write) =>
      'put' in write && write.put.sk.startsWith(prefix) ? [asPut(kind, write.put, revision)] : [],
    )
}

function kept(writes: (replayed: ReplayedRevision) => readonly object[], prefix: 'C#' | 'P#'): LedgerRow {
  return {
    follows: 'ledger',
    changes: (replayed) =>
      writes(replayed).flatMap((write) => {
        if (!('put' in write)) return []
        const put = write.put as Item
        return put.sk.startsWith(prefix) ? [[put.sk.slice(2), contentOf(put)] as const] : []
      }),
    range: () => rangeOf(prefix),
  }
}

function contentOf({ data }: Item): object {
  const { form: _, ...content } = data as { readonly form: number }
  return content
}

/** How the stored items of each kind follow from the ledger. */
export const rows = {
  revision: {
    follows: 'beside',
    why: 'its hash chains it to the one before, and its entry is decided again',
  },
  head: { follows: 'beside', why: 'it is held against where the ledger leads' },
  part: {
    follows: 'beside',
    why: 'it is read with each head, current or kept, that names it; nothing else reads it',
  },
  node: {
    follows: 'beside',
    why: 'its seal is checked, and its stretch compared with the ledger for each head that names it',
  },
  cleanup: { follows: 'beside', why: 'its seal is checked; a check alone reads it' },
  movedHere: {
    follows: 'beside',
    why: 'it follows from the settings of other scenarios; its seal is checked, and a move or deletion alone reads it',
  },
  subtrees: {
    follows: 'revision',
    made: forGood('subtrees'),
    range: madeRange(keys.subtrees, 'revisions'),
  },
  statement: {
    follows: 'revision',
    made: forGood('statement'),
    range: madeRange(keys.statement, 'revisions'),
  },
  definition: {
    follows: 'revision',
    made: forGood('definition'),
    range: madeRange(keys.definition, 'versions'),
  },
  keptHead: {
    follows: 'revision',
    made: ({ after, revision: { scenario, revision } }) =>
      after.kept === revision
        ? [
            {
              key: keys.keptHead(scenario, after.head.recorded),
              revision,
              passing: false,
              faults: async (item, table) => [
                ...attributeFaults({}, item, revision),
                ...(await headFaults(table, 'keptHead', item, after)),
              ],
            },
          ]
        : [],
    range: madeRange(keys.keptHead, 'recorded'),
  },
  delivery: {
    follows: 'revision',
    made: ({ revision, decision }, now) => {
      const { sha256 = '', recorded } = revision
      const key = deliveryKeyOf(revision)
      if (!key) return []
      const { redacted } = 'content' in revision.entry ? revision.entry.content : {}
      const item = deliveryItem(
        key,
        { sha256, answer: answerOf(revision, decision), ...(redacted ? { redacted } : {}) },
        Date.parse(recorded),
      )
      return [{ ...asPut('delivery', item, revision), passing: (item.ttl ?? 0) * 1000 <= now }]
    },
  },
  refusal: {
    follows: 'revision',
    made: ({ revision, decision }) => {
      const { source, key: by, delivery, sha256 = '' } = revision
      if (source === undefined || by === undefined || delivery === undefined) return []
      const key = keys.refusal(refusalId(source, delivery, sha256))
      return [asRefiled(key, revision, answerOf(revision, decision))]
    },
  },
  claim: kept(({ revision, decision }) => statementWrites(revision, decision, []), 'C#'),
  report: kept(({ revision, decision }) => reportWrites(revision, decision), 'P#'),
  timeline: {
    follows: 'ledger',
    changes: ({ decision }) => [...decision.history],
    range: generationRange,
  },
  document: { follows: 'beside', why: 'its seal is checked when a version of it comes' },
  refusedBody: {
    follows: 'beside',
    why: 'what came is in no ledger before it is filed; its seal is checked',
  },
  subscription: { follows: 'beside', why: 'it is what a subscriber asked for, and of no scenario' },
  subscriber: { follows: 'beside', why: 'it follows from what a subscriber asked for' },
  owned: { follows: 'beside', why: 'it follows from what subscribers asked for' },
  progress: { follows: 'beside', why: 'how far a receiver has got does not follow from the ledger' },
  attempt: { follows: 'beside', why: 'it is what happened between here and a receiver' },
  authority: {
    follows: 'beside',
    why: 'it is a setting of the table, and of no scenario; its seal is checked',
  },
  cursorSecret: { follows: 'beside', why: 'it is a secret of the table, and never served' },
  lastCheck: { follows: 'beside', why: 'each check writes it anew, and it is of no scenario' },
  move: { follows: 'beside', why: 'it is about a table as a whole, and of no scenario' },
} as const satisfies Record<Kind, Made | LedgerRow | Beside>

type KindThat<F> = { [K in Kind]: (typeof rows)[K]['follows'] extends F ? K : never }[Kind]

export type MadeKind = KindThat<'revision'>
export type KeptKind = KindThat<'ledger'>

export const madeKinds = Object.keys(rows).filter(
  (kind): kind is MadeKind => rows[kind as Kind].follows === 'revision',
)
export const keptKinds = Object.keys(rows).filter(
  (kind): kind is KeptKind => rows[kind as Kind].follows === 'ledger',
)

export function madeRow(kind: MadeKind): Made {
  return rows[kind]
}

export function keptRow(kind: KeptKind): LedgerRow {
  return rows[kind]
}
