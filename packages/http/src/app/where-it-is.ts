import { DomainError, idSchema, type ScenarioSettings } from '@tracker/domain'
import type { Context } from 'hono'
import * as v from 'valibot'
import { plainPath } from '../encoding/plain-path.ts'
import { publicPath } from '../encoding/public-path.ts'
import { requireReader } from './callers.ts'
import type { Deps } from './deps.ts'
import type { Handler } from './handler.ts'
import { caching } from './respond.ts'
import { revisionForm } from './revision-form.ts'

/**
 * Wraps a read of a scenario: redirects with 308 to the same path under the new id if it was moved, and asks search
 * engines to leave it out unless it is public. Throws `cursor-invalid` instead of redirecting a read that goes on after
 * a revision: the new ledger counts its own.
 */
export function whereItIs(deps: Deps, handler: Handler): Handler {
  return async (context) => {
    const { req } = context
    const scenario = req.param('scenario')
    const settings = v.is(idSchema, scenario) ? await settingsOf(deps, scenario) : undefined
    if (!settings || scenario === undefined) return handler(context)
    const { movedTo, visibility } = settings
    if (movedTo !== null) {
      await requireReader(deps, context, scenario)
      const { pathname, search } = new URL(req.url)
      const there = publicPath(deps.base, plainPath(pathname).replace(/(?<=\/scenarios\/)[^/]+/, movedTo))
      if (/\/(?:changes|live)$/.test(there)) refusePlace(context, scenario, movedTo, there)
      const headers = {
        Location: `${there}${search}`,
        'Cache-Control': caching.brief,
        Vary: 'Last-Event-ID',
      }
      return new Response(null, { status: 308, headers })
    }
    const response = await handler(context)
    if (visibility !== 'public') response.headers.set('X-Robots-Tag', 'noindex')
    return response
  }
}

/** Refuses a read that goes on after a revision of a ledger that is not the one that would answer. */
function refusePlace({ req }: Context, scenario: string, movedTo: string, there: string): void {
  const places = { 'Last-Event-ID': req.header('Last-Event-ID'), after: req.query('after') }
  for (const [name, place] of Object.entries(places))
    if (place !== undefined && place !== '0' && revisionForm.test(place))
      throw new DomainError(
        'cursor-invalid',
        `${name} is a revision of ${scenario}, which has moved to ${movedTo}, and revisions are counted anew there; go on at ${there} without it, or with 0 for everything`,
        { movedTo },
      )
}

/** The settings of a scenario; undefined if it is missing, or too damaged to read them. */
async function settingsOf({ scenarios }: Deps, scenario: string): Promise<ScenarioSettings | undefined> {
  try {
    return await scenarios.settings(scenario)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'damaged') return undefined
    throw error
  }
}
