import type { HistoryItem } from '@tracker/domain'
import * as v from 'valibot'
import { proposal, transition } from './cause.ts'
import { detailEntries } from './content.ts'
import { timeValue } from './time-value.ts'
import { id, recordedInstant, reportId, revisionNumber, described, writerName } from './words.ts'

const amendment = v.object({
  kind: v.picklist(['correction', 'retraction']),
  revision: revisionNumber,
  recorded: recordedInstant,
  importedRecorded: v.exactOptional(recordedInstant),
  reason: v.string(),
})

export const historyItem: v.GenericSchema<HistoryItem> = v.pipe(
  v.object({
    kind: v.picklist(['report', 'deadline', 'rule', 'review']),
    report: described(v.nullable(reportId), 'Null for an effect of the clock or of a rule.'),
    revision: described(v.nullable(revisionNumber), 'The first to record it; null while a check has yet to.'),
    occurred: timeValue,
    recorded: v.nullable(recordedInstant),
    importedRecorded: v.exactOptional(
      described(recordedInstant, 'When the ledger that it was imported from had recorded it.'),
    ),
    track: v.nullable(id),
    headline: v.string(),
    ...detailEntries,
    transitions: v.array(transition),
    proposals: v.array(proposal),
    joins: v.exactOptional(
      described(
        v.record(id, v.string()),
        'The proposal, by track, that waited for its event already when it was filed.',
      ),
    ),
    status: described(
      v.picklist(['standing', 'corrected', 'retracted', 'superseded']),
      'What was retracted or superseded stays, marked.',
    ),
    amendments: v.exactOptional(
      described(v.array(amendment), 'Its corrections and its retraction, oldest first.'),
    ),
    keyEvent: v.exactOptional(
      described(v.literal(true), 'The report marks a key event; a transition is one anyway.'),
    ),
    source: v.exactOptional(described(writerName, 'The webhook source that filed the report.')),
    key: v.exactOptional(described(writerName, 'The name of the key whose holder filed the report.')),
  }),
  v.description('One thing that happened.'),
)
