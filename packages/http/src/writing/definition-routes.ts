import { DomainError } from '@tracker/domain'
import type { Context } from 'hono'
import { authorOf, requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { newScenarioParameter } from '../app/parameters.ts'
import type { Handler } from '../app/handler.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { ifMatch } from '../conditional/etag.ts'
import { definitionBody } from './definition-body.ts'
import { sha256 } from './payload.ts'

/** Returns the condition that the headers place on the current version. Throws `precondition-required` without one. */
function expectation({ req }: Context): (version: number | undefined) => boolean {
  const match = req.header('If-Match')
  // A compressing cache makes a strong tag weak, but the version's number still identifies it.
  const strong = match?.replaceAll('W/', '')
  if (strong !== undefined)
    return (version) => ifMatch(strong, version === undefined ? undefined : `"${version}"`)
  if (req.header('If-None-Match')?.trim() === '*') return (version) => version === undefined
  const detail = 'create with If-None-Match: *, replace with If-Match: "<the current version>"'
  throw new DomainError('precondition-required', detail)
}

/** Creates a scenario, or applies a new version of its definition. */
export function putDefinition(deps: Deps): Handler {
  return async (context) => {
    // Only callers who may define the scenario learn that its id is invalid.
    const by = authorOf(await requireKey(deps, context, 'admin', context.req.param('scenario')))
    const scenario = newScenarioParameter(context)
    const expects = expectation(context)
    const body = await readBody(context.req.raw)
    const defined = await deps.scenarios.define(scenario, {
      ...definitionBody(strictJson(body)),
      by,
      sha256: sha256(body),
      expects,
    })
    const headers = { ETag: `"${defined.version}"`, 'Cache-Control': 'no-store' }
    return context.json(defined, defined.created ? 201 : 200, headers)
  }
}
