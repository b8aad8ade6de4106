import type { Operations } from './operation.ts'
import { pageFaults, read } from './read.ts'

/** Operations that read, follow, export and verify the ledger. */
export const ledgerOperations: Operations = {
  '/v1/scenarios/{scenario}/changes': {
    get: {
      ...read,
      id: 'listChanges',
      summary: 'Follow the ledger',
      description:
        'Every revision in order of recording, for consumers that keep a copy. `last` of a page is the cursor of ' +
        'everything recorded after it, even if there is no next page yet. `after` may also be the number of a revision, or 0.',
      parameters: ['afterRevision', 'limit'],
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
        '(RFC 4180): a row for each track of a report, and for each stay of a track in a state with the facts at its end; ' +
        'columns are named as in the data sets of the field. A formula of a spreadsheet gets an apostrophe before it. The ' +
        'table alone may be asked for as of a moment, `asOf` in the world, `knownAt` as this service had it then.',
      parameters: ['exportFormat', 'asOf', 'knownAt'],
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
        'the RFC 6962 tree whose leaves are the revisions’ hashes as 32 bytes, signed with Ed25519. With an old one you ' +
        'can prove that the ledger was rewritten, or that it was only appended to.',
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
