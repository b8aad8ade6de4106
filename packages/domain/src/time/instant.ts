/** A moment, in whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** Writes an instant as RFC 3339 in UTC with `Z`, with milliseconds only if they are not zero. */
export function instantText(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}

/** Writes a recorded time as RFC 3339 in UTC, always with milliseconds, so that its text sorts as its time. */
export function recordedText(instant: Instant): string {
  return new Date(instant).toISOString()
}
