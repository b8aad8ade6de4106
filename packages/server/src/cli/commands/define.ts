import { isDeepStrictEqual } from 'node:util'
import type { Written } from '@tracker/client'
import { ask, tryToAsk } from '../client.ts'
import { command } from '../command.ts'
import { readJson } from '../content.ts'
import { Failure } from '../failure.ts'
import { scenarioPath } from '../path.ts'
import { shownTransition } from '../show/written.ts'

type DefinedAnswer = Pick<Written, 'scenario' | 'revision' | 'transitions'> & { readonly version: number }

export const define = command({
  summary: 'put a definition in force: create a scenario or replace its definition (needs --key of an admin)',
  arguments: ['scenario', 'file'],
  options: { version: { type: 'string', help: ['<n>', 'replace this version only; else the current one'] } },
  example: 'define my-story definition.json --key tracker_…',
  run: async (connection, [scenario = '', file = ''], { version }) => {
    if (connection.key === undefined) throw new Failure('misused', 'Defining needs --key, or TRACKER_KEY.')
    const { text: body, json: document } = readJson(file)
    const present = version === undefined ? await inForce(connection, scenario) : undefined
    if (present && isDeepStrictEqual(document, present.json)) {
      const said = `This definition of ${scenario} is in force already; nothing was changed`
      return {
        json: { scenario, version: Number(/\d+/.exec(present.tag)?.[0]), unchanged: true },
        text: said,
      }
    }
    const current = version === undefined ? present?.tag : `"${version}"`
    const { json } = await ask(connection, {
      method: 'PUT',
      path: scenarioPath(scenario),
      headers: current === undefined ? { 'If-None-Match': '*' } : { 'If-Match': current },
      body,
    })
    const defined = json as DefinedAnswer
    const said = `Version ${defined.version} of ${defined.scenario} is in force, revision ${defined.revision}`
    return { json, text: [said, ...defined.transitions.map(shownTransition)].join('\n') }
  },
})

async function inForce(
  connection: Parameters<typeof ask>[0],
  scenario: string,
): Promise<{ readonly tag: string; readonly json: unknown } | undefined> {
  const request = { path: scenarioPath(scenario, ['definition']) }
  const { status, headers, json } = await tryToAsk(connection, request)
  if (status === 404) return undefined
  if (status >= 400) await ask(connection, request)
  return { tag: headers.get('ETag') ?? '', json }
}
