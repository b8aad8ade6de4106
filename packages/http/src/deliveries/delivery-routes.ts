import { DomainError, nearestName } from '@tracker/domain'
import type { RefusedDelivery } from '@tracker/storage'
import type { Context } from 'hono'
import * as v from 'valibot'
import { type Caller, requireRole } from '../access/caller.ts'
import { requireKey } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { queryParameter, refuseQuery } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { readOptionalBody } from '../body/read-body.ts'
import type { Cursors } from '../paging/cursor.ts'
import { page, pageQuery, paging } from '../reading/lists.ts'
import { answerWrite } from '../writing/answer.ts'
import { type DeliveryJson, deliveryJson } from './delivery-json.ts'
import { readRetry, retryDelivery, retryLimit } from './retry-delivery.ts'
import { withdrawnSince } from './withdrawn-since.ts'
import { visibleTo } from './visible-to.ts'

/** The statuses of a refused delivery. */
const deliveryStatuses = ['refused', 'filed', 'dismissed'] as const

function statusFilter(context: Context): RefusedDelivery['status'] | undefined {
  const asked = queryParameter(context, 'status')
  if (asked === undefined) return undefined
  const detail = `is one of ${deliveryStatuses.join(', ')}`
  return (
    deliveryStatuses.find((one) => one === asked) ??
    refuseQuery('status', detail, nearestName(asked, deliveryStatuses))
  )
}

/** Serves refused deliveries to editors, who can file them again or dismiss them. */
export function deliveryRoutes(deps: Deps, cursors: () => Promise<Cursors>): Resources {
  const { refused } = deps.scenarios
  const shown = async (delivery: RefusedDelivery): Promise<DeliveryJson> =>
    deliveryJson(delivery, await withdrawnSince(deps.scenarios, await deps.access(), delivery))
  const asked = async (context: Context): Promise<{ key: Caller; delivery: RefusedDelivery }> => {
    const key = await requireKey(deps, context, 'editor')
    const id = (context.req.param('delivery') ?? '').slice(0, 64)
    const delivery = await refused.find(id)
    if (visibleTo(key, await deps.access())(delivery)) return { key, delivery }
    throw new DomainError('forbidden', `The key "${key.name}" has no access to the scenario of ${id}.`)
  }
  return {
    '/v1/deliveries': {
      query: ['status', 'scenario', 'source', ...pageQuery],
      GET: async (context) => {
        const key = await requireKey(deps, context, 'editor')
        const status = statusFilter(context)
        const scenario = queryParameter(context, 'scenario')
        const source = queryParameter(context, 'source')
        requireRole(key, 'editor', scenario)
        const filter = {
          ...(status === undefined ? {} : { status }),
          ...(scenario === undefined ? {} : { scenario }),
          ...(source === undefined ? {} : { source }),
        }
        const list = JSON.stringify(['deliveries', status, scenario, source])
        const { after, limit, seal } = await paging(context, cursors, list, v.string())
        const visible = visibleTo(key, await deps.access())
        const { items, next } = await refused.list({ ...filter, visible }, after, limit)
        return page(context, await Promise.all(items.map(shown)), next === null ? null : seal(next))
      },
    },
    '/v1/deliveries/:delivery': {
      GET: async (context) => context.json(await shown((await asked(context)).delivery)),
    },
    '/v1/deliveries/:delivery/retry': {
      POST: async (context) => {
        const retried = await asked(context)
        const body = await readOptionalBody(context.req.raw, retryLimit)
        const wanted = body ? readRetry(body) : {}
        return answerWrite(await retryDelivery(deps, { ...retried, ...wanted }), deps)
      },
    },
    '/v1/deliveries/:delivery/dismissal': {
      POST: async (context) => {
        const { key, delivery } = await asked(context)
        const closed = await refused.dismiss(delivery.id, key.name)
        return context.json(await shown(closed))
      },
    },
  }
}
