import { ask } from '../client.ts'
import { command } from '../command.ts'
import { scenarioPath } from '../path.ts'

interface Verification {
  readonly ok: boolean
  readonly revisions: number
  readonly hash: string | null
  readonly firstMisfit: { readonly revision: number; readonly detail: string } | null
}

export const verify = command({
  summary: 'whether the ledger is whole, revision by revision; ends with 1 where it is not',
  arguments: ['scenario'],
  options: {},
  example: 'verify ukraine-diplomatic-track',
  run: async (connection, [scenario = '']) => {
    const { json } = await ask(connection, { path: scenarioPath(scenario, ['verify']) })
    const { ok, revisions, hash, firstMisfit } = json as Verification
    const text = ok
      ? `The ledger is whole: ${revisions} revisions, the last with hash ${hash}`
      : `The ledger is broken at revision ${firstMisfit?.revision}: ${firstMisfit?.detail}`
    return { json, text, ok }
  },
})
