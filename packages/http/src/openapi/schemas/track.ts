import type { Link, TrackSpan } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import * as v from 'valibot'
import { cause, part } from './cause.ts'
import { source } from './content.ts'
import { trackEntries } from './status.ts'
import { timeValue } from './time-value.ts'
import { id, instant, recordedInstant, reportId, revisionNumber, described, version } from './words.ts'

const link: v.GenericSchema<Link> = v.variant('kind', [
  v.object({ kind: v.literal('initial'), definition: version }),
  v.object({
    kind: v.picklist(['report', 'override']),
    report: reportId,
    revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
    headline: v.exactOptional(v.string()),
    occurred: v.exactOptional(timeValue),
    recorded: v.exactOptional(v.nullable(recordedInstant)),
    attribution: v.exactOptional(v.string()),
    author: v.exactOptional(v.string()),
    sources: v.exactOptional(v.array(source)),
    confirms: v.exactOptional(v.string()),
    reason: v.exactOptional(v.string()),
  }),
  v.object({
    kind: v.literal('deadline'),
    deadline: id,
    state: v.exactOptional(id),
    since: v.exactOptional(v.nullable(timeValue)),
  }),
  v.object({ kind: v.literal('rule'), rule: id, parts: v.array(part) }),
  v.object({ kind: v.literal('migration'), definition: version, state: v.exactOptional(id) }),
])

export const span: v.GenericSchema<TrackSpan> = v.object({
  state: id,
  title: described(v.string(), 'Of the state, in the language of the definition.'),
  from: described(v.nullable(timeValue), 'When the state was entered; null in the initial state.'),
  to: described(v.nullable(timeValue), 'When it was left; null in the present state.'),
  cause: described(v.nullable(cause), 'What put the track there.'),
})

export const trackAnswer: v.GenericSchema<Awaited<ReturnType<Scenarios['track']>>> = v.pipe(
  v.object({
    scenario: id,
    track: id,
    ...trackEntries,
    revision: revisionNumber,
    definition: version,
    asOf: instant,
    knownAt: instant,
    because: described(v.array(link), 'The chain behind the state, nearest first.'),
  }),
  v.description('One track, and why it stands where it does.'),
)
