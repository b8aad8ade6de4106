import { type ScenarioSettings, visibilities } from '@tracker/domain'
import type { SettingsAnswer } from '@tracker/storage'
import * as v from 'valibot'
import { id, revisionNumber, described } from './words.ts'

/** The settings of a scenario. */
export const settingsEntries = {
  visibility: described(
    v.picklist(visibilities),
    'Unlisted is readable and not listed. Private takes a key: without one it is 401, while an unknown story is 404.',
  ),
  archived: described(v.boolean(), 'Takes no writes, is listed apart, and nothing in it falls due.'),
  movedTo: described(v.nullable(id), 'Where the story goes on: every read is redirected there.'),
}

const { visibility, archived, movedTo } = settingsEntries

/** The body of a PATCH of a scenario, and the changed settings in its revision. */
export const settingsBody: v.GenericSchema<Partial<ScenarioSettings>> = v.pipe(
  v.object({
    visibility: v.exactOptional(visibility),
    archived: v.exactOptional(archived),
    movedTo: v.exactOptional(movedTo),
  }),
  v.description('What to change; the rest stays.'),
)

export const settingsAnswer: v.GenericSchema<SettingsAnswer> = v.pipe(
  v.object({ scenario: id, revision: revisionNumber, ...settingsEntries }),
  v.description('The settings in force, and the revision that they stand at.'),
)
