import { readFileSync } from 'node:fs'
import type { KeyName, SourceName } from '../testing/access.ts'
import { emptyTracker, type TestTracker } from '../testing/tracker.ts'
import type { Example } from './example.ts'

const scenario = 'ukraine-diplomatic-track'
const here = `/v1/scenarios/${scenario}`

function shipped(name: string): unknown {
  const folder = new URL(`../../../../scenarios/${scenario}/`, import.meta.url)
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

/** One request whose answer is an example of its operation. */
interface Step extends Pick<Example, 'operation' | 'name' | 'summary' | 'status'> {
  readonly path: string
  readonly method?: string
  readonly key?: KeyName
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Delivered and signed by this source under this id. */
  readonly by?: SourceName
  readonly id?: string
}

async function answerOf(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? ''
  return type.endsWith('json') ? response.json() : response.text()
}

/** Takes a step and notes it down; an answer that is not the expected one is a defect of the examples. */
async function taken({ ask, deliver }: TestTracker, step: Step): Promise<Example> {
  const { operation, name, summary, status, path, method, key, headers, json, by, id } = step
  const response =
    by === undefined
      ? await ask(path, {
          ...(method === undefined ? {} : { method }),
          ...(key === undefined ? {} : { key }),
          headers: { ...(id === undefined ? {} : { 'Idempotency-Key': id }), ...headers },
          ...(json === undefined ? {} : { json }),
        })
      : await deliver(json, { source: by, ...(id === undefined ? {} : { id }) })
  const answer = await answerOf(response)
  if (response.status !== status)
    throw new Error(`${operation} ${name} is answered ${response.status}: ${JSON.stringify(answer)}`)
  return { operation, name, summary, status, answer, ...(json === undefined ? {} : { request: json }) }
}

function filed(data: object): object {
  return { type: 'report.filed', timestamp: '2025-05-18T22:30:00Z', data: { scenario, ...data } }
}

const duplicate = {
  track: 'fighting',
  occurred: '2025-05-18',
  headline: 'Shelling of homes in Kherson reported',
  attribution: 'Kherson city council, Telegram',
}

const writes: readonly Step[] = [
  {
    operation: 'fileReport',
    name: 'a-report',
    summary: 'A report without an event: something was said.',
    status: 201,
    path: `${here}/reports`,
    key: 'editor',
    id: 'kherson-again',
    json: duplicate,
  },
  {
    operation: 'fileReport',
    name: 'a-copy',
    summary: 'The same request again.',
    status: 200,
    path: `${here}/reports`,
    key: 'editor',
    id: 'kherson-again',
    json: duplicate,
  },
  {
    operation: 'fileReport',
    name: 'a-reused-key',
    summary: 'Another body under the same key.',
    status: 422,
    path: `${here}/reports`,
    key: 'editor',
    id: 'kherson-again',
    json: { ...duplicate, headline: 'Something else' },
  },
  {
    operation: 'fileReport',
    name: 'a-party-that-is-not-there',
    summary: 'The definition knows no such party.',
    status: 422,
    path: `${here}/reports`,
    key: 'editor',
    id: 'unknown-party',
    json: { ...duplicate, positions: { atlantis: 'supports' } },
  },
  {
    operation: 'correctReport',
    name: 'a-correction',
    summary: 'The whole content, as it should have been.',
    status: 201,
    path: `${here}/reports/kherson-again/correction`,
    key: 'editor',
    id: 'kherson-again-corrected',
    json: {
      ...duplicate,
      reason: 'The day was missing.',
      headline: 'Shelling of homes in Kherson on Sunday reported',
    },
  },
  {
    operation: 'retractReport',
    name: 'a-retraction',
    summary: 'The report was filed twice.',
    status: 201,
    path: `${here}/reports/kherson-again/retraction`,
    key: 'editor',
    id: 'kherson-again-retracted',
    json: { reason: 'Filed twice; see msg_ukraine-kherson-shelled.' },
  },
  {
    operation: 'retractReport',
    name: 'a-second-retraction',
    summary: 'It was retracted already.',
    status: 409,
    path: `${here}/reports/kherson-again/retraction`,
    key: 'editor',
    id: 'kherson-again-retracted-again',
    json: { reason: 'Filed twice.' },
  },
  {
    operation: 'deliverWebhook',
    name: 'a-proposal',
    summary: 'An editor’s event that needs a reviewer becomes a proposal.',
    status: 201,
    path: '',
    by: 'newsdesk',
    id: 'msg_sanctions',
    json: filed({ track: 'sanctions', event: 'trigger', headline: 'Leaders discuss sanctions' }),
  },
  {
    operation: 'deliverWebhook',
    name: 'an-event-that-the-state-does-not-allow',
    summary: 'A ceasefire that was not agreed cannot take effect.',
    status: 409,
    path: '',
    by: 'newsdesk',
    id: 'msg_too-early',
    json: filed({ track: 'ceasefire', event: 'take-effect', headline: 'An event out of order' }),
  },
  {
    operation: 'dismissProposal',
    name: 'a-dismissal',
    summary: 'A reviewer closes the proposal.',
    status: 201,
    path: `${here}/proposals/filed.msg_sanctions/dismissal`,
    key: 'reviewer',
    id: 'sanctions-not-triggered',
    json: { reason: 'They were discussed, not triggered.' },
  },
  {
    operation: 'dismissProposal',
    name: 'a-closed-proposal',
    summary: 'It was dismissed already.',
    status: 409,
    path: `${here}/proposals/filed.msg_sanctions/dismissal`,
    key: 'reviewer',
    id: 'sanctions-not-triggered-again',
    json: { reason: 'They were discussed, not triggered.' },
  },
]

const read = (operation: string, name: string, summary: string, path: string, status = 200): Step => ({
  operation,
  name,
  summary,
  status,
  path,
})

const reads = (cursor: string): readonly Step[] => [
  read('listScenarios', 'the-scenarios', 'One story is tracked.', '/v1/scenarios'),
  read('getStatus', 'on-the-day', 'How the story stood on 18 May 2025.', here),
  read('getStatus', 'nowhere', 'There is no such scenario.', '/v1/scenarios/nowhere', 404),
  read('getStatus', 'a-day-for-an-instant', 'A day is no instant.', `${here}?asOf=2025-05-18`, 400),
  read('getTrack', 'the-call', 'A call at a time known to within 26 hours.', `${here}/tracks/leaders-call`),
  read(
    'listHistory',
    'the-call',
    'What happened on one track.',
    `${here}/history?track=leaders-call&limit=2`,
  ),
  read('listHistory', 'a-forged-cursor', 'A cursor of one’s own making.', `${here}/history?after=AAAA`, 400),
  read(
    'listChanges',
    'after-a-cursor',
    'What was recorded after what one has.',
    `${here}/changes?limit=2&after=${cursor}`,
  ),
  read('getRevision', 'the-call-announced', 'One report, as it was recorded.', `${here}/revisions/4`),
  read(
    'getReport',
    'weekly-deaths',
    'A claim with its verification.',
    `${here}/reports/msg_ukraine-weekly-deaths`,
  ),
  read('getDiff', 'since-the-beginning', 'What the first three reports changed.', `${here}/diff?from=1&to=4`),
  read('verifyLedger', 'whole', 'Every revision fits.', `${here}/verify`),
  read('getDefinition', 'json', 'As it was written.', `${here}/definition`),
  read('getDefinitionVersion', 'mermaid', 'As a state diagram.', `${here}/definition/1?format=mermaid`),
  read('getHealth', 'well', 'No check has run yet.', '/health'),
  read('getProblemType', 'id-reused', 'What a type means.', '/problems/id-reused'),
  read('getProblemType', 'unknown', 'There is no such type.', '/problems/unknown', 404),
  read('getSecurityTxt', 'contact', 'Whom to tell.', 'https://tracker.example/.well-known/security.txt'),
]

const definitionSteps: readonly Step[] = [
  {
    operation: 'dryRun',
    name: 'what-if',
    summary: 'What a rejection of the ceasefire would bring about: a proposal, by rule.',
    status: 200,
    path: `${here}/dry-run`,
    key: 'editor',
    json: [filed({ track: 'ceasefire', event: 'reject', headline: 'What if the ceasefire were rejected' })],
  },
  {
    operation: 'putDefinition',
    name: 'a-stale-version',
    summary: 'Someone else was faster.',
    status: 412,
    path: here,
    method: 'PUT',
    key: 'admin',
    headers: { 'If-Match': '"7"' },
    json: shipped('definition.json'),
  },
  {
    operation: 'putDefinition',
    name: 'no-key',
    summary: 'Without a key, or with one that is not known.',
    status: 401,
    path: here,
    method: 'PUT',
    headers: { 'If-Match': '"1"' },
    json: shipped('definition.json'),
  },
  {
    operation: 'putDefinition',
    name: 'no-right',
    summary: 'With a key whose role does not go so far.',
    status: 403,
    path: here,
    method: 'PUT',
    key: 'editor',
    headers: { 'If-Match': '"1"' },
    json: shipped('definition.json'),
  },
]

/** Real requests and answers, from the example story as it was told on the day. The same at every run. */
export async function storyExamples(): Promise<readonly Example[]> {
  const tracker = emptyTracker({
    at: Date.parse('2025-05-18T21:59:00Z'),
    cursorSecret: Buffer.alloc(32, 'examples'),
    answered: async () => undefined,
  })
  const examples: Example[] = []
  const take = async (step: Step) => void examples.push(await taken(tracker, step))
  await take({
    operation: 'putDefinition',
    name: 'a-new-scenario',
    summary: 'The scenario begins.',
    status: 201,
    path: here,
    method: 'PUT',
    key: 'admin',
    headers: { 'If-None-Match': '*' },
    json: shipped('definition.json'),
  })
  const reports = shipped('reports.json') as readonly { readonly id: string; readonly timestamp: string }[]
  for (const { id, ...json } of reports) {
    tracker.clock.set(json.timestamp)
    const example = await taken(tracker, {
      operation: 'deliverWebhook',
      name: 'a-report',
      summary: 'The announcement of the call.',
      status: 201,
      path: '',
      by: 'newsdesk',
      id,
      json,
    })
    if (id === 'msg_ukraine-call-announced') examples.push(example)
  }
  tracker.clock.set('2025-05-18T22:30:00Z')
  const page = await taken(tracker, read('listChanges', 'first', '', `${here}/changes?limit=10`))
  const { next } = page.answer as { readonly next: string }
  for (const step of [...reads(next), ...definitionSteps, ...writes]) await take(step)
  return examples
}
