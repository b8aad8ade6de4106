import * as v from 'valibot'
import type { Parsed } from '../parsed.ts'
import { parseInstant } from '../time/parse-instant.ts'
import { parseTimeValue } from '../time/parse-time-value.ts'
import type { TimeValue } from '../time/time-value.ts'

function timeRead<T>(as: string, read: (text: string) => Parsed<T>) {
  return v.pipe(
    v.string(({ input }) => {
      const time = typeof input === 'number' ? read(String(input)) : undefined
      return `This must be ${as}, a string.${time === undefined ? '' : ` ${time.ok ? `Write "${String(input)}".` : time.detail}`}`
    }),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const time = read(dataset.value)
      if (time.ok) return time.value
      addIssue({ message: time.detail })
      return NEVER
    }),
  )
}

/** A time value in one of the forms of docs/times.md, resolved to its window, which may be open at one side. */
export const timeValueSchema = timeRead('a time value', parseTimeValue)

/** An RFC 3339 instant, kept as written. */
export const timestampSchema = timeRead('an instant', (value): Parsed<TimeValue> => {
  const instant = parseInstant(value)
  return instant.ok ? { ok: true, value: { value, earliest: instant.value, latest: instant.value } } : instant
})
