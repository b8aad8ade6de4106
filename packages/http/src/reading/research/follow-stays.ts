import {
  type Definition,
  factEntries,
  type FactEntry,
  type HistoryItem,
  lookup,
  type Stay,
  staysAfter,
  staysUntil,
  type TimeValueJson,
  type TrackStatus,
  type TransitionJson,
} from '@tracker/domain'

/** A stay that goes on: how it began, and how often its track has been in the state, this stay included. */
interface BegunStay extends Stay {
  readonly entry: number
  readonly began?: { readonly item: HistoryItem; readonly transition: TransitionJson }
}

/** A stay of a track in a state, with the facts that held at its end. */
export interface EndedStay extends BegunStay {
  readonly track: string
  readonly to: TimeValueJson | null
  readonly facts: ReadonlyMap<string, FactEntry['value']>
}

/**
 * Follows the items of a history, oldest first, and hands out each stay once it ends. What it remembers grows with the
 * tracks, not with the history.
 */
export function followStays(tracks: Definition['tracks']) {
  const present = new Map<string, BegunStay>()
  const facts = new Map<string, Map<string, FactEntry['value']>>()
  const entries = new Map<string, number>()

  const factsOf = (track: string) => facts.get(track) ?? new Map<string, FactEntry['value']>()
  const counted = (track: string, stay: Stay): BegunStay => {
    const name = JSON.stringify([track, stay.state])
    const entry = (entries.get(name) ?? 0) + 1
    entries.set(name, entry)
    return { ...stay, entry }
  }
  const presentOf = (track: string, state: string) =>
    present.get(track) ?? counted(track, { state, from: null, cause: { kind: 'initial' } })
  const ended = (track: string, stay: BegunStay, to: TimeValueJson | null): EndedStay => ({
    ...stay,
    track,
    to,
    facts: new Map(factsOf(track)),
  })

  return {
    /** Takes an item, and returns the stays that it ends. */
    next(item: HistoryItem): readonly EndedStay[] {
      const counts = item.status === 'standing' || item.status === 'corrected'
      const left = (counts ? item.transitions : []).map((transition) => {
        const { track, from, occurred } = transition
        const before = presentOf(track, lookup(tracks, track)?.initial ?? from)
        const [renamed = before, begun = before] = staysAfter(before, [transition])
        present.set(track, { ...counted(track, begun), began: { item, transition } })
        return ended(track, { ...before, ...renamed }, occurred)
      })
      for (const { track, fact, value } of factEntries(item)) {
        facts.set(track, factsOf(track).set(fact, value))
      }
      return left
    },
    /** Returns the stays that go on, given the present status of each track. */
    last(standing: Readonly<Record<string, TrackStatus>>): readonly EndedStay[] {
      return Object.entries(standing).flatMap(([track, now]) => {
        const before = presentOf(track, lookup(tracks, track)?.initial ?? now.state)
        const [first = before, begun] = staysUntil([before], now)
        const stay = { ...before, ...first }
        if (!begun) return [ended(track, stay, null)]
        return [ended(track, stay, begun.from), ended(track, counted(track, begun), null)]
      })
    },
  }
}
