const text = { type: 'string' }

/** Response headers. */
export const headers = {
  'Cache-Control': { description: 'How long and by whom the answer may be kept.', schema: text },
  ETag: {
    description: 'Changes whenever the answer does; strong, but for what begins with `W/`.',
    schema: text,
  },
  Link: { description: 'Leads to the next page: `<…>; rel="next"`. Absent on the last.', schema: text },
  Location: { description: 'The revision that the write made.', schema: text },
  'Idempotent-Replayed': {
    description: 'On a copy of a write that was accepted before.',
    schema: { type: 'string', const: 'true' },
  },
  Vary: { description: 'The answer depends on `Accept`.', schema: text },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string', pattern: '^[0-9]+$' } },
  'WWW-Authenticate': { description: 'How to show who one is.', schema: { type: 'string', const: 'Bearer' } },
} as const
