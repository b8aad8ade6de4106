import { idSchema } from '@tracker/domain'
import * as v from 'valibot'
import { writeId } from '../../body/write-id.ts'

export const id = idSchema

/** An instant in an answer. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.description('An instant, RFC 3339 in UTC, e.g. `2025-05-18T22:30:00Z`.'),
)

/** The time of recording in an answer. */
export const recordedInstant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.description(
    'When the ledger recorded this: RFC 3339 in UTC, always with milliseconds, so that texts sort as their times.',
  ),
)

/** A revision number, counted from 1 in its scenario. */
export const revisionNumber = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A number of things. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const version = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.description('A version of the definition.'),
)

export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('A SHA-256, in hex.'))

export const reportId = v.pipe(
  v.string(),
  v.regex(writeId),
  v.description('The `webhook-id` or `Idempotency-Key` it was filed under.'),
)

/** The name of a source or key in the access document. */
export const credentialName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,64}$/))

/** The name of a source or key as a ledger has it; one that was imported may be longer. */
export const writerName = v.pipe(v.string(), v.regex(writeId))

export const truth = v.pipe(
  v.picklist(['true', 'false', 'unknown']),
  v.description('Three-valued: what is not known is neither true nor false.'),
)

/** Adds a description to a property. */
export function described<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description))
}
