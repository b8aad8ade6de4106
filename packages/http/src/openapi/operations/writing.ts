import type { ErrorCode } from '@tracker/domain'
import type { Operation, Operations } from './operation.ts'

const headers = ['Location', 'Idempotent-Replayed']
const answers = {
  200: { description: 'A copy of a write that was accepted before; its answer.', schema: 'Written', headers },
  201: { description: 'Accepted.', schema: 'Written', headers },
}
const redacted: readonly ErrorCode[] = ['id-reused', 'payload-invalid', 'redacted']
const once: readonly ErrorCode[] = ['archived', 'moved', ...redacted]
const placed: readonly ErrorCode[] = ['history-conflict', 'scenario-full']
const filed: readonly ErrorCode[] = [
  ...placed,
  'claim-id-taken',
  'occurred-in-future',
  'transition-not-allowed',
]
const decided: readonly ErrorCode[] = ['four-eyes', 'proposal-closed']

const write = { tag: 'Writing', access: 'editor', parameters: ['idempotencyKey'], answers } as const

const file: Operation = {
  ...write,
  id: 'fileReport',
  summary: 'File a report',
  description:
    'Something happened, was said, or was scheduled. With an `event` it moves its track. One that occurred before others ' +
    'is put in its place in time. An event that needs a reviewer becomes a proposal; `confirms` confirms one; `override` ' +
    'puts a track where no event leads, and says so for ever.',
  request: 'ReportBody',
  problems: [...once, ...filed, ...decided],
}

const correct: Operation = {
  ...write,
  id: 'correctReport',
  summary: 'Correct a report',
  description: 'The full corrected content takes the place of the former; both stay in the ledger.',
  request: 'CorrectionBody',
  problems: [...once, ...filed, 'report-retracted'],
}

const retract: Operation = {
  ...write,
  id: 'retractReport',
  summary: 'Retract a report',
  description: 'It no longer counts. It stays in the ledger and in history, marked.',
  request: 'RetractionBody',
  problems: [...once, ...placed, 'report-retracted'],
}

const redact: Operation = {
  ...write,
  access: 'admin',
  id: 'redactReport',
  summary: 'Redact a report',
  description:
    'Takes the texts, claims and sources of a report, in all its versions, out of every stored copy for good; what it ' +
    'did (track, event, times, stances) stays. The revisions that held them keep their hashes, and the redaction has the ' +
    'hash of what is left of each, so that the ledger still verifies. Works in an archived scenario as well.',
  request: 'RedactionBody',
  problems: redacted,
}

const dismiss: Operation = {
  ...write,
  id: 'dismissProposal',
  summary: 'Dismiss a proposal',
  description: 'Takes a reviewer, and not the one who filed what it proposes.',
  request: 'DismissalBody',
  problems: [...once, ...decided],
}

const deliver: Operation = {
  tag: 'Writing',
  access: 'source',
  id: 'deliverWebhook',
  summary: 'Deliver a signed write',
  description:
    'The writes of editors’ content systems, signed as Standard Webhooks 1.0 says: `webhook-signature` holds ' +
    '`v1,<base64 HMAC-SHA256 of "id.timestamp.body">`. Copies of a delivery, however many and however concurrent, have ' +
    'one effect and one answer. The `type` says what is written; a source writes to the scenarios that it was granted. ' +
    'A source with an `adapter` takes the deliveries of its content system here, with the headers and the payload of that ' +
    'system in place of these: see `/docs/content-systems`.',
  parameters: ['webhookId', 'webhookTimestamp'],
  request: 'Payload',
  answers: {
    ...answers,
    202: { description: 'A draft of a content system, which is not filed.', schema: 'IgnoredDelivery' },
  },
  problems: [
    ...once,
    ...filed,
    ...decided,
    'not-found',
    'nothing-to-file',
    'nothing-to-retract',
    'report-retracted',
  ],
}

const bulk: Operation = {
  tag: 'Writing',
  access: 'admin',
  id: 'importScenario',
  summary: 'Import many writes',
  description:
    'Takes JSON Lines (`application/jsonl`): payloads as webhooks carry them, each with the `id` that it is filed under, ' +
    'and what an export gives besides: `scenario.defined`, of which the first creates the scenario, `scenario.changed` and ' +
    '`report.redacted`. A line may say when and by whom another ledger had it (`recorded`, `by`, `sha256`): it is decided ' +
    'as of then, and kept as `importedRecorded`; it may be up to a day ahead of the clock here. A line of a ' +
    'report has a `window` (`earliest`, `latest`) if its `occurred` alone would stand for another. Each is filed exactly ' +
    'once, so an import that broke off is sent again. ' +
    'The answer has a line for each: `line`, `id`, `status`, and its `answer` or `problem`.',
  request: 'Text',
  requestType: 'application/jsonl',
  answers: { 200: { description: 'A line for each write.', types: ['application/jsonl'] } },
  problems: ['payload-invalid', 'unsupported-media-type'],
}

/** Operations that file, correct and retract reports, and dismiss proposals. */
export const writingOperations: Operations = {
  '/v1/webhooks/{source}': { post: deliver },
  '/v1/scenarios/{scenario}/import': { post: bulk },
  '/v1/scenarios/{scenario}/reports': { post: file },
  '/v1/scenarios/{scenario}/reports/{report}/correction': { post: correct },
  '/v1/scenarios/{scenario}/reports/{report}/retraction': { post: retract },
  '/v1/scenarios/{scenario}/reports/{report}/redaction': { post: redact },
  '/v1/scenarios/{scenario}/proposals/{proposal}/dismissal': { post: dismiss },
}
