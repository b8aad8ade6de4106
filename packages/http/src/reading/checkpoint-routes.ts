import { DomainError } from '@tracker/domain'
import type { TreeHead } from '@tracker/storage'
import type { Context } from 'hono'
import { requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { naturalNumber, queryParameter, refuseQuery, scenarioParameter } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { caching, conditional, etagOf, json } from '../app/respond.ts'
import { originOf, signCheckpoint } from '../checkpoint/checkpoint.ts'
import { trackerSigner, verifierKeys } from '../checkpoint/tracker-signer.ts'
import { authorityOf } from '../encoding/authority-of.ts'

function text(context: Context, body: string): Promise<Response> {
  const headers = { ETag: etagOf(body), 'Cache-Control': caching.brief }
  return conditional(context, body, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
}

function base64(hashes: readonly Uint8Array[]): readonly string[] {
  return hashes.map((hash) => Buffer.from(hash).toString('base64'))
}

/** Serves checkpoints, the proofs that relate them, and the keys that verify them. */
export function checkpointRoutes(deps: Deps): Resources {
  const { scenarios, base } = deps
  const authorityFor = ({ req }: Context) =>
    deps.authority?.() ?? Promise.resolve(authorityOf(base ?? new URL(req.url).origin))
  const signed = async (
    context: Context,
    scenario: string,
  ): Promise<TreeHead & { readonly note: string }> => {
    const [access, authority] = await Promise.all([deps.access(), authorityFor(context)])
    const signer = trackerSigner(access, authority)
    const head = await scenarios.treeHead(scenario)
    return { ...head, note: signCheckpoint({ ...head, origin: originOf(authority, scenario) }, [signer]) }
  }
  return {
    '/v1/scenarios/:scenario/checkpoint': {
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        return text(context, (await signed(context, scenario)).note)
      },
    },
    '/v1/scenarios/:scenario/checkpoint/consistency': {
      query: ['from'],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const from = naturalNumber(queryParameter(context, 'from') ?? '')
        if (from === undefined)
          return refuseQuery('from', 'is the number of revisions of an earlier checkpoint')
        const { size: to, note } = await signed(context, scenario)
        if (from > to) return refuseQuery('from', `is at most ${to}, the number of revisions`)
        const proof = base64(await scenarios.proveConsistency(scenario, from, to))
        return json(context, { scenario, from, to, proof, checkpoint: note }, caching.brief)
      },
    },
    '/v1/scenarios/:scenario/revisions/:revision/proof': {
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const number = naturalNumber(context.req.param('revision') ?? '')
        const { size, note } = await signed(context, scenario)
        if (number === undefined || number > size)
          throw new DomainError('not-found', `the revisions of ${scenario} are numbered 1 to ${size}`)
        const proof = base64(await scenarios.proveInclusion(scenario, number, size))
        const lines = ['c2sp.org/tlog-proof@v1', `index ${number - 1}`, ...proof, '', note]
        return text(context, lines.join('\n'))
      },
    },
    '/.well-known/tracker-checkpoint-key': {
      GET: async (context) => {
        const [access, authority] = await Promise.all([deps.access(), authorityFor(context)])
        return text(context, `${verifierKeys(access, authority).join('\n')}\n`)
      },
    },
  }
}
