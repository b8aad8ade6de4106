import { DomainError, type ErrorCode, idSchema } from '@tracker/domain'
import type { Answer } from '@tracker/storage'
import * as v from 'valibot'
import type { Adapter } from '../access/adapter.ts'
import { mapReport } from '../adapters/map-report.ts'
import { systems } from '../adapters/system.ts'
import type { Deps } from '../app/deps.ts'
import { strictJson } from '../body/strict-json.ts'
import { problemJson } from '../problem/problem.ts'
import type { ReceivedDelivery } from './received-delivery.ts'

/** Refusals that are not kept: of ids that are taken for good, and temporary faults of the service. */
const passing: ReadonlySet<ErrorCode> = new Set(['id-reused', 'internal', 'too-many-requests', 'unavailable'])

/**
 * Keeps a refused delivery, so that a person can file it later, and throws the refusal. Returns the answer if a person
 * has filed the delivery already, since the sender's own copies would be refused again.
 */
export async function keepRefused(
  { scenarios, now, base }: Pick<Deps, 'scenarios' | 'now' | 'base'>,
  received: ReceivedDelivery,
  error: unknown,
): Promise<Answer> {
  if (!(error instanceof DomainError) || passing.has(error.code)) throw error
  const { caller, adapter, id, body, sha256, at, headers } = received
  const { refused } = scenarios
  const answer = await refused.answerTo(caller.name, { id, sha256 })
  if (answer) return answer
  await refused.keep({
    source: caller.name,
    holder: caller.holder,
    delivery: id,
    scenario: namedScenario(body, adapter),
    received: now(),
    at,
    headers: actionHeader(adapter, headers),
    sha256,
    problem: bounded(problemJson(error, base)),
    body,
  })
  throw error
}

/** The scenario that a payload names, if it can be read that far. */
function namedScenario(body: Uint8Array, adapter: Adapter | undefined): string | null {
  try {
    const payload = strictJson(body)
    const data = adapter
      ? mapReport(adapter, payload).data
      : v.parse(v.object({ data: v.unknown() }), payload).data
    const named = v.safeParse(v.object({ scenario: idSchema }), data)
    return named.success ? named.output.scenario : null
  } catch {
    return null
  }
}

/** The headers with which a content system names the event, which are needed to read its payload again. */
function actionHeader(adapter: Adapter | undefined, headers: Headers): Record<string, string> {
  const name = adapter && systems[adapter.kind].payload.action.header
  const value = name === undefined ? null : headers.get(name)
  return name === undefined || value === null ? {} : { [name]: value }
}

/** The most bytes of a problem that are kept: together with the body it must fit into one answer. */
const mostBytes = 32 * 1024

/** Leaves out the last faults of a problem that is too long, since details quote the payload. */
function bounded({
  errors = [],
  detail,
  ...problem
}: ReturnType<typeof problemJson>): Readonly<Record<string, unknown>> {
  const short = { ...problem, detail: detail.slice(0, 2_000) }
  let bytes = 0
  const kept = errors.filter((fault) => (bytes += Buffer.byteLength(JSON.stringify(fault))) <= mostBytes)
  return kept.length === 0 ? short : { ...short, errors: kept }
}
