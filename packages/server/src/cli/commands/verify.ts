import { ask, type Connection } from '../client.ts'
import { command } from '../command.ts'
import { wholeList, leftOutText } from '../listed.ts'
import { Failure } from '../failure.ts'
import { scenarioPath } from '../path.ts'
import { sinceCheckpoint } from '../since-checkpoint.ts'

interface VerifyAnswer {
  readonly scenario: string
  readonly ok: boolean
  readonly revisions: number
  readonly hash: string | null
  readonly redacted: readonly number[]
  readonly faults: readonly {
    readonly item: string
    readonly revision: number | null
    readonly detail: string
  }[]
}

export const verify = command({
  summary:
    'whether the ledger of one scenario or of all is whole, and all that is stored follows from it; ends with 1 if not',
  arguments: ['[scenario]'],
  options: {
    checkpoint: {
      type: 'string',
      help: ['<file>', 'a checkpoint kept from before: whether the ledger was only appended to since'],
    },
    'verifier-key': {
      type: 'string',
      help: ['<key>', 'the key to check it with; by default those that the tracker names'],
    },
    ledger: { type: 'string', help: ['<file>', 'its revisions as JSON Lines, in place of the tracker’s'] },
  },
  details: ['With --checkpoint, --verifier-key and --ledger, nothing is asked of any tracker.'],
  example: 'verify ukraine-diplomatic-track --checkpoint old.txt',
  run: async (connection, [scenario], { checkpoint, 'verifier-key': key, ledger }) => {
    if (checkpoint !== undefined) return sinceCheckpoint(connection, scenario, { checkpoint, key, ledger })
    if (key !== undefined || ledger !== undefined)
      throw new Failure('misused', '--verifier-key and --ledger go with --checkpoint')
    if (scenario !== undefined) {
      const json = await verified(connection, scenario)
      return { json, text: shown(json), ok: json.ok }
    }
    const items: VerifyAnswer[] = []
    const listed = await wholeList(connection)
    for (const each of listed.items) items.push(await verified(connection, each.scenario))
    const { leftOut } = listed
    const text = [...items.map(shown), leftOutText(listed)].filter((line) => line !== undefined).join('\n')
    return { json: { items, leftOut }, text, ok: leftOut === 0 && items.every(({ ok }) => ok) }
  },
})

/** Verifies a scenario piece by piece, to the end. */
async function verified(connection: Connection, scenario: string): Promise<VerifyAnswer> {
  const faults: VerifyAnswer['faults'][number][] = []
  const redacted: number[] = []
  const path = scenarioPath(scenario, ['verify'])
  for (let query = ''; ;) {
    const { json } = await ask(connection, { path: `${path}${query}` })
    const { next, ...piece } = json as VerifyAnswer & { readonly next: string | null }
    faults.push(...piece.faults)
    redacted.push(...piece.redacted)
    if (next === null) return { ...piece, ok: faults.length === 0, redacted, faults }
    query = `?after=${encodeURIComponent(next)}`
  }
}

function shown({ scenario, ok, revisions, hash, redacted, faults }: VerifyAnswer): string {
  const apart = redacted.length === 0 ? '' : `; texts were redacted in ${redacted.join(', ')}`
  if (ok)
    return `The ledger of ${scenario} is whole: ${revisions} revisions, the last with hash ${hash}${apart}`
  const lines = faults.map(({ item, revision, detail }) => {
    return `  ${item}${revision === null ? '' : ` (revision ${revision})`}: ${detail}`
  })
  return [`What is stored of ${scenario} does not follow from its ledger:`, ...lines].join('\n')
}
