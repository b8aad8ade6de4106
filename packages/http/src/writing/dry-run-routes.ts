import { DomainError, parsePayload } from '@tracker/domain'
import { authorOf, requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { scenarioParameter } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { definitionBody, isRecord } from './definition-body.ts'

/** At most so many writes are tried at once. */
const mostWrites = 100

interface Tried {
  readonly definition?: unknown
  readonly writes: readonly unknown[]
}

/** A list of payloads, a definition, or `{definition, writes}`. */
function tried(json: unknown): Tried {
  if (Array.isArray(json)) return { writes: json }
  if (
    isRecord(json) &&
    !Object.hasOwn(json, 'tracks') &&
    (Object.hasOwn(json, 'writes') || Object.hasOwn(json, 'definition'))
  ) {
    const { writes = [], definition } = json
    if (Array.isArray(writes)) return { writes, ...(definition === undefined ? {} : { definition }) }
  }
  if (isRecord(json) && Object.hasOwn(json, 'tracks')) return { definition: json, writes: [] }
  const detail = 'a dry run takes a list of payloads, a definition, or {"definition": {…}, "writes": […]}'
  throw new DomainError('payload-invalid', detail, { errors: [{ pointer: '', detail }] })
}

/** What writes or a new definition would come to; nothing is written. */
export function dryRunRoutes(deps: Deps): Resources {
  return {
    '/v1/scenarios/:scenario/dry-run': {
      POST: async (context) => {
        const scenario = scenarioParameter(context)
        const by = authorOf(await requireKey(deps, context, 'editor', scenario))
        const { definition, writes } = tried(strictJson(await readBody(context.req.raw)))
        if (writes.length > mostWrites) {
          const detail = `at most ${mostWrites} writes can be tried at once`
          throw new DomainError('payload-invalid', detail, { errors: [{ pointer: '/writes', detail }] })
        }
        const commands = writes.map((json, index) => {
          const parsed = parsePayload(filled(json, scenario))
          const id = isRecord(json) && typeof json['id'] === 'string' ? json['id'] : `dry-run-${index + 1}`
          if (parsed.ok) return { id, command: parsed.command }
          const errors = parsed.faults.map(({ pointer, detail }) => ({
            pointer: `/${index}${pointer}`,
            detail,
          }))
          throw new DomainError('payload-invalid', `write ${index + 1} is not a payload of this API`, {
            errors,
          })
        })
        const trial = {
          by,
          commands,
          ...(definition === undefined ? {} : { definition: definitionBody(definition, '') }),
        }
        return context.json(await deps.scenarios.dryRun(scenario, trial), 200, {
          'Cache-Control': 'no-store',
        })
      },
    },
  }
}

/** A payload's own `id`, as examples carry it, is no part of it; the path says the scenario where the payload does not. */
function filled(json: unknown, scenario: string): unknown {
  if (!isRecord(json)) return json
  const { id: _id, ...payload } = json
  return isRecord(payload['data']) ? { ...payload, data: { scenario, ...payload['data'] } } : payload
}
