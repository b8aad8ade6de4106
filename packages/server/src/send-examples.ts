import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@tracker/domain'
import { sign } from '@tracker/http'
import * as v from 'valibot'

const reportsSchema = v.array(v.looseObject({ id: v.string() }))

interface Receiver {
  /** Sends a request to a tracker; `path` begins with a slash. */
  readonly request: (path: string, init: RequestInit) => Response | Promise<Response>
  /** An administrator's bearer key. */
  readonly adminKey: string
  /** A secret of the source `newsdesk`. */
  readonly secret: string
  readonly now: () => Instant
}

/**
 * Sends every scenario of the folder, see {@link sendExample}, and returns how many reports each has. Throws at the
 * first rejection.
 */
export async function sendExamples(folder: string, receiver: Receiver): Promise<readonly SentExample[]> {
  const sent: SentExample[] = []
  for (const scenario of await examplesIn(folder)) sent.push(await sendExample(folder, scenario, receiver))
  return sent
}

/** A scenario that was sent, with the number of its reports. */
export interface SentExample {
  readonly scenario: string
  readonly reports: number
}

/**
 * Sends `<folder>/<scenario>/definition.json` by PUT, and the payloads of its `reports.json` as signed webhooks, each
 * under its `id`: if sending was interrupted, repeating it adds what is missing and nothing twice. Throws an Error with
 * the detail of the problem if one is rejected.
 */
export async function sendExample(
  folder: string,
  scenario: string,
  receiver: Receiver,
): Promise<SentExample> {
  await putDefinition(receiver, scenario, await textOf(folder, scenario, 'definition.json'))
  const reports = readReports(folder, scenario, await textOf(folder, scenario, 'reports.json'))
  for (const { id, ...payload } of reports) await fileReport(receiver, id, JSON.stringify(payload))
  return { scenario, reports: reports.length }
}

function readReports(folder: string, scenario: string, text: string): v.InferOutput<typeof reportsSchema> {
  try {
    return v.parse(reportsSchema, JSON.parse(text))
  } catch (error) {
    const file = join(folder, scenario, 'reports.json')
    throw new Error(`TRACKER_EXAMPLES: ${file} is not a JSON list of reports with ids.`, { cause: error })
  }
}

/** A folder beside the scenarios with definitions to begin from. */
const templates = 'templates'

/** Returns the names of the scenarios in a folder of examples. Throws if there is no such folder. */
export async function examplesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    return folders.filter((name) => name !== templates).toSorted()
  } catch (error) {
    throw new Error(`TRACKER_EXAMPLES: ${folder} is not a folder of scenarios.`, { cause: error })
  }
}

async function textOf(folder: string, scenario: string, file: string): Promise<string> {
  try {
    return await readFile(join(folder, scenario, file), 'utf8')
  } catch (error) {
    throw new Error(`TRACKER_EXAMPLES: ${join(folder, scenario)} has no ${file} to read.`, { cause: error })
  }
}

async function putDefinition({ request, adminKey }: Receiver, scenario: string, body: string): Promise<void> {
  const headers = {
    'Content-Type': 'application/json',
    'If-None-Match': '*',
    Authorization: `Bearer ${adminKey}`,
  }
  const answer = await request(`/v1/scenarios/${scenario}`, { method: 'PUT', headers, body })
  // It is there already.
  if (answer.status !== 412) await accepted(`the definition of ${scenario}`, answer)
}

async function fileReport({ request, secret, now }: Receiver, id: string, body: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', ...sign({ id, body, secret, now: now() }) }
  await accepted(`report ${id}`, request('/v1/webhooks/newsdesk', { method: 'POST', headers, body }))
}

async function accepted(what: string, answer: Response | Promise<Response>): Promise<void> {
  const response = await answer
  if (!response.ok) throw new Error(`The example was refused: ${what}: ${await response.text()}`)
}
