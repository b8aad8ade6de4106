import type { Subscription } from '@tracker/storage'
import type * as v from 'valibot'
import type { Deps, Outgoing } from '../app/deps.ts'
import { invalid } from '../body/read-as.ts'
import { setBack } from './set-back.ts'
import type { replayBody } from './subscription-body.ts'

/**
 * Sets the progress of a subscription back, so that everything from a revision on is delivered again, the first one
 * with its original `previous`. Throws `payload-invalid` unless the body names a revision of one of the subscription's
 * scenarios.
 */
export async function replay(
  { scenarios }: Pick<Deps, 'scenarios'>,
  { subscriptions, wake }: Outgoing,
  subscription: Subscription,
  { from, scenario: named }: v.InferOutput<typeof replayBody>,
): Promise<void> {
  const { scenarios: its } = subscription
  const [only = '*', ...more] = its
  const scenario = named ?? (more.length === 0 && only !== '*' ? only : undefined)
  const refuse = (pointer: string, detail: string) => invalid([{ pointer, detail }])
  if (scenario === undefined) throw refuse('/scenario', 'is missing: the subscription has several scenarios')
  const covered = its.includes('*') || its.includes(scenario)
  if (!covered || !(await scenarios.settings(scenario)))
    throw refuse('/scenario', `is no scenario of the subscription, which has ${its.join(', ')}`)
  const newest = (await scenarios.current(scenario)).head.revision
  if (from > newest) throw refuse('/from', `is at most ${newest}, the newest revision of ${scenario}`)
  await setBack(scenarios, subscriptions, subscription, { scenario, from })
  await wake(subscription.id)
}
