/** A moment, in whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** An instant as every response writes it: RFC 3339 in UTC with `Z`, the fraction only where there is one. */
export function instantText(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}

/** When the ledger recorded something: RFC 3339 in UTC, always with milliseconds, so that its text sorts as its time. */
export function recordedText(instant: Instant): string {
  return new Date(instant).toISOString()
}
