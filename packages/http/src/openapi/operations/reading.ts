import type { Operations } from './operation.ts'

const read = { tag: 'Reading', access: 'readers', conditional: true } as const
const pages = ['after', 'limit'] as const
const moments = ['asOf', 'knownAt'] as const
const pageFaults = ['cursor-invalid', 'query-invalid'] as const
/** The problem of looking so far ahead that the clock alone would change thousands of things. */
const momentFaults = ['query-invalid', 'scenario-full'] as const

/** Operations that read scenarios. */
export const readingOperations: Operations = {
  '/v1/scenarios': {
    get: {
      ...read,
      id: 'listScenarios',
      summary: 'List the scenarios',
      description:
        'Newest development first: those that the caller may find, which are the public ones without a key.',
      parameters: ['archived', ...pages],
      answers: { 200: { description: 'A page of scenarios.', schema: 'ScenarioList', headers: ['Link'] } },
      problems: pageFaults,
    },
  },
  '/v1/scenarios/{scenario}': {
    get: {
      ...read,
      id: 'getStatus',
      summary: 'Read the status',
      description:
        'How the scenario stands: now; as it was in the world at `asOf`, by what is known now; as this service said at ' +
        '`knownAt`; or, with both, what it believed then of that earlier moment. The ETag of the current status changes ' +
        'with every revision and with every turn of the clock that matters, and the answer may be kept until the next.',
      parameters: moments,
      answers: { 200: { description: 'The status.', schema: 'Status' } },
      problems: momentFaults,
    },
  },
  '/v1/scenarios/{scenario}/tracks/{track}': {
    get: {
      ...read,
      id: 'getTrack',
      summary: 'Read one track and why it stands there',
      description:
        'The track as the status has it, with `because`: the chain of reports, deadlines and rules behind its state.',
      parameters: moments,
      answers: { 200: { description: 'The track.', schema: 'TrackAnswer' } },
      problems: momentFaults,
    },
  },
  '/v1/scenarios/{scenario}/tracks/{track}/spans': {
    get: {
      ...read,
      id: 'listSpans',
      summary: 'List the stays of a track in each state',
      description:
        'Oldest first, the present one last, as charts draw them: each with its window and what began it. A transition to ' +
        'the same state begins a new stay. On either axis, the stays until then.',
      parameters: [...moments, ...pages],
      answers: { 200: { description: 'A page of stays.', schema: 'SpanList', headers: ['Link'] } },
      problems: [...pageFaults, 'scenario-full'],
    },
  },
  '/v1/scenarios/{scenario}/history': {
    get: {
      ...read,
      id: 'listHistory',
      summary: 'List what happened',
      description:
        'In order of occurrence, corrections applied, retractions marked. On either axis, what had happened by then.',
      parameters: ['trackFilter', 'order', ...moments, ...pages],
      answers: { 200: { description: 'A page of history.', schema: 'HistoryList', headers: ['Link'] } },
      problems: [...pageFaults, 'scenario-full'],
    },
  },
  '/v1/scenarios/{scenario}/facts': {
    get: {
      ...read,
      id: 'listFacts',
      summary: 'List the values of facts',
      description:
        'Every value that a report gave to a fact, in order of occurrence, corrections applied, retractions left out. ' +
        'The last of a fact is the one in the status.',
      parameters: ['trackFilter', 'fact', ...moments, ...pages],
      answers: { 200: { description: 'A page of values.', schema: 'FactList', headers: ['Link'] } },
      problems: [...pageFaults, 'scenario-full'],
    },
  },
  '/v1/scenarios/{scenario}/claims': {
    get: {
      ...read,
      id: 'listClaims',
      summary: 'List the claims',
      description:
        'Every claim once, in the words in which it was told last, in order of occurrence: also those that the status no ' +
        'longer lists. Never to be shown without their verification.',
      parameters: ['trackFilter', 'speaker', 'verification', 'answers', ...moments, ...pages],
      answers: { 200: { description: 'A page of claims.', schema: 'ClaimList', headers: ['Link'] } },
      problems: [...pageFaults, 'scenario-full'],
    },
  },
  '/v1/scenarios/{scenario}/changes': {
    get: {
      ...read,
      id: 'listChanges',
      summary: 'Follow the ledger',
      description:
        'Every revision in order of recording, for consumers that keep a copy. `last` of a page leads to whatever is ' +
        'recorded after it, also where there is no next page yet.',
      parameters: pages,
      answers: { 200: { description: 'A page of revisions.', schema: 'ChangeList', headers: ['Link'] } },
      problems: pageFaults,
    },
  },
  '/v1/scenarios/{scenario}/live': {
    get: {
      id: 'followLive',
      tag: 'Following',
      access: 'readers',
      summary: 'Follow a scenario live',
      description:
        'Server-sent events, one for each revision as it is recorded: `id` is its number, `event` its kind, `data` an ' +
        'item of `changes`. Without `Last-Event-ID` from now on; with it after that revision, without a gap. The ' +
        'stream may end at any time: come back after `retry` milliseconds with the last `id`, as a browser’s ' +
        '`EventSource` does by itself. A tracker on AWS ends it once it has said what is new.',
      parameters: ['lastEventId'],
      answers: { 200: { description: 'The events.', types: ['text/event-stream'] } },
      problems: ['cursor-invalid'],
    },
  },
  '/v1/scenarios/{scenario}/export': {
    get: {
      id: 'exportScenario',
      tag: 'Reading',
      access: 'readers',
      summary: 'Export a scenario',
      description:
        'All that people wrote, in order of recording, as JSON Lines that an import takes. Or as a table for research ' +
        '(RFC 4180): a row for each report, and for each stay of a track in a state with the facts at its end; columns ' +
        'are named as in the data sets of the field. A formula of a spreadsheet gets an apostrophe before it.',
      parameters: ['exportFormat'],
      answers: { 200: { description: 'The lines, or the table.', types: ['application/jsonl', 'text/csv'] } },
      problems: ['query-invalid'],
    },
  },
  '/v1/scenarios/{scenario}/revisions/{revision}': {
    get: {
      ...read,
      id: 'getRevision',
      summary: 'Read one revision',
      description: 'Immutable, so it may be kept for ever.',
      answers: { 200: { description: 'The revision.', schema: 'Revision' } },
    },
  },
  '/v1/scenarios/{scenario}/reports/{report}': {
    get: {
      ...read,
      id: 'getReport',
      summary: 'Read one report',
      description: 'As it stands now, after corrections.',
      answers: { 200: { description: 'The report.', schema: 'HistoryItem' } },
    },
  },
  '/v1/scenarios/{scenario}/diff': {
    get: {
      ...read,
      id: 'getDiff',
      summary: 'Compare two moments',
      description:
        'What changed between two revisions or two instants of knowledge, as data and as sentences.',
      parameters: ['from', 'to'],
      answers: { 200: { description: 'The differences.', schema: 'Diff' } },
      problems: momentFaults,
    },
  },
  '/v1/scenarios/{scenario}/verify': {
    get: {
      ...read,
      id: 'verifyLedger',
      summary: 'Verify what is stored',
      description:
        'Walks the chain of hashes, decides every entry again, and holds what is stored and served of the scenario ' +
        'against that: its state, moments, timeline, reports, claims, definitions, remembered answers and places in ' +
        'indexes. Works in pieces of about a second: go on with `after` until `next` is null.',
      parameters: ['after'],
      answers: { 200: { description: 'What a piece of the verification found.', schema: 'Verification' } },
      problems: ['cursor-invalid'],
    },
  },
  '/v1/scenarios/{scenario}/checkpoint': {
    get: {
      ...read,
      id: 'getCheckpoint',
      summary: 'Read a signed statement of the ledger',
      description:
        'A C2SP tlog-checkpoint: the origin `<authority>/scenarios/<scenario>`, the number of revisions, and the root of ' +
        'the RFC 6962 tree whose leaves are the revisions’ hashes as 32 bytes, signed with Ed25519. Who keeps one can ' +
        'prove later that the ledger was rewritten, or that it was only appended to.',
      answers: { 200: { description: 'The signed note.', schema: 'Text', types: ['text/plain'] } },
    },
  },
  '/v1/scenarios/{scenario}/checkpoint/consistency': {
    get: {
      ...read,
      id: 'proveConsistency',
      summary: 'Prove that the ledger was only appended to',
      description:
        'The RFC 6962 consistency proof between the first `from` revisions, as an earlier checkpoint signed them, and ' +
        'the present checkpoint, which comes with it.',
      parameters: ['from'],
      answers: { 200: { description: 'The proof.', schema: 'ConsistencyProof' } },
      problems: ['query-invalid'],
    },
  },
  '/v1/scenarios/{scenario}/revisions/{revision}/proof': {
    get: {
      ...read,
      id: 'proveInclusion',
      summary: 'Prove that a revision is in the ledger',
      description:
        'A C2SP tlog-proof: the RFC 6962 audit path of the revision’s hash, and the checkpoint that it leads to.',
      answers: { 200: { description: 'The proof.', schema: 'Text', types: ['text/plain'] } },
    },
  },
}
