import type { Id } from '../schema/id-record.ts'
import type { OpenEndedTimeJson } from '../time/time-value.ts'
import type { DeadlineJson, TrackStatus } from './status-json.ts'

type Expecting = Pick<TrackStatus, 'expected' | 'deadlines'>

const waiting = ({ deadlines }: Expecting): readonly (readonly [Id, DeadlineJson])[] =>
  Object.entries(deadlines).filter(([, { at }]) => at === 'expected')

/** Returns whether the deadlines of a track have expected times of their own instead of one for all. */
export function isExpectedOfEach(track: Expecting): boolean {
  return track.expected === null && waiting(track).length > 0
}

/** Returns the time expected for each deadline that waits for one, whether its own or that of all. */
export function expectedOfEach(track: Expecting): Readonly<Record<Id, OpenEndedTimeJson>> {
  return Object.fromEntries(
    waiting(track).map(([name, { value, earliest, latest, uncertain, approximate }]) => [
      name,
      {
        value,
        earliest,
        latest,
        ...(uncertain === undefined ? {} : { uncertain }),
        ...(approximate === undefined ? {} : { approximate }),
      },
    ]),
  )
}
