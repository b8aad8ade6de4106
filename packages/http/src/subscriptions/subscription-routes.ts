import { DomainError, instantText } from '@tracker/domain'
import type { Subscription } from '@tracker/storage'
import * as v from 'valibot'
import { type Caller, permits, requireRole } from '../access/caller.ts'
import { secretText } from '../access/webhook-secret.ts'
import { requireKey } from '../app/callers.ts'
import type { Deps, Outgoing } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'
import { invalid, readAs } from '../body/read-as.ts'
import { readBody } from '../body/read-body.ts'
import { strictJson } from '../body/strict-json.ts'
import { publicPath } from '../encoding/public-path.ts'
import type { Cursors } from '../paging/cursor.ts'
import { page, pageQuery, paging } from '../reading/lists.ts'
import { unknownNames } from './known-filter.ts'
import { askedSubscription, sees } from './owned.ts'
import { replay } from './replay.ts'
import { changeBody, replayBody, subscriptionBody } from './subscription-body.ts'
import { subscriptionJson } from './subscription-json.ts'

/** The most subscriptions of one key. */
const most = 100

type AskedSubscription = v.InferOutput<typeof subscriptionBody>

/** Serves subscriptions to their owners and to administrators. */
export function subscriptionRoutes(
  deps: Deps,
  outgoing: Outgoing,
  cursors: () => Promise<Cursors>,
): Resources {
  const { subscriptions, wake } = outgoing
  const shown = async (subscription: Subscription) =>
    subscriptionJson(subscription, await subscriptions.progress(subscription.id))
  const noStore = { 'Cache-Control': 'no-store' }
  return {
    '/v1/subscriptions': {
      query: [...pageQuery],
      GET: async (context) => {
        const key = await requireKey(deps, context, 'reader')
        const { after, limit, seal } = await paging(context, cursors, 'subscriptions', v.string())
        const { items, next } = permits(key, 'admin')
          ? await subscriptions.list(after, limit)
          : await subscriptions.listOwned({ key: key.name, holder: key.holder }, after, limit)
        const seen = await Promise.all(items.filter((one) => sees(key, one)).map(shown))
        return page(context, seen, next === null ? null : seal(next))
      },
      POST: async (context) => {
        const key = await requireKey(deps, context, 'reader')
        const asked = readAs(subscriptionBody, strictJson(await readBody(context.req.raw)))
        const made = await subscriptionOf(deps, outgoing, key, asked)
        await subscriptions.add(made, most)
        // What was recorded since its beginning was determined may not have found it yet.
        await wake(made.id)
        const location = publicPath(deps.base, `/v1/subscriptions/${made.id}`)
        const headers = { ...noStore, Location: location }
        return context.json(subscriptionJson(made, [], { secret: true }), 201, headers)
      },
    },
    '/v1/subscriptions/:subscription': {
      GET: async (context) =>
        context.json(await shown(await askedSubscription(deps, outgoing, context)), 200, noStore),
      PATCH: async (context) => {
        const { id } = await askedSubscription(deps, outgoing, context)
        const { state } = readAs(changeBody, strictJson(await readBody(context.req.raw)))
        const after = await (state === 'active' ? activate(outgoing, id) : disable(deps, outgoing, id))
        if (!after) throw new DomainError('not-found', `there is no subscription ${id} any more`)
        return context.json(await shown(after), 200, noStore)
      },
      DELETE: async (context) => {
        const { id } = await askedSubscription(deps, outgoing, context)
        await subscriptions.delete(id)
        return new Response(null, { status: 204, headers: noStore })
      },
    },
    '/v1/subscriptions/:subscription/deliveries': {
      query: [...pageQuery],
      GET: async (context) => {
        const { id } = await askedSubscription(deps, outgoing, context)
        const list = `subscriptions/${id}/deliveries`
        const { after, limit, seal } = await paging(context, cursors, list, v.string())
        const { items, next } = await subscriptions.attempts(id, after, limit)
        return page(context, items, next === null ? null : seal(next), {})
      },
    },
    '/v1/subscriptions/:subscription/replay': {
      POST: async (context) => {
        const subscription = await askedSubscription(deps, outgoing, context)
        const asked = readAs(replayBody, strictJson(await readBody(context.req.raw)))
        await replay(deps, outgoing, subscription, asked)
        return context.json(await shown(subscription), 200, noStore)
      },
    },
  }
}

/** Creates the requested subscription. Throws `payload-invalid` or `forbidden`. */
async function subscriptionOf(
  { scenarios, now }: Deps,
  { check, random }: Outgoing,
  { name, holder, ...grant }: Caller,
  asked: AskedSubscription,
): Promise<Subscription> {
  const every = asked.scenarios.includes('*')
  const begins: Record<string, number> = {}
  for (const [at, scenario] of asked.scenarios.entries()) {
    requireRole({ name, holder, ...grant }, 'reader', scenario)
    if (every) continue
    if (!(await scenarios.settings(scenario)))
      throw invalid([{ pointer: `/scenarios/${at}`, detail: `there is no ${scenario}` }])
    begins[scenario] = (await scenarios.current(scenario)).head.revision
  }
  const unknown = await unknownNames(scenarios, asked)
  if (unknown.length > 0) throw invalid(unknown)
  const why = await check(new URL(asked.url))
  if (why !== undefined) throw invalid([{ pointer: '/url', detail: why }])
  return {
    ...asked,
    id: `sub_${random(18).toString('base64url')}`,
    owner: { key: name, holder },
    secret: secretText(random(32)),
    seed: random(32).toString('base64'),
    created: instantText(now()),
    begins,
  }
}

/** Resumes after the last delivery, and tries a failed one at once. */
async function activate({ subscriptions, wake }: Outgoing, id: string): Promise<Subscription | undefined> {
  const after = await subscriptions.change(id, ({ disabled: _, ...before }) => before)
  for (const held of await subscriptions.progress(id)) {
    const { reason: _, ...progress } = held.progress
    // What is being delivered at this moment stays as it is and continues by itself.
    await subscriptions.move(id, { ...held, progress: { ...progress, failures: 0, due: 0 } })
  }
  await wake(id)
  return after
}

function disable({ now }: Deps, { subscriptions }: Outgoing, id: string): Promise<Subscription | undefined> {
  const disabled = { reason: 'disabled by its owner or an administrator', since: instantText(now()) }
  return subscriptions.change(id, (before) => ({ ...before, disabled }))
}
