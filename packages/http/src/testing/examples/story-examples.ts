import { bareTracker, type TestTracker } from '../bare-tracker.ts'
import type { Deps } from '../../app/deps.ts'
import type { Resources } from '../../app/resources.ts'
import type { Example } from '../../openapi/example.ts'
import { deliverySteps } from './deliveries.ts'
import { definitionSteps } from './definitions.ts'
import { reads } from './reads.ts'
import { here, read, shipped, type ExampleStep } from './step.ts'
import { subscriptionSteps } from './subscriptions.ts'
import { writes } from './writes.ts'

async function answerOf(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
  return type.endsWith('json') ? response.json() : response.text()
}

/** Takes a step and records it. An unexpected answer is a defect of the examples. */
async function taken({ ask, deliver }: TestTracker, step: ExampleStep): Promise<Example> {
  const { operation, name, summary, status, path, method, key, headers, json, lines, by, id } = step
  const response =
    by === undefined
      ? await ask(path, {
          ...(method === undefined ? {} : { method }),
          ...(key === undefined ? {} : { key }),
          headers: {
            ...(id === undefined ? {} : { 'Idempotency-Key': id }),
            ...(lines === undefined ? {} : { 'Content-Type': 'application/jsonl' }),
            ...headers,
          },
          ...(json === undefined ? {} : { json }),
          ...(lines === undefined ? {} : { method: 'POST', body: lines }),
        })
      : await deliver(json, { source: by, ...(id === undefined ? {} : { id }) })
  const answer = await answerOf(response)
  if (response.status !== status)
    throw new Error(`${operation} ${name} is answered ${response.status}: ${JSON.stringify(answer)}`)
  const request = lines ?? json
  return { operation, name, summary, status, answer, ...(request === undefined ? {} : { request }) }
}

/**
 * Records real requests and answers of the example story, the same on every run. `channels` are the resources served
 * beside the API.
 */
export async function storyExamples(channels: (deps: Deps) => Resources): Promise<readonly Example[]> {
  const tracker = bareTracker({
    at: Date.parse('2025-05-18T21:59:00Z'),
    more: channels,
    cursorSecret: Buffer.alloc(32, 'examples'),
  })
  const examples: Example[] = []
  const take = async (step: ExampleStep) => void examples.push(await taken(tracker, step))
  await take(read('getHealth', 'well', 'No check has run yet.', '/health'))
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
  for (const step of [...reads(next), ...definitionSteps, ...writes, ...deliverySteps, ...subscriptionSteps])
    await take(step)
  return examples
}
