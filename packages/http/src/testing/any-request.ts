import fc from 'fast-check'
import { report, scenario, story } from './talks.ts'

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('Some words.') },
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const id = fc.constantFrom(scenario, 'other', 'msg_1', 'ceasefire', 'constructor', '1', '999')
const segment = fc.oneof(
  { weight: 3, arbitrary: id },
  { weight: 6, arbitrary: fc.constant(scenario) },
  { weight: 1, arbitrary: text.map(encodeURIComponent) },
  fc.constantFrom('%', '%00', '..', '%E0%A4%A', ':scenario', '*'),
)
const shape = fc.constantFrom<readonly [string, string]>(
  ['GET', '/v1/scenarios'],
  ['GET', '/v1/scenarios/$'],
  ['PUT', '/v1/scenarios/$'],
  ['GET', '/v1/scenarios/$/tracks/$'],
  ['GET', '/v1/scenarios/$/history'],
  ['GET', '/v1/scenarios/$/changes'],
  ['GET', '/v1/scenarios/$/revisions/$'],
  ['GET', '/v1/scenarios/$/definition'],
  ['GET', '/v1/scenarios/$/definition/$'],
  ['GET', '/v1/scenarios/$/diff'],
  ['GET', '/v1/scenarios/$/verify'],
  ['POST', '/v1/scenarios/$/reports'],
  ['POST', '/v1/scenarios/$/reports'],
  ['POST', '/v1/webhooks/$'],
  ['POST', '/v1/webhooks/$'],
  ['GET', '/v1/scenarios/$/reports/$'],
  ['POST', '/v1/scenarios/$/reports/$/correction'],
  ['POST', '/v1/scenarios/$/reports/$/retraction'],
  ['POST', '/v1/scenarios/$/proposals/$/dismissal'],
  ['POST', '/v1/scenarios/$/dry-run'],
  ['POST', '/v1/webhooks/$'],
  ['GET', '/problems/$'],
  ['GET', '/.well-known/security.txt'],
  ['GET', '/openapi.json'],
  ['GET', '/health'],
  ['GET', '/$/$/$'],
)
const anyMethod = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'QUERY')
/** Draws a method and a path, mostly ones that match. */
const target = fc
  .tuple(
    shape,
    fc.array(segment, { minLength: 4, maxLength: 4 }),
    fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, anyMethod),
  )
  .map(([[usual, template], segments, other]) => ({
    method: other ?? usual,
    path: segments.reduce((filled, one) => filled.replace('$', () => one), template),
  }))

const value = fc.oneof(
  fc.constantFrom(
    '2025-05-18T12:00:00Z',
    '1',
    '2',
    '200',
    'asc',
    'desc',
    'ceasefire',
    'mermaid',
    'AAAA',
    '2025-05-18',
    '2025',
  ),
  text,
)
const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('asOf', 'knownAt', 'after', 'limit', 'order', 'track', 'format', 'from', 'to'),
  },
  text,
)
const query = fc
  .array(fc.tuple(name, value), { maxLength: 4 })
  .map((pairs) => String(new URLSearchParams(pairs)))

const headerValue = fc.oneof(
  fc.constantFrom(
    '*',
    '"1"',
    'W/"1"',
    'application/json',
    'text/vnd.mermaid',
    'application/json; charset=latin1',
    'Bearer x',
    'gzip',
    '0',
    '-1',
    'k',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map((header) => header.trim()),
)
const headers = fc.dictionary(
  fc.constantFrom(
    'If-Match',
    'If-None-Match',
    'Accept',
    'Content-Type',
    'Content-Encoding',
    'Idempotency-Key',
    'Authorization',
    'webhook-id',
    'webhook-timestamp',
    'webhook-signature',
    'Origin',
    'X-HTTP-Method-Override',
  ),
  headerValue,
  { maxKeys: 1 },
)

const told = {
  scenario: fc.constantFrom(scenario, scenario, scenario, 'other', 7),
  headline: fc.oneof(text, fc.constant('H')),
  track: fc.constantFrom('ceasefire', 'talks', 'talks', 'call', 'sanctions', 'toString', null),
  event: fc.constantFrom('agree', 'meet', 'meet', 'hold', 'trigger', '__proto__'),
  occurred: fc.constantFrom(
    '2025-05-18',
    '2025',
    '0000',
    '9999-12-31',
    '2025-05-18T11:00:00Z',
    '2025-06-01',
    '2026-01-01T00:00:00Z',
    '-1',
    '2025-05-17/2025-05-18?',
  ),
  expected: fc.constantFrom('2025-05-19T10:00', null, '9999-12-31T23:59:59Z', '0000-01-01'),
  positions: fc.dictionary(fc.constantFrom('north', 'south', 'x'), fc.constantFrom('accepts', 'x', 1)),
  confirms: text,
  override: fc.record({ state: fc.constantFrom('agreed', 'x'), reason: text }),
  reason: text,
  report: id,
  proposal: id,
  claims: fc.array(fc.record({ id, speaker: text, text }), { maxLength: 3 }),
  sources: fc.array(fc.record({ url: fc.webUrl(), published: fc.constantFrom('2025', 'x') }), {
    maxLength: 3,
  }),
}
/** Draws some members of a report; fewer keys are more often valid. */
const data = fc
  .subarray(
    ['event', 'occurred', 'expected', 'positions', 'confirms', 'override', 'claims', 'sources'] as const,
    {
      maxLength: 2,
    },
  )
  .chain((keys) =>
    fc.record({
      ...Object.fromEntries(keys.map((key) => [key, told[key]])),
      ...Object.fromEntries((['scenario', 'headline', 'track'] as const).map((key) => [key, told[key]])),
    }),
  )
/** Draws the reference to a report or proposal. */
const aimed = fc.record({ scenario: told.scenario, report: told.report, reason: text })
const payload = fc.record(
  {
    type: fc.constantFrom(
      'report.filed',
      'report.filed',
      'report.filed',
      'report.corrected',
      'report.retracted',
      'proposal.dismissed',
      'x',
    ),
    timestamp: fc.constantFrom('2025-05-18T12:00:00Z', '2025-05-18T12:00:00Z', '2025-05-18T12:00:00Z', 'x'),
    data: fc.oneof({ weight: 4, arbitrary: data }, aimed),
  },
  { requiredKeys: ['type', 'timestamp', 'data'] },
)
const body = fc.oneof(
  { weight: 8, arbitrary: data.map((json) => JSON.stringify(json)) },
  fc.record({ reason: text }).map((json) => JSON.stringify(json)),
  { weight: 8, arbitrary: payload.map((json) => JSON.stringify(json)) },
  fc.array(payload, { maxLength: 3 }).map((json) => JSON.stringify(json)),
  fc.constantFrom(JSON.stringify(story), JSON.stringify(report()), '', '{', '[]', 'null', '"x"'),
  fc.json(),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
)

/** Draws a request of any kind, more often than not a plausible one. */
export const anyRequest = fc.record({
  target,
  query,
  headers,
  key: fc.constantFrom(undefined, 'admin', 'admin', 'admin', 'reviewer', 'editor', 'reader', 'local'),
  id: fc.nat(1_000).map((number) => `id-${number}`),
  body,
  /** Milliseconds since the request before. */
  wait: fc.constantFrom(0, 0, 1_000, 3_600_000, 40 * 24 * 3_600_000),
})
