import { verifications } from '@tracker/domain'
import { languageTags } from '../app/language-tags.ts'
import { writeId } from '../body/write-id.ts'
import { longestTime, timePatterns } from './time-patterns.ts'

const id = { $ref: '#/components/schemas/Id' }
const text = { type: 'string' }
const writeIdText = { type: 'string', pattern: writeId.source }
const oneOf = (...choices: readonly string[]) => ({ type: 'string', enum: choices })
const time = (shape: keyof typeof timePatterns) => ({
  type: 'string',
  pattern: timePatterns[shape],
  maxLength: longestTime,
})
const natural = { type: 'integer', minimum: 1 }

const inPath = (name: string, schema: object, description: string, example: unknown) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
  example,
})
const inQuery = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  description,
  schema,
})
const inHeader = (name: string, description: string, schema: object = text, required = false) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
})

const moment =
  'A time value that is one instant, e.g. `2025-05-18T22:30:00Z` or `2025-05-18T18:30[America/New_York]`.'

/** The parameters of all operations. Path parameters have the names in the path. */
export const parameters = {
  scenario: inPath('scenario', id, 'The scenario.', 'ukraine-diplomatic-track'),
  track: inPath('track', id, 'A track of the scenario.', 'ceasefire'),
  report: inPath('report', writeIdText, 'A report’s id.', 'msg_ukraine-call-announced'),
  proposal: inPath('proposal', text, 'A proposal’s id, as the status lists it.', 'filed:msg_1'),
  revision: inPath('revision', natural, 'The number of a revision.', 3),
  version: inPath('version', natural, 'A version of the definition.', 1),
  source: inPath(
    'source',
    { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,64}$' },
    'The name of the source that signs.',
    'newsdesk',
  ),
  delivery: inPath(
    'delivery',
    { type: 'string', pattern: '^dlv_[A-Za-z0-9_-]{43}$' },
    'A refused delivery’s id.',
    'dlv_0K9Kyt2Dk1dNXVPEXnq0LqRxBBz3a-3xFSmPRnGnkEo',
  ),
  subscription: inPath(
    'subscription',
    { type: 'string', pattern: '^sub_[A-Za-z0-9_-]{1,64}$' },
    'A subscription’s id.',
    'sub_AQEBAQEBAQEBAQEBAQEBAQEB',
  ),
  slug: inPath('slug', text, 'The last segment of a problem’s `type`.', 'id-reused'),

  asOf: inQuery(
    'asOf',
    time('moment'),
    `What was so in the world at this moment. ${moment} It may lie ahead.`,
  ),
  knownAt: inQuery(
    'knownAt',
    time('moment'),
    `What this service said at this moment. ${moment} It may not lie ahead.`,
  ),
  from: inQuery(
    'from',
    time('revisionOrMoment'),
    'A revision’s number, or the moment of knowledge to compare from.',
  ),
  to: inQuery(
    'to',
    time('revisionOrMoment'),
    'A revision’s number, or the moment of knowledge to compare to; now if it is left out.',
  ),
  periodFrom: inQuery(
    'from',
    time('time'),
    'A time value: the beginning of the period to draw; the first report, if it is left out.',
  ),
  periodTo: inQuery(
    'to',
    time('time'),
    'A time value: the end of the period to draw; a little after now, if it is left out.',
  ),
  after: inQuery(
    'after',
    { $ref: '#/components/schemas/Cursor' },
    'The cursor that a page gave out: what follows it.',
  ),
  afterRevision: inQuery(
    'after',
    // One string, not a choice: oapi-codegen has no name for a choice in a shared parameter.
    { type: 'string', pattern: '^(cur_[A-Za-z0-9_-]+|0|[1-9][0-9]{0,11})$' },
    'The cursor that a page gave out, or the number of the last revision that you have: what follows it. A number ' +
      'beyond the newest revision is refused.',
  ),
  archived: inQuery(
    'archived',
    { type: 'boolean', default: false },
    'Those that were archived or moved, in place of the others.',
  ),
  limit: inQuery(
    'limit',
    { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    'How many items a page holds at most; fewer if they are large.',
  ),
  order: inQuery('order', { ...oneOf('asc', 'desc'), default: 'asc' }, 'Oldest first, or newest first.'),
  trackFilter: inQuery(
    'track',
    id,
    'Only what is about this track. A page may then hold fewer items than its limit.',
  ),
  statusFilter: inQuery('status', oneOf('refused', 'filed', 'dismissed'), 'Only those of which this became.'),
  scenarioFilter: inQuery('scenario', id, 'Only those that name this scenario, or were filed in it.'),
  sourceFilter: inQuery('source', text, 'Only those of this source.'),
  fact: inQuery('fact', id, 'Only the values of facts of this name.'),
  speaker: inQuery('speaker', text, 'Only the claims of this speaker, written as in the claim.'),
  verification: inQuery('verification', oneOf(...verifications), 'Only claims of this verification.'),
  answers: inQuery('answers', id, 'Only claims that contradict the claim of this id.'),
  format: inQuery(
    'format',
    oneOf('json', 'mermaid', 'xstate'),
    'The form; without it, what `Accept` prefers.',
  ),
  exportFormat: inQuery('format', { ...oneOf('jsonl', 'csv'), default: 'jsonl' }, 'The form.'),

  lang: inQuery(
    'lang',
    { ...oneOf(...languageTags), default: languageTags[0] },
    'The language of the words around the reports, and of titles that have it; reports stay as they were written.',
  ),

  ifNoneMatch: inHeader('If-None-Match', 'The `ETag` that the reader has: 304 while it holds.'),
  lastEventId: inHeader(
    'Last-Event-ID',
    'The number of the last revision that the reader has; `0` for everything.',
    { type: 'string', pattern: '^(0|[1-9][0-9]{0,11})$' },
  ),
  create: inHeader('If-None-Match', '`*` to create a scenario.'),
  ifMatch: inHeader('If-Match', 'The version that is to be replaced, e.g. `"1"`.'),
  ifMatchRevision: inHeader(
    'If-Match',
    'The revision that the change was made from, e.g. `"7"`; without it, any.',
  ),
  idempotencyKey: inHeader(
    'Idempotency-Key',
    'Names this write and no other, for good: a report’s id. Send it again with the same body as often as you like.',
    writeIdText,
    true,
  ),
  webhookId: inHeader(
    'webhook-id',
    'Names this delivery and no other; the id of the report that it files. Visible ASCII without dots.',
    { type: 'string', pattern: '^[!-,/-~-]{1,255}$' },
    true,
  ),
  webhookTimestamp: inHeader(
    'webhook-timestamp',
    'When it was signed, in seconds since 1970; at most five minutes off.',
    { type: 'string', pattern: '^(0|[1-9][0-9]{0,11})$' },
    true,
  ),
} as const

/** Names the component of a parameter. */
export function parameterComponent(name: string): string {
  return `${name}Parameter`
}

export type ParameterName = keyof typeof parameters
