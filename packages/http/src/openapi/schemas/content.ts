import { type ContentJson, positionSchema, type SourceJson } from '@tracker/domain'
import * as v from 'valibot'
import { factValue } from './fact.ts'
import { claimEntries } from './status.ts'
import { redactionNote } from './redaction.ts'
import { openEndedTime, openTime, timeValue } from './time-value.ts'
import { id, reportId, described } from './words.ts'

export const source: v.GenericSchema<SourceJson> = v.object({
  url: v.exactOptional(v.string()),
  publisher: v.exactOptional(v.string()),
  title: v.exactOptional(v.string()),
  published: v.exactOptional(openTime),
} satisfies Record<keyof SourceJson, v.GenericSchema>)

/** The part of a report about one track. */
const partEntries = {
  event: v.exactOptional(id),
  expected: v.exactOptional(
    described(
      v.nullable(v.union([openEndedTime, v.record(id, v.nullable(openEndedTime))])),
      'One time, or one for each deadline that waits for it.',
    ),
  ),
  positions: v.exactOptional(v.record(id, positionSchema)),
  facts: v.exactOptional(v.record(id, described(v.nullable(factValue), 'Null takes it back.'))),
  override: v.exactOptional(v.object({ state: id, reason: v.string() })),
}

/** The content of a report besides its track, its time and its headline. */
export const detailEntries = {
  ...partEntries,
  tracks: v.exactOptional(
    described(v.array(v.object({ track: id, ...partEntries })), 'Several tracks, in place of one.'),
  ),
  body: v.exactOptional(v.string()),
  by: v.exactOptional(described(v.array(id), 'The parties that acted.')),
  to: v.exactOptional(described(v.array(id), 'The parties it was directed at.')),
  claims: v.exactOptional(v.array(v.object(claimEntries))),
  sources: v.exactOptional(v.array(source)),
  attribution: v.exactOptional(v.string()),
  author: v.exactOptional(v.string()),
  standfirst: v.exactOptional(described(v.string(), 'Where the whole story stands.')),
  disputes: v.exactOptional(described(reportId, 'The report whose transition it contests.')),
  settles: v.exactOptional(
    described(reportId, 'The report that is no longer contested, or that contested it.'),
  ),
  confirms: v.exactOptional(described(v.string(), 'The proposal that the report confirms.')),
  redacted: v.exactOptional(
    described(redactionNote, 'The revision that took the texts out, when that was recorded, and why.'),
  ),
} satisfies Record<Exclude<keyof ContentJson, 'track' | 'occurred' | 'headline' | 'key'>, v.GenericSchema>

export const content: v.GenericSchema<ContentJson> = v.pipe(
  v.object({
    track: v.exactOptional(id),
    occurred: timeValue,
    headline: v.string(),
    key: v.exactOptional(described(v.literal(true), 'A key event.')),
    ...detailEntries,
  }),
  v.description('What a report says, every time with its window.'),
)
