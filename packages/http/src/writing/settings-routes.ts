import { DomainError, idSchema, visibilities } from '@tracker/domain'
import * as v from 'valibot'
import { authorOf, requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { scenarioParameter } from '../app/parameters.ts'
import type { Handler } from '../app/handler.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { ifMatch } from '../conditional/etag.ts'
import { sha256 } from './payload.ts'

const bodySchema = v.strictObject({
  visibility: v.exactOptional(v.picklist(visibilities, `is one of ${visibilities.join(', ')}`)),
  archived: v.exactOptional(v.boolean('is true or false')),
  movedTo: v.exactOptional(v.nullable(idSchema)),
})

/** Reads a change of settings. Throws `payload-invalid`. */
export function settingsOf(json: unknown): v.InferOutput<typeof bodySchema> {
  const parsed = v.safeParse(bodySchema, json)
  if (parsed.success && Object.keys(parsed.output).length > 0) return parsed.output
  const known = 'takes visibility, archived and movedTo, at least one of them'
  const errors = (parsed.issues ?? []).map(({ path = [], message, type }) => ({
    pointer: path.map(({ key }) => `/${String(key)}`).join(''),
    detail: type === 'strict_object' ? known : message,
  }))
  throw new DomainError('payload-invalid', `a change of settings ${known}`, {
    errors: errors.length > 0 ? errors : [{ pointer: '', detail: known }],
  })
}

/** Changes the visibility of a scenario, archives it, or records its new id. */
export function patchScenario(deps: Deps): Handler {
  return async (context) => {
    const scenario = scenarioParameter(context)
    const by = authorOf(await requireKey(deps, context, 'admin', scenario))
    const body = await readBody(context.req.raw)
    const settings = settingsOf(strictJson(body))
    const match = context.req.header('If-Match')?.replaceAll('W/', '')
    const expects = (revision: number) => match === undefined || ifMatch(match, `"${revision}"`)
    const changed = await deps.scenarios.changeSettings(scenario, {
      settings,
      by,
      sha256: sha256(body),
      expects,
    })
    const headers = { ETag: `"${changed.revision}"`, 'Cache-Control': 'no-store' }
    return context.json(changed, 200, headers)
  }
}

/** Deletes a scenario that never had a report. */
export function deleteScenario(deps: Deps): Handler {
  return async (context) => {
    const scenario = scenarioParameter(context)
    await requireKey(deps, context, 'admin', scenario)
    await deps.scenarios.delete(scenario)
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  }
}
