import {
  type Definition,
  type Instant,
  instantText,
  lookup,
  ofWindow,
  parseDuration,
  shift,
  type TimeValueJson,
  timeValueJson,
} from '@tracker/domain'
import type { Chronicle } from './chronicle.ts'
import { type CancelledEntry, counts } from './ended-expectations.ts'

/**
 * Returns the deadlines that ran from the entry to a state (`after`) and that its track left before they were due, by
 * the definition in force. One that was due by then is left out, since what it stood for may have happened. `begun` is
 * when the tracks entered their initial states.
 */
export function leftDeadlines(
  { items, complete }: Chronicle,
  { tracks }: Pick<Definition, 'tracks'>,
  begun: Instant,
): readonly CancelledEntry[] {
  const initial = { earliest: instantText(begun), latest: instantText(begun) }
  const entered = new Map<string, Pick<TimeValueJson, 'earliest' | 'latest'>>()
  const left = new Map<string, CancelledEntry>()
  for (const { track, from, occurred } of items.filter(counts).flatMap(({ transitions }) => transitions)) {
    const since = entered.get(track) ?? (complete ? initial : undefined)
    entered.set(track, occurred)
    const { deadlines = {} } = lookup(lookup(tracks, track)?.states ?? {}, from) ?? {}
    for (const [deadline, { after }] of Object.entries(deadlines)) {
      if (after === undefined || since === undefined) continue
      const time = dueAfter(since, after)
      const key = `${track}/${deadline}`
      if (time === undefined || Date.parse(occurred.latest) >= Date.parse(time.earliest)) left.delete(key)
      else left.set(key, { track, time, names: [`deadlines/${deadline}`] })
    }
  }
  return [...left.values()]
}

function dueAfter(
  { earliest, latest }: Pick<TimeValueJson, 'earliest' | 'latest'>,
  duration: string,
): TimeValueJson | undefined {
  const parsed = parseDuration(duration)
  if (!parsed.ok) return undefined
  return timeValueJson(
    ofWindow(shift({ earliest: Date.parse(earliest), latest: Date.parse(latest) }, parsed.value)),
  )
}
