import type { KeyName } from '../access.ts'
import { filed, here, type ExampleStep, tooEarly } from './step.ts'

type WriteStep = Omit<ExampleStep, 'path' | 'operation'>

/** Creates requests to one path below the example scenario. */
const asked =
  (operation: string, path: string, key: KeyName = 'editor') =>
  (step: WriteStep): ExampleStep => ({ operation, path: `${here}/${path}`, key, ...step })

/** Creates a delivery of the newsdesk. */
const delivered = (step: WriteStep): ExampleStep => ({
  operation: 'deliverWebhook',
  path: '',
  by: 'newsdesk',
  ...step,
})

const file = asked('fileReport', 'reports')
const correct = asked('correctReport', 'reports/kherson-again/correction')
const retract = asked('retractReport', 'reports/kherson-again/retraction')
const dismiss = asked('dismissProposal', 'proposals/filed:msg_sanctions/dismissal', 'reviewer')
const redact = asked('redactReport', 'reports/kherson-again/redaction', 'admin')
const load = asked('importScenario', 'import', 'admin')

const duplicate = {
  track: 'fighting',
  occurred: '2025-05-18',
  headline: 'Shelling of homes in Kherson reported',
  attribution: 'Kherson city council, Telegram',
}

/** The writes of a desk: file, file again, correct, retract, propose and dismiss. */
export const writes: readonly ExampleStep[] = [
  file({
    name: 'a-report',
    summary: 'A report without an event: something was said.',
    status: 201,
    id: 'kherson-again',
    json: duplicate,
  }),
  file({
    name: 'a-copy',
    summary: 'The same request again.',
    status: 200,
    id: 'kherson-again',
    json: duplicate,
  }),
  file({
    name: 'a-reused-key',
    summary: 'Another body under the same key.',
    status: 422,
    id: 'kherson-again',
    json: { ...duplicate, headline: 'Something else' },
  }),
  file({
    name: 'a-party-that-is-not-there',
    summary: 'The definition knows no such party.',
    status: 422,
    id: 'unknown-party',
    json: { ...duplicate, positions: { atlantis: 'supports' } },
  }),
  correct({
    name: 'a-correction',
    summary: 'The whole content, as it should have been.',
    status: 201,
    id: 'kherson-again-corrected',
    json: {
      ...duplicate,
      reason: 'The day was missing.',
      headline: 'Shelling of homes in Kherson on Sunday reported',
    },
  }),
  retract({
    name: 'a-retraction',
    summary: 'The report was filed twice.',
    status: 201,
    id: 'kherson-again-retracted',
    json: { reason: 'Filed twice; see msg_ukraine-kherson-shelled.' },
  }),
  retract({
    name: 'a-second-retraction',
    summary: 'It was retracted already.',
    status: 409,
    id: 'kherson-again-retracted-again',
    json: { reason: 'Filed twice.' },
  }),
  delivered({
    name: 'a-proposal',
    summary: 'An editor’s event that needs a reviewer becomes a proposal.',
    status: 201,
    id: 'msg_sanctions',
    json: filed({ track: 'sanctions', event: 'trigger', headline: 'Leaders discuss sanctions' }),
  }),
  delivered({
    name: 'an-event-that-the-state-does-not-allow',
    summary: 'A ceasefire that was not agreed cannot take effect.',
    status: 409,
    id: 'msg_too-early',
    json: tooEarly,
  }),
  delivered({
    name: 'the-same-event-under-another-id',
    summary: 'It is no more possible than before.',
    status: 409,
    id: 'msg_too-early-again',
    json: tooEarly,
  }),
  dismiss({
    name: 'a-dismissal',
    summary: 'A reviewer closes the proposal.',
    status: 201,
    id: 'sanctions-not-triggered',
    json: { reason: 'They were discussed, not triggered.' },
  }),
  dismiss({
    name: 'a-closed-proposal',
    summary: 'It was dismissed already.',
    status: 409,
    id: 'sanctions-not-triggered-again',
    json: { reason: 'They were discussed, not triggered.' },
  }),
  redact({
    name: 'a-redaction',
    summary: 'An administrator takes its texts out for good.',
    status: 201,
    id: 'kherson-taken-down',
    json: { reason: 'A court ordered it.' },
  }),
  redact({
    name: 'a-second-redaction',
    summary: 'There is nothing left to take out.',
    status: 410,
    id: 'kherson-taken-down-again',
    json: { reason: 'A court ordered it.' },
  }),
  load({
    name: 'two-lines',
    summary: 'One that another tracker had recorded, and one about a track that is not there.',
    status: 200,
    lines: [
      {
        id: 'archive-1',
        recorded: '2025-05-17T20:00:00Z',
        by: { source: 'newsdesk' },
        type: 'report.filed',
        data: { track: 'fighting', occurred: '2025-05-17', headline: 'From the archive' },
      },
      { id: 'archive-2', type: 'report.filed', data: { track: 'weather', headline: 'From the archive' } },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  }),
]
