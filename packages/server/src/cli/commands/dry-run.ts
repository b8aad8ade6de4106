import type { DryRun, ProposalJson, TransitionJson } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { readJson } from '../content.ts'
import { Failure } from '../failure.ts'
import { scenarioPath } from '../path.ts'
import { shownTransition } from '../show/written.ts'

interface Tried {
  readonly defined: DryRun['defined']
  readonly transitions: readonly TransitionJson[]
  readonly proposals: readonly ProposalJson[]
  readonly refusals: readonly { readonly id: string | null; readonly detail: string }[]
}

function shownVersion(scenario: string, defined: NonNullable<DryRun['defined']>): readonly string[] {
  const { created, version, tracks, parties, rules } = defined
  const named = (what: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`  ${what}: ${ids.join(', ')}`]
  return [
    `  would ${created ? 'create' : 'replace the definition of'} ${scenario}: version ${version}`,
    ...Object.entries(tracks).map(
      ([id, { initial, states }]) => `  track ${id}: ${initial} of ${states.join(', ')}`,
    ),
    ...named('parties', parties),
    ...named('rules', rules),
  ]
}

export const dryRun = command({
  summary: 'what a definition or a list of writes would come to; nothing is written (needs --key)',
  arguments: ['scenario', 'file'],
  options: {},
  example: 'dry-run my-story reports.json --key tracker_…',
  run: async (connection, [scenario = '', file = '']) => {
    if (connection.key === undefined) throw new Failure('misused', 'A dry run needs --key, or TRACKER_KEY.')
    const path = scenarioPath(scenario, ['dry-run'])
    const { json } = await ask(connection, { method: 'POST', path, body: readJson(file).text })
    const { defined, transitions, proposals, refusals } = json as Tried
    const lines = [
      ...(defined ? shownVersion(scenario, defined) : []),
      ...transitions.map(shownTransition),
      ...proposals.map(({ event, track, to }) => `  would propose: ${event} takes ${track} to ${to}`),
      ...refusals.map(({ id, detail }) => `  would refuse${id === null ? '' : ` ${id}`}: ${detail}`),
    ]
    const text = ['Nothing was written. It would come to:', ...(lines.length > 0 ? lines : ['  no change'])]
    return { json, text: text.join('\n'), ok: refusals.length === 0 }
  },
})
