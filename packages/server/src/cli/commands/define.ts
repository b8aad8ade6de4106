import { ask, tryToAsk } from '../client.ts'
import { command } from '../command.ts'
import { readJson } from '../content.ts'
import { Failure } from '../failure.ts'
import { scenarioPath } from '../path.ts'
import { shownTransition, type Written } from '../show/written.ts'

type Defined = Pick<Written, 'scenario' | 'revision' | 'transitions'> & { readonly version: number }

export const define = command({
  summary: 'put a definition in force: create a scenario or replace its definition (needs --key of an admin)',
  arguments: ['scenario', 'file'],
  options: { version: { type: 'string', help: ['<n>', 'replace this version only; else the current one'] } },
  example: 'define my-story definition.json --key tracker_…',
  run: async (connection, [scenario = '', file = ''], { version }) => {
    if (connection.key === undefined) throw new Failure('misused', 'Defining needs --key, or TRACKER_KEY.')
    const { text: body } = readJson(file)
    const current = version === undefined ? await currentVersion(connection, scenario) : `"${version}"`
    const { json } = await ask(connection, {
      method: 'PUT',
      path: scenarioPath(scenario),
      headers: current === undefined ? { 'If-None-Match': '*' } : { 'If-Match': current },
      body,
    })
    const defined = json as Defined
    const said = `Version ${defined.version} of ${defined.scenario} is in force, revision ${defined.revision}`
    return { json, text: [said, ...defined.transitions.map(shownTransition)].join('\n') }
  },
})

async function currentVersion(
  connection: Parameters<typeof ask>[0],
  scenario: string,
): Promise<string | undefined> {
  const request = { path: scenarioPath(scenario, ['definition']) }
  const { status, headers } = await tryToAsk(connection, request)
  if (status === 404) return undefined
  if (status >= 400) await ask(connection, request)
  return headers.get('ETag') ?? undefined
}
