import { ask } from '../client.ts'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'
import { scenarioPath } from '../path.ts'

interface InForce {
  readonly scenario: string
  readonly revision: number
  readonly visibility: string
  readonly archived: boolean
  readonly movedTo: string | null
}

export const settings = command({
  summary: 'change who may read a scenario, archive it, or redirect it to another (needs --key of an admin)',
  arguments: ['scenario'],
  options: {
    visibility: {
      type: 'string',
      help: ['public|unlisted|private', 'unlisted is readable and not listed, private takes a key'],
    },
    archived: { type: 'string', help: ['true|false', 'takes no writes, is listed apart, nothing falls due'] },
    'moved-to': {
      type: 'string',
      help: ['<scenario>', 'every read is redirected there; "none" takes that back'],
    },
  },
  example: 'settings my-story --archived true --key tracker_…',
  run: async (connection, [scenario = ''], { visibility, archived, 'moved-to': movedTo }) => {
    if (connection.key === undefined) throw new Failure('misused', 'Settings need --key, or TRACKER_KEY.')
    const asked = {
      ...(visibility === undefined ? {} : { visibility }),
      ...(archived === undefined ? {} : { archived: truth(archived) }),
      ...(movedTo === undefined ? {} : { movedTo: movedTo === 'none' ? null : movedTo }),
    }
    const request = { method: 'PATCH', path: scenarioPath(scenario), body: JSON.stringify(asked) } as const
    const { json } = await ask(connection, request)
    return { json, text: shown(json as InForce) }
  },
})

function truth(text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  throw new Failure('misused', `--archived ${text}: write true or false`)
}

function shown({ scenario, revision, visibility, archived, movedTo }: InForce): string {
  const moved = movedTo === null ? '' : `, goes on as ${movedTo}`
  return `${scenario} is ${visibility}${archived ? ', archived' : ''}${moved} (revision ${revision})`
}
