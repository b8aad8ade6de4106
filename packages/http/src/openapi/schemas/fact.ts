import type { ContentJson, FactStatus } from '@tracker/domain'
import * as v from 'valibot'
import { openTime, timeValue } from './time-value.ts'
import { id, reportId, described } from './words.ts'

type ReportedFact = NonNullable<NonNullable<ContentJson['facts']>[string]>

export const factValue: v.GenericSchema<ReportedFact> = v.pipe(
  v.union([v.string(), v.number(), v.array(id), openTime]),
  v.description(
    'A text or the id of a choice or party, a number, several parties, or a time with its window.',
  ),
)

export const fact: v.GenericSchema<FactStatus> = v.object({
  title: v.string(),
  value: factValue,
  text: described(v.string(), 'The value in words, with its unit or by the titles of the definition.'),
  since: described(timeValue, 'When it was so, by the report that said so.'),
  report: reportId,
})
