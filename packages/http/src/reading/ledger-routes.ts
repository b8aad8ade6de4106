import { DomainError } from '@tracker/domain'
import { verifyPasses, type VerifyPlace } from '@tracker/storage'
import * as v from 'valibot'
import { listed, requireInspector, requireLister, requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import {
  momentParameters,
  flag,
  momentQuery,
  naturalNumber,
  queryParameter,
  refuseQuery,
  requireKnownFilter,
  scenarioParameter,
} from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import type { Cursors } from '../paging/cursor.ts'
import { caching, conditional, json } from '../app/respond.ts'
import { readLimit } from '../paging/page.ts'
import { resumingChanges } from './resuming-changes.ts'
import { historyList, page, pageQuery, paging, resuming } from './lists.ts'

function descending(order: string | undefined): boolean {
  if (order === undefined || order === 'asc') return false
  return order === 'desc' || refuseQuery('order', 'is asc (oldest first, as without it) or desc')
}

async function tracksOf(scenarios: Deps['scenarios'], scenario: string): Promise<readonly string[]> {
  const { head } = await scenarios.current(scenario)
  return Object.keys(head.snapshot.tracks)
}

const verifyPlace: v.GenericSchema<unknown, VerifyPlace> = v.object({
  revision: v.number(),
  hash: v.string(),
  pass: v.exactOptional(v.picklist(verifyPasses)),
  after: v.exactOptional(v.string()),
})

/** Serves the list of scenarios, and the history, reports, revisions and verification of each. */
export function ledgerRoutes(deps: Deps, cursors: () => Promise<Cursors>): Resources {
  const { scenarios } = deps
  return {
    '/v1/scenarios': {
      query: ['archived', ...pageQuery],
      GET: async (context) => {
        const reader = await requireLister(deps, context)
        const apart = flag(context, 'archived')
        const list = apart ? 'scenarios/archived' : 'scenarios'
        const { after, limit, seal } = await paging(context, cursors, list, v.string())
        const { items, next, leftOut } = await scenarios.list(after, limit, apart)
        const shown = items.filter((item) => listed(reader, item))
        const more = leftOut === 0 ? {} : { leftOut }
        return page(context, shown, next === null ? null : seal(next), more)
      },
    },
    '/v1/scenarios/:scenario/history': {
      query: ['track', 'order', ...momentQuery, ...pageQuery],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const track = queryParameter(context, 'track')
        if (track !== undefined) requireKnownFilter('track', track, await tracksOf(scenarios, scenario))
        const span = {
          descending: descending(queryParameter(context, 'order')),
          ...(await momentParameters(context, deps, scenario)),
          ...(track === undefined ? {} : { track }),
        }
        const { after, limit, seal } = await paging(context, cursors, historyList(scenario, span), v.string())
        const { items, next } = await scenarios.history(scenario, {
          ...span,
          limit,
          ...(after === undefined ? {} : { after }),
        })
        return page(context, items, next === null ? null : seal(next))
      },
    },
    '/v1/scenarios/:scenario/changes': {
      query: pageQuery,
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const limit = readLimit(queryParameter(context, 'limit'))
        const { after, seal } = await resumingChanges(deps, context, cursors, scenario)
        const { items, next } = await scenarios.changes(scenario, after, limit)
        const last = items.at(-1)?.revision ?? after
        return page(context, items, next === null ? null : seal(next), { last: seal(last) })
      },
    },
    '/v1/scenarios/:scenario/revisions/:revision': {
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const number = naturalNumber(context.req.param('revision') ?? '')
        if (number === undefined)
          throw new DomainError('not-found', 'revisions are numbered 1, 2, 3 and so on')
        const revision = await scenarios.revision(scenario, number)
        const { hash, redacted } = revision
        const tag = redacted === undefined ? hash : `${hash}-${redacted}`
        const headers = { ETag: `"${tag}"`, 'Cache-Control': caching.immutable }
        return conditional(context, JSON.stringify(revision), headers)
      },
    },
    '/v1/scenarios/:scenario/reports/:report': {
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const report = (context.req.param('report') ?? '').slice(0, 256)
        return json(context, await scenarios.report(scenario, report), caching.brief)
      },
    },
    '/v1/scenarios/:scenario/verify': {
      query: ['after'],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireInspector(deps, context, scenario)
        const { after, seal } = await resuming(context, cursors, `verify/${scenario}`, verifyPlace)
        const { next, ...found } = await scenarios.verify(scenario, after)
        return json(context, { ...found, next: next && seal(next) }, 'no-cache')
      },
    },
  }
}
