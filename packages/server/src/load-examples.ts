import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@tracker/domain'
import { freshAccess, sign, trackerApp } from '@tracker/http'
import type { Scenarios } from '@tracker/storage'
import type { Hono } from 'hono'
import * as v from 'valibot'
import type { Log } from './log.ts'

const reportsSchema = v.array(v.looseObject({ id: v.string() }))

/**
 * Loads every `<folder>/<scenario>/definition.json` and the payloads of its `reports.json` into a table that is empty:
 * the definition by PUT, each report as a signed webhook under its `id`, through an app whose secrets and
 * key last only as long as the loading. Throws, with the problem's detail, where one is refused.
 */
export async function loadExamples(
  folder: string,
  deps: { readonly scenarios: Scenarios; readonly now: () => Instant; readonly log: Log },
): Promise<void> {
  const { scenarios, now, log } = deps
  if (folder === 'none') return
  const { items } = await scenarios.list(undefined, 1)
  if (items.length > 0) return
  const { document, adminKey } = freshAccess(randomBytes)
  const app = trackerApp({ scenarios, now, log, access: () => document })
  for (const scenario of await scenariosIn(folder)) {
    await putDefinition(app, scenario, await readFile(join(folder, scenario, 'definition.json')), adminKey)
    const reports = await reportsOf(join(folder, scenario, 'reports.json'))
    const [secret = ''] = document.sources['newsdesk']?.secrets ?? []
    for (const { id, ...payload } of reports) {
      const body = JSON.stringify(payload)
      const headers = { 'Content-Type': 'application/json', ...sign({ id, body, secret, now: now() }) }
      await accepted(`report ${id}`, app.request('/v1/webhooks/newsdesk', { method: 'POST', headers, body }))
    }
    log({ event: 'example', scenario, reports: reports.length })
  }
}

async function scenariosIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch (error) {
    throw new Error(`TRACKER_EXAMPLES: ${folder} is not a folder of scenarios.`, { cause: error })
  }
}

async function reportsOf(file: string): Promise<v.InferOutput<typeof reportsSchema>> {
  return v.parse(reportsSchema, JSON.parse(await readFile(file, 'utf8')))
}

async function putDefinition(app: Hono, scenario: string, body: Uint8Array, key: string): Promise<void> {
  const headers = {
    'Content-Type': 'application/json',
    'If-None-Match': '*',
    Authorization: `Bearer ${key}`,
  }
  await accepted(
    `the definition of ${scenario}`,
    app.request(`/v1/scenarios/${scenario}`, { method: 'PUT', headers, body }),
  )
}

async function accepted(what: string, answer: Response | Promise<Response>): Promise<void> {
  const response = await answer
  if (!response.ok) throw new Error(`The example was refused: ${what}: ${await response.text()}`)
}
