import { closedObject, idSchema, visibilities } from '@tracker/domain'
import * as v from 'valibot'
import { authorOf, requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { scenarioParameter } from '../app/parameters.ts'
import type { Handler } from '../app/handler.ts'
import { invalid, readAs } from '../body/read-as.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { ifMatch } from '../conditional/etag.ts'
import { sha256 } from './payload.ts'

const bodySchema = closedObject({
  visibility: v.exactOptional(v.picklist(visibilities, `is one of ${visibilities.join(', ')}`)),
  archived: v.exactOptional(v.boolean('is true or false')),
  movedTo: v.exactOptional(v.nullable(idSchema)),
})

/** Reads a change of at least one setting, `at` a JSON Pointer. Throws `payload-invalid`. */
export function settingsOf(json: unknown, at = ''): v.InferOutput<typeof bodySchema> {
  const settings = readAs(bodySchema, json, at)
  if (Object.keys(settings).length > 0) return settings
  throw invalid([{ pointer: at, detail: 'names visibility, archived or movedTo, at least one of them' }])
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
