import {
  concernsTrack,
  type ContestStatus,
  type Definition,
  factEntries,
  type FactEntry,
  type HistoryItem,
  lookup,
  mostContests,
  type Stay,
  staysAfter,
  staysUntil,
  type TimeValueJson,
  tracksOf,
  type TrackStatus,
  type TransitionJson,
} from '@tracker/domain'

/** A report that contests the one that began a stay, and its parties. */
type OpenContest = Pick<ContestStatus, 'disputes' | 'report' | 'by'>

/**
 * A stay that has not ended: how it began, how often its track has been in the state, including this time, and its open
 * contests.
 */
interface BegunStay extends Stay {
  readonly entry: number
  readonly contests: readonly OpenContest[]
  readonly began?: { readonly item: HistoryItem; readonly transition: TransitionJson }
}

/**
 * A stay of a track in a state, with the facts that held and the contests that were open at its end, and the item that
 * ended it.
 */
export interface EndedStay extends BegunStay {
  readonly track: string
  readonly endedBy?: HistoryItem
  readonly to: TimeValueJson | null
  readonly facts: ReadonlyMap<string, FactEntry['value']>
}

/**
 * Follows the items of a history, oldest first, and returns each stay once it ends. Its memory grows with the number of
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
    return { ...stay, entry, contests: [] }
  }
  const presentOf = (track: string, state: string) =>
    present.get(track) ?? counted(track, { state, from: null, cause: { kind: 'initial' } })
  const ended = (track: string, stay: BegunStay, to: TimeValueJson | null): EndedStay => ({
    ...stay,
    track,
    to,
    facts: new Map(factsOf(track)),
  })

  const contest = (item: HistoryItem, changed: (stay: BegunStay) => readonly OpenContest[]) => {
    const about = tracksOf(item)
    for (const [track, stay] of present)
      if (concernsTrack(about, track)) present.set(track, { ...stay, contests: changed(stay) })
  }

  return {
    /** Takes an item, and returns the stays that it ends. */
    next(item: HistoryItem): readonly EndedStay[] {
      const counts = item.status === 'standing' || item.status === 'corrected'
      const { report, transitions, disputes, settles, by = [] } = item
      if (counts && settles !== undefined) {
        contest(item, ({ contests }) =>
          contests.filter((one) => one.disputes !== settles && one.report !== settles),
        )
      }
      const left = (counts ? transitions : []).map((transition) => {
        const { track, from, occurred } = transition
        const before = presentOf(track, lookup(tracks, track)?.initial ?? from)
        const [renamed = before, begun = before] = staysAfter(before, [transition])
        present.set(track, { ...counted(track, begun), began: { item, transition } })
        return { ...ended(track, { ...before, ...renamed }, occurred), endedBy: item }
      })
      if (counts && report !== null && disputes !== undefined) {
        contest(item, ({ began, contests }) =>
          began?.item.report === disputes
            ? [...contests, { disputes, report, by }].slice(-mostContests)
            : contests,
        )
      }
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
