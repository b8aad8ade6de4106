import type { ProposalJson, TransitionJson } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { readJson } from '../content.ts'
import { Failure } from '../failure.ts'
import { scenarioPath } from '../path.ts'
import { shownTransition } from '../show/written.ts'

interface Tried {
  readonly transitions: readonly TransitionJson[]
  readonly proposals: readonly ProposalJson[]
  readonly refusals: readonly { readonly id: string | null; readonly detail: string }[]
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
    const { transitions, proposals, refusals } = json as Tried
    const lines = [
      ...transitions.map(shownTransition),
      ...proposals.map(({ event, track, to }) => `  would propose: ${event} takes ${track} to ${to}`),
      ...refusals.map(({ id, detail }) => `  would refuse${id === null ? '' : ` ${id}`}: ${detail}`),
    ]
    const text = ['Nothing was written. It would come to:', ...(lines.length > 0 ? lines : ['  no change'])]
    return { json, text: text.join('\n'), ok: refusals.length === 0 }
  },
})
