import { ask } from '../client.ts'
import { command } from '../command.ts'
import { scenarioPath } from '../path.ts'

export const diff = command({
  summary: 'what changed between two revisions or two instants, in sentences',
  arguments: ['scenario'],
  options: {
    from: { type: 'string', help: ['<n or instant>', 'since when'] },
    to: { type: 'string', help: ['<n or instant>', 'until when; now if left out'] },
  },
  example: 'diff ukraine-diplomatic-track --from 2',
  run: async (connection, [scenario = ''], { from, to }) => {
    const { json } = await ask(connection, { path: scenarioPath(scenario, ['diff'], { from, to }) })
    const { sentences } = json as { readonly sentences: readonly string[] }
    return { json, text: sentences.length > 0 ? sentences.join('\n') : 'Nothing changed.' }
  },
})
