import {
  type CauseJson,
  factEntries,
  type FactEntry,
  type HistoryItem,
  type TimeValueJson,
} from '@tracker/domain'

/** The item that began something: a report, or an effect of the clock. */
type Beginning = HistoryItem | undefined

/** A stay of a track in a state, with what held at its end. */
export interface Stay {
  readonly track: string
  readonly state: string
  readonly previous: string | undefined
  readonly event: string | null | undefined
  readonly cause: CauseJson['kind'] | 'initial' | undefined
  readonly from: TimeValueJson | null
  readonly to: TimeValueJson | null
  /** How often the track has been in the state, this stay included. */
  readonly entry: number
  readonly beginning: Beginning
  readonly facts: ReadonlyMap<string, FactEntry['value']>
}

/** The state of a track in which a story begins, or is at present. */
export interface PresentState {
  readonly state: string
  readonly since: TimeValueJson | null
}

/**
 * Follows the items of a history, oldest first, and hands out each stay once it ends. What it remembers grows with the
 * tracks, not with the history.
 */
export function followStays() {
  const present = new Map<string, Omit<Stay, 'to' | 'facts'>>()
  const facts = new Map<string, Map<string, FactEntry['value']>>()
  const entries = new Map<string, number>()
  const factsOf = (track: string) => facts.get(track) ?? new Map<string, FactEntry['value']>()

  const begin = (stay: Omit<Stay, 'to' | 'facts' | 'entry'>) => {
    const name = JSON.stringify([stay.track, stay.state])
    const entry = (entries.get(name) ?? 0) + 1
    entries.set(name, entry)
    present.set(stay.track, { ...stay, entry })
  }
  const beginUnknown = (track: string, state: string, cause: Stay['cause']) =>
    begin({ track, state, previous: undefined, event: undefined, cause, from: null, beginning: undefined })
  const end = (track: string, to: TimeValueJson | null): readonly Stay[] => {
    const ended = present.get(track)
    return ended ? [{ ...ended, to, facts: new Map(factsOf(track)) }] : []
  }

  return {
    /** Takes an item, and returns the stays that it ends. */
    next(item: HistoryItem): readonly Stay[] {
      const counts = item.status === 'standing' || item.status === 'corrected'
      const ended = (counts ? item.transitions : []).flatMap(
        ({ track, from, to, event, occurred, cause }) => {
          // A new version of the definition may have carried the track over in between.
          const carried = present.has(track) && present.get(track)?.state !== from ? end(track, null) : []
          if (present.get(track)?.state !== from)
            beginUnknown(track, from, present.has(track) ? undefined : 'initial')
          const left = end(track, occurred)
          begin({
            track,
            state: to,
            previous: from,
            event,
            cause: cause.kind,
            from: occurred,
            beginning: item,
          })
          return [...carried, ...left]
        },
      )
      for (const { track, fact, value } of factEntries(item)) {
        facts.set(track, factsOf(track).set(fact, value))
      }
      return ended
    },
    /** Returns the stays that go on, given where each track stands. */
    last(standing: Readonly<Record<string, PresentState>>): readonly Stay[] {
      return Object.entries(standing).flatMap(([track, { state, since }]) => {
        const known = present.get(track)
        if (known?.state === state) return end(track, null)
        const carried = end(track, null)
        beginUnknown(track, state, known || since ? undefined : 'initial')
        return [...carried, ...end(track, null)]
      })
    },
  }
}
