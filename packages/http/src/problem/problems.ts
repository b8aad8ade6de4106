import { type ErrorCode } from '@tracker/domain'

/** The status, title and explanation of a kind of error. */
export interface Problem {
  readonly status: number
  readonly title: string
  /** Explains the error and its remedy, for readers of `/problems/<slug>`. */
  readonly description: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The one table of error codes and HTTP statuses. */
export const problems = {
  archived: {
    status: 409,
    title: 'Scenario archived',
    description: 'The scenario is archived and takes no writes. An administrator may open it again.',
  },
  'claim-id-taken': {
    status: 422,
    title: 'Claim id taken',
    description:
      'A claim under this id is another speaker’s, even if its report was retracted or corrected since. The same id again updates the same claim; another claim takes another id, or none, and then gets one.',
  },
  'cursor-invalid': {
    status: 400,
    title: 'Cursor not valid',
    description:
      'The cursor was altered, or was given out for another list or filter. Start again without it.',
  },
  damaged: {
    status: 500,
    title: 'Stored data damaged',
    description:
      'Something that is stored of the scenario does not follow from its ledger, so nothing is answered from it or written after it. `item` names it. An operator finds all of it with `verify` and restores it from a backup.',
  },
  'definition-invalid': {
    status: 422,
    title: 'Definition not valid',
    description:
      'The definition contradicts itself or the rules for definitions. `errors` says where and why.',
  },
  'delivery-closed': {
    status: 409,
    title: 'Delivery closed',
    description:
      'The refused delivery was filed, or dismissed, already. If it was filed, `revision` names what it became.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed',
    description: 'The credentials are good, but their role or their list of scenarios does not cover this.',
  },
  'four-eyes': {
    status: 403,
    title: 'Someone else must confirm',
    description:
      'A proposal is confirmed or dismissed by another person: not by the source or key that filed it, nor by another one of the same holder.',
  },
  'history-conflict': {
    status: 409,
    title: 'History would contradict itself',
    description:
      'Put in its place in time, this would make the transition of a later report impossible, or take a report past one that contests it. `report` names that one. Reports whose times overlap come in the order in which these begin, then in that in which they end, then as recorded; the zone of a day, or else a time of day with its zone, makes the order clear.',
  },
  'id-reused': {
    status: 422,
    title: 'Id used before',
    description:
      'This id came with another body before. Send something new under a new id, a retry with the same bytes.',
  },
  internal: {
    status: 500,
    title: 'Internal error',
    description: 'Something is wrong on our side. The same request may be sent again under the same id.',
  },
  malformed: {
    status: 400,
    title: 'Request malformed',
    description:
      'The request cannot be read: not JSON in UTF-8, doubled keys, too deep, or a header that is no such thing.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    description: 'The resource exists, but not for this method. The `Allow` header lists those it has.',
  },
  'migration-needed': {
    status: 409,
    title: 'Migration needed',
    description:
      'A state that a track is in is gone from the new definition. Say under `migrate` where it goes.',
  },
  moved: {
    status: 409,
    title: 'Scenario moved',
    description:
      'The story goes on under another id, which `movedTo` names. Write there; reads are redirected.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    description: 'There is no such route, scenario, track, report, proposal or revision.',
  },
  'nothing-to-file': {
    status: 422,
    title: 'Nothing to file',
    description:
      'The document stands in this version or a newer one (`report` and `revision` name it), was withdrawn since (`withdrawn` is when), or is a draft. Dismiss the delivery, or correct the report; a retry with `"withdrawn": true` files what was withdrawn nevertheless.',
  },
  'nothing-to-retract': {
    status: 422,
    title: 'Nothing to retract',
    description:
      'The content system took back a document of which nothing was filed. `document` names it; there is nothing to do.',
  },
  'occurred-in-future': {
    status: 422,
    title: 'Not yet',
    description:
      'A report is about what has occurred; this one lies ahead. What is to come goes under `expected`.',
  },
  'payload-invalid': {
    status: 422,
    title: 'Payload not valid',
    description:
      'The payload is JSON, but not of the form that this request takes. `errors` says where and why.',
  },
  'precondition-failed': {
    status: 412,
    title: 'Changed in the meantime',
    description:
      'The resource is not, or no longer, what `If-Match` or `If-None-Match` expects. Read it and decide again.',
  },
  'precondition-required': {
    status: 428,
    title: 'Precondition required',
    description: 'Say `If-None-Match: *` to create, or `If-Match` with the version that is to be replaced.',
  },
  'proposal-closed': {
    status: 409,
    title: 'Proposal closed',
    description: 'The proposal was confirmed, dismissed or overtaken already.',
  },
  'query-invalid': {
    status: 400,
    title: 'Query not valid',
    description: 'A query parameter has a value that it cannot take. `errors` says which and why.',
  },
  redacted: {
    status: 410,
    title: 'Redacted',
    description:
      'The texts of the report were taken out for good. Its delivery is not filed again, and it can be neither corrected nor redacted again.',
  },
  'report-retracted': {
    status: 409,
    title: 'Report retracted',
    description: 'The report was retracted; it can be neither corrected nor retracted again.',
  },
  'scenario-full': {
    status: 422,
    title: 'Scenario full',
    description:
      'More would have to be stored, or to fall due at once, than one scenario can hold. `detail` says what to do instead.',
  },
  'scenario-used': {
    status: 409,
    title: 'Scenario in use',
    description:
      'A scenario is not deleted while it has reports, or while another one has moved to it. Archive it, or make it private.',
  },
  'subscriptions-full': {
    status: 409,
    title: 'Too many subscriptions',
    description:
      'The key has as many subscriptions as one key may have, 100. Delete one that is not needed any more: several scenarios, or all of them (`*`), fit into one.',
  },
  'too-large': {
    status: 413,
    title: 'Body too large',
    description: 'The body is larger than is accepted.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many costly requests',
    description:
      'Each address may ask for so much work a minute, and is charged for what a request takes beyond 10 ms, at most as 100 ms; looks back with `asOf` or `knownAt`, comparisons, verification, exports and dry runs count as 10 ms at least. Ask again after `Retry-After`. Neither the present status nor any write is refused.',
    headers: { 'Retry-After': '1' },
  },
  'transition-not-allowed': {
    status: 409,
    title: 'Event not allowed in this state',
    description: 'The track is in `state`, which only the events under `allowed` leave.',
  },
  unauthorized: {
    status: 401,
    title: 'Credentials needed',
    description:
      'No credentials, or none that are valid: a bearer key, or a Standard Webhooks signature less than 5 minutes old. A private story needs one of a reader, so that it is 401 without, while an unknown story is 404: its id is no secret.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  unavailable: {
    status: 503,
    title: 'Not available just now',
    description:
      'Storage does not answer in time. Send the same request again, under the same id, after `Retry-After`.',
    headers: { 'Retry-After': '2' },
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Media type not supported',
    description: 'Bodies are JSON in UTF-8, declared as `application/json`, without a content encoding.',
  },
} as const satisfies Record<ErrorCode, Problem>
