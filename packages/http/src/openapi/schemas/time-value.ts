import type { TimeValueJson } from '@tracker/domain'
import * as v from 'valibot'
import { instant } from './words.ts'

export const timeValue: v.GenericSchema<TimeValueJson> = v.pipe(
  v.object({
    value: v.pipe(v.string(), v.description('As it was written.')),
    earliest: instant,
    latest: instant,
    uncertain: v.exactOptional(
      v.pipe(v.literal(true), v.description('Marked as uncertain (EDTF `?` or `%`).')),
    ),
    approximate: v.exactOptional(
      v.pipe(v.literal(true), v.description('Marked as approximate (EDTF `~` or `%`).')),
    ),
  }),
  v.description(
    'A time with the window in which it lies. Where nobody said which zone or hour, the window holds every possibility.',
  ),
)
