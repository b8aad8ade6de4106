import { subscriptionCallbacks } from '../outgoing-webhooks.ts'
import type { Operation, Operations } from './operation.ts'

const shared = { tag: 'Subscriptions', access: 'reader' } as const
const missing = ['not-found'] as const

const list: Operation = {
  ...shared,
  id: 'listSubscriptions',
  summary: 'List subscriptions',
  description:
    'Those that the key made, newest first; to an administrator all of the scenarios of the key. A page may hold fewer ' +
    'items than its limit.',
  conditional: true,
  parameters: ['after', 'limit'],
  answers: { 200: { description: 'A page.', schema: 'SubscriptionList', headers: ['Link'] } },
  problems: ['cursor-invalid'],
}

const create: Operation = {
  ...shared,
  id: 'createSubscription',
  summary: 'Subscribe',
  description:
    'Every revision that is recorded from now on and passes the filters is posted to `url` as a Standard Webhooks ' +
    'delivery: in order, at least once, tried again for 75 hours. The secret is in this answer alone. A key has 100 ' +
    'subscriptions at most.',
  request: 'SubscriptionBody',
  callbacks: subscriptionCallbacks,
  answers: { 201: { description: 'Subscribed.', schema: 'NewSubscription', headers: ['Location'] } },
  problems: ['forbidden', 'payload-invalid', 'subscriptions-full'],
}

const get: Operation = {
  ...shared,
  id: 'getSubscription',
  summary: 'Read one subscription',
  description: 'With its state, and why it is not active.',
  answers: { 200: { description: 'The subscription.', schema: 'Subscription' } },
  problems: missing,
}

const change: Operation = {
  ...shared,
  id: 'changeSubscription',
  summary: 'Enable or disable a subscription',
  description: 'An active one goes on where it stopped: nothing is skipped.',
  request: 'SubscriptionChange',
  answers: { 200: { description: 'The subscription.', schema: 'Subscription' } },
  problems: [...missing, 'payload-invalid'],
}

const remove: Operation = {
  ...shared,
  id: 'deleteSubscription',
  summary: 'Unsubscribe',
  description: 'Removes the subscription with all that was kept of its deliveries.',
  answers: { 204: { description: 'Removed.' } },
  problems: missing,
}

const attempts: Operation = {
  ...shared,
  id: 'listAttempts',
  summary: 'List what was delivered and tried',
  description: 'Each request to the receiver, newest first, kept for 30 days.',
  conditional: true,
  parameters: ['after', 'limit'],
  answers: { 200: { description: 'A page of attempts.', schema: 'AttemptList', headers: ['Link'] } },
  problems: [...missing, 'cursor-invalid'],
}

const replay: Operation = {
  ...shared,
  id: 'replaySubscription',
  summary: 'Deliver again',
  description: 'Delivers everything from a revision on that passes the filters again.',
  request: 'ReplayBody',
  answers: { 200: { description: 'The subscription.', schema: 'Subscription' } },
  problems: [...missing, 'payload-invalid'],
}

/** Operations on subscriptions. */
export const subscriptionOperations: Operations = {
  '/v1/subscriptions': { get: list, post: create },
  '/v1/subscriptions/{subscription}': { get, patch: change, delete: remove },
  '/v1/subscriptions/{subscription}/deliveries': { get: attempts },
  '/v1/subscriptions/{subscription}/replay': { post: replay },
}
