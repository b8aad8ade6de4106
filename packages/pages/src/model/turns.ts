import type { HistoryItem, Revision, TransitionJson } from '@tracker/domain'
import { effectIdentity, itemIdentity } from './item-identity.ts'

/** The last record of a clock or rule effect. */
interface Turn {
  readonly recorded: string
  /** The revision that first recorded it. */
  readonly first: Pick<Revision, 'revision' | 'recorded'>
  /** The former item, if it no longer counts. */
  readonly gone?: TransitionJson
}

/** The records of clock and rule effects in a sequence of revisions. */
export interface Turns {
  /**
   * When it was last recorded, superseded, or counted again; undefined if the revisions do not have it. For an item
   * that no longer counts, never earlier than the moment at which it ceased to.
   */
  turnedAt(item: HistoryItem): string | undefined
  /** When it was first recorded, maybe at another time than it has now; undefined if the revisions do not have it. */
  firstRecorded(item: HistoryItem): string | undefined
  /**
   * Superseded effects that are no longer items, e.g. one that now depends on another report and so is another item.
   */
  goneBeside(items: readonly HistoryItem[]): readonly HistoryItem[]
}

/** Gathers them from revisions in order. */
export function turnsOf(revisions: readonly Revision[]): Turns {
  const turns = new Map<string, Turn>()
  const take = (effect: Parameters<typeof effectIdentity>[0], revision: Revision, gone?: TransitionJson) => {
    const identity = effectIdentity(effect)
    if (identity === undefined) return
    const key = JSON.stringify(identity)
    const { recorded } = revision
    turns.set(key, { recorded, first: turns.get(key)?.first ?? revision, ...(gone ? { gone } : {}) })
  }
  for (const revision of revisions) {
    // A moved effect is removed at one place and recorded at another: it counts.
    for (const one of revision.superseded) take(one, revision, one)
    for (const one of [...revision.transitions, ...revision.proposals]) take(one, revision)
  }
  return {
    turnedAt: (item) => {
      const turn = turns.get(keyOf(item))
      if (item.status !== 'superseded') return turn?.recorded
      return turn?.gone ? turn.recorded : supersededBy(item, turn, revisions)
    },
    firstRecorded: (item) => turns.get(keyOf(item))?.first.recorded,
    goneBeside: (items) => {
      const had = new Set(items.map(keyOf))
      return [...turns].flatMap(([key, { gone, first }]) =>
        gone && !had.has(key) ? goneItem(gone, first) : [],
      )
    },
  }
}

function keyOf(item: HistoryItem): string {
  return JSON.stringify(itemIdentity(item))
}

/** A transition that no longer counts, as an item. */
function goneItem(gone: TransitionJson, { revision, recorded }: Turn['first']): HistoryItem {
  const { track, occurred, cause } = gone
  return {
    kind: cause.kind === 'rule' ? 'rule' : 'deadline',
    report: null,
    revision,
    occurred,
    recorded,
    track,
    headline: '',
    transitions: [gone],
    proposals: [],
    status: 'superseded',
  }
}

/**
 * Returns the first moment after an item's last record at which it may have been superseded, which the ledger does not
 * record for proposals: the revision changed a record, or had a fact before the item. If that revision is no longer
 * among these, it is the oldest of them. Later writes do not change it.
 */
function supersededBy(
  item: HistoryItem,
  turn: Turn | undefined,
  revisions: readonly Revision[],
): string | undefined {
  const known = Date.parse(turn?.recorded ?? item.recorded ?? item.occurred.latest)
  const rewrote = ({ entry, recorded }: Revision) =>
    Date.parse(recorded) > known &&
    (entry.kind === 'correction' ||
      entry.kind === 'retraction' ||
      (entry.kind === 'report' && Date.parse(entry.content.occurred.earliest) <= known))
  return (revisions.find(rewrote) ?? revisions[0])?.recorded
}
