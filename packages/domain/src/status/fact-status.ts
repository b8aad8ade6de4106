import type { Definition } from '../definition/definition.ts'
import { factJson } from '../report/content-json.ts'
import type { Id } from '../schema/id-record.ts'
import { timeValueJson } from '../time/time-value.ts'
import type { TrackSnapshot } from '../timeline/snapshot.ts'
import { titlesOf } from '../words/titles.ts'
import type { FactStatus } from './status-json.ts'

/** Returns the facts of a track as last reported, including those that its definition no longer declares. */
export function factStatuses(
  track: Id,
  { facts }: TrackSnapshot,
  definition: Definition,
): Readonly<Record<Id, FactStatus>> {
  const titles = titlesOf(definition)
  return Object.fromEntries(
    Object.entries(facts).map(([id, { value, since, report }]): [Id, FactStatus] => {
      const text = titles.factValue(track, id, value)
      return [
        id,
        { title: titles.fact(track, id), value: factJson(value), text, since: timeValueJson(since), report },
      ]
    }),
  )
}
