import type { HistoryItem, Revision, TransitionJson } from '@tracker/domain'
import { effectIdentity, itemIdentity } from './item-identity.ts'

/** The last that revisions say of something that the clock or a rule brought about. */
interface Turn {
  readonly recorded: string
  /** The revision that first tells of it. */
  readonly first: Pick<Revision, 'revision' | 'recorded'>
  /** Where it counts no more: what it was. */
  readonly gone?: TransitionJson
}

/** What revisions, in order, say of what the clock and rules brought about. */
export interface Turns {
  /**
   * When it was last recorded, superseded, or counted again; undefined where they do not tell. For what does not count,
   * never earlier than the moment at which it ceased to.
   */
  turnedAt(item: HistoryItem): string | undefined
  /** What they superseded and is none of the items, e.g. as it rests on another report now and is another item. */
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
    // What moved is gone from one place and in another: it counts.
    for (const one of revision.superseded) take(one, revision, one)
    for (const one of [...revision.transitions, ...revision.proposals]) take(one, revision)
  }
  return {
    turnedAt: (item) => {
      const turn = turns.get(keyOf(item))
      if (item.status !== 'superseded') return turn?.recorded
      return turn?.gone ? turn.recorded : supersededBy(item, turn, revisions)
    },
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
 * The first moment after the last word on an item at which it may have been superseded: the ledger does not say it of
 * proposals. Whatever did it changed what was recorded, or told of something before the item; where that is no longer
 * among these revisions, the oldest of them. It stands still whatever is written later.
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
