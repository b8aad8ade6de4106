import { closedObject, reasonSchema, type RedactionNote } from '@tracker/domain'
import * as v from 'valibot'
import { recordedInstant, revisionNumber, described } from './words.ts'

/** The body of a redaction. */
export const redactionBody: v.GenericSchema<{ readonly reason: string }> = v.pipe(
  closedObject({
    reason: described(reasonSchema, 'Why; kept in the ledger, and shown in the place of the texts.'),
  }),
  v.description('Why the texts of the report are taken out.'),
)

export const redactionNote: v.GenericSchema<RedactionNote> = v.pipe(
  v.object({
    revision: revisionNumber,
    recorded: recordedInstant,
    importedRecorded: v.exactOptional(
      described(recordedInstant, 'When the ledger that it was imported from had recorded it.'),
    ),
    reason: v.string(),
  }),
  v.description('The revision that took texts out, when that was recorded, and why.'),
)
