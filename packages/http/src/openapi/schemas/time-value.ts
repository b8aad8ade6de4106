import type { OpenEndedTimeJson, OpenTimeJson, TimeValueJson } from '@tracker/domain'
import * as v from 'valibot'
import { instant, described } from './words.ts'

const written = {
  value: v.pipe(v.string(), v.description('As it was written.')),
  uncertain: v.exactOptional(
    v.pipe(v.literal(true), v.description('Marked as uncertain (EDTF `?` or `%`).')),
  ),
  approximate: v.exactOptional(
    v.pipe(v.literal(true), v.description('Marked as approximate (EDTF `~` or `%`).')),
  ),
}

const open = described(v.nullable(instant), 'Null if this side is open.')

export const timeValue: v.GenericSchema<TimeValueJson> = v.pipe(
  v.object({ ...written, earliest: instant, latest: instant }),
  v.description(
    'A time with the window in which it lies. If the zone or the hour is unknown, the window holds every possibility.',
  ),
)

export const openEndedEntries = { ...written, earliest: instant, latest: open }

export const openEndedTime: v.GenericSchema<OpenEndedTimeJson> = v.pipe(
  v.object(openEndedEntries),
  v.description('A time to come. Written `2025-05-19/..` it has no end, and never certainly passes.'),
)

export const openTime: v.GenericSchema<OpenTimeJson> = v.pipe(
  v.object({ ...written, earliest: open, latest: open }),
  v.description('A time on its own, which may be open at one side.'),
)
