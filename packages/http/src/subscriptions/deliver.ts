import { type Instant, instantText, type Revision } from '@tracker/domain'
import type {
  DeliveryAttempt,
  DeliveryProgress,
  Scenarios,
  Subscription,
  Subscriptions,
} from '@tracker/storage'
import { beginning } from './beginning.ts'
import { changesAfter } from './changes-after.ts'
import { deliveryId, message } from './message.ts'
import { passes } from './passes.ts'
import type { Post, Posted } from './post.ts'

const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/** The pauses after each failure, as Standard Webhooks proposes them: 75 hours in all. */
const pauses: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** The longest that one attempt can take, with the writes around it, in milliseconds. */
const longestAttempt = 20 * second

/** How long a process may take for one attempt, in milliseconds; after a crash, another process takes over then. */
const lease = 45 * second

/** Revisions that are read at once. */
const page = 20

export interface Delivering {
  readonly scenarios: Pick<Scenarios, 'changes' | 'report' | 'revision'>
  readonly subscriptions: Subscriptions
  readonly post: Post
  /** The public address of the tracker. */
  readonly base: string
  readonly now: () => Instant
  /** When the process must have finished; undefined without such a moment. */
  readonly until?: () => Instant
  /** Returns why the owner of a subscription may not read a scenario; undefined if it may. */
  readonly barred: (subscription: Subscription, scenario: string) => Promise<string | undefined>
}

/**
 * Delivers a scenario's outstanding revisions to a subscription, in order, each until the receiver has accepted it, so
 * nothing is skipped. Its progress is stored conditionally after every delivery: of two processes that deliver at once,
 * one stops, and after a crash the last delivery is repeated.
 *
 * Returns when to continue: after a pause, or at once if the process has to finish; undefined if nothing is left to do,
 * or another process does it.
 */
export async function deliver(
  context: Delivering,
  id: string,
  scenario: string,
): Promise<Instant | undefined> {
  for (;;) {
    const next = await deliverPage(context, id, scenario)
    if (next !== 'more') return next
  }
}

/** Delivers some revisions; returns when to continue, or that there may be more to do now. */
async function deliverPage(
  context: Delivering,
  id: string,
  scenario: string,
): Promise<Instant | 'more' | undefined> {
  const { subscriptions, scenarios, now, until = () => Infinity } = context
  const subscription = await subscriptions.find(id)
  const held = await subscriptions.progressIn(id, scenario)
  if (!subscription) {
    // It was stored while the subscription was being deleted, and would stay due for ever.
    if (held) await subscriptions.delete(id)
    return undefined
  }
  let version = held?.version ?? 0
  let at = held?.progress ?? (await beginning(scenarios, subscription, scenario))
  const move = async (next: DeliveryProgress, made?: DeliveryAttempt) => {
    const moved = await subscriptions.move(id, { progress: next, version }, made)
    version++
    at = next
    return moved
  }
  if (isWaiting(at, now())) return undefined
  const { due: _, ...resting } = at
  const items = subscription.disabled ? [] : await changesAfter(scenarios, scenario, at.delivered, page)
  if (items.length === 0) {
    if (at.due !== undefined) await move(resting)
    return undefined
  }
  if (!(await move({ ...at, due: now() + lease }))) return undefined
  for (const revision of items) {
    if (now() + longestAttempt > until()) return (await move({ ...at, due: now() })) ? at.due : undefined
    if (!(await passes(subscription, revision, scenarios))) {
      at = { ...at, delivered: revision.revision }
      continue
    }
    const tried = await attempt(context, subscription, revision, at)
    if (tried.gone !== undefined) await disable(subscriptions, id, tried.gone, now())
    const failed = tried.attempt.error !== null
    // What stores the last delivery of the page ends the lease as well.
    const goesOn = !failed && revision !== items.at(-1)
    const next = goesOn ? { ...tried.progress, due: now() + lease } : tried.progress
    if (!(await move(next, tried.attempt))) return undefined
    if (failed) return tried.progress.due
  }
  if (at.due === undefined) return 'more'
  const { due: __, ...done } = at
  return (await move(done)) ? 'more' : undefined
}

/**
 * Whether another process is delivering, or the next attempt is ahead. A wait longer than any pause comes from a wrong
 * clock.
 */
function isWaiting({ due, failures }: DeliveryProgress, now: Instant): boolean {
  const longest = failures === 0 ? lease : Math.max(lease, pauses[failures - 1] ?? lease)
  return due !== undefined && due > now && due - now <= longest
}

interface TriedDelivery {
  readonly attempt: DeliveryAttempt
  readonly progress: DeliveryProgress
  /** Why the subscription receives nothing more. */
  readonly gone?: string
}

async function attempt(
  { post, base, now, barred }: Delivering,
  subscription: Subscription,
  revision: Revision,
  at: DeliveryProgress,
): Promise<TriedDelivery> {
  const { scenario, revision: number } = revision
  const began = now()
  const why = await barred(subscription, scenario)
  const { headers, body } = message(subscription, revision, { previous: at.previous, base, now: began })
  const posted =
    why === undefined ? await post(subscription.url, headers, body) : { status: null, error: why }
  const error = fault(posted)
  const ended = now()
  const tried = {
    delivery: deliveryId(revision),
    scenario,
    revision: number,
    at: instantText(began),
    took: Math.max(0, ended - began),
    status: posted.status,
    error,
  }
  if (error === null) {
    const { begins } = at
    const progress = { scenario, delivered: number, begins, previous: number, failures: 0 }
    return { attempt: { ...tried, next: null }, progress }
  }
  const failures = at.failures + 1
  const { due: _, ...resting } = { ...at, failures, reason: `${tried.delivery}: ${error}` }
  const pause = pauses[failures - 1]
  const over =
    posted.status === 410
      ? `${tried.delivery}: the receiver answered 410, so it wants no more`
      : pause === undefined
        ? `${tried.delivery} failed ${failures} times over 75 hours, at last: ${error}`
        : undefined
  if (over !== undefined || pause === undefined)
    return {
      attempt: { ...tried, next: null },
      progress: resting,
      ...(over === undefined ? {} : { gone: over }),
    }
  const due = ended + pause
  return { attempt: { ...tried, next: instantText(due) }, progress: { ...resting, due } }
}

/** The statuses that send elsewhere (RFC 9110, 15.4); 304 does not. */
const redirects: readonly number[] = [301, 302, 303, 307, 308]

/** Why an attempt failed; null if it did not. */
function fault({ status, error }: Posted): string | null {
  if (status === null) return error ?? 'no answer'
  if (status >= 200 && status < 300) return null
  return redirects.includes(status)
    ? `the receiver answered ${status}; redirects are not followed`
    : `the receiver answered ${status}`
}

async function disable(
  subscriptions: Subscriptions,
  id: string,
  reason: string,
  now: Instant,
): Promise<void> {
  const disabled = { reason, since: instantText(now) }
  await subscriptions.change(id, (before) => ({ ...before, disabled }))
}
