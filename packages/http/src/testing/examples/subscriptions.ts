import { read, type ExampleStep } from './step.ts'

const path = `/v1/subscriptions/sub_${Buffer.alloc(18, 1).toString('base64url')}`
const asked = {
  url: 'https://receiver.example/tracker',
  scenarios: ['ukraine-diplomatic-track'],
  tracks: ['ceasefire'],
  key: true,
}

/** A subscription from its beginning to its end. */
export const subscriptionSteps: readonly ExampleStep[] = [
  {
    operation: 'createSubscription',
    name: 'key-events-of-a-track',
    summary: 'The secret is shown this once.',
    status: 201,
    path: '/v1/subscriptions',
    key: 'reader',
    json: asked,
  },
  {
    operation: 'createSubscription',
    name: 'an-address-inside',
    summary: 'Deliveries go to public addresses only.',
    status: 422,
    path: '/v1/subscriptions',
    key: 'reader',
    json: { ...asked, url: 'https://169.254.169.254/latest' },
  },
  { ...read('getSubscription', 'active', 'It is well.', path), key: 'reader' },
  { ...read('listSubscriptions', 'one', 'The only one.', '/v1/subscriptions'), key: 'reader' },
  { ...read('listAttempts', 'none-yet', 'Nothing has been sent.', `${path}/deliveries`), key: 'reader' },
  {
    operation: 'replaySubscription',
    name: 'from-the-tenth',
    summary: 'Everything from the tenth revision on is delivered again.',
    status: 200,
    path: `${path}/replay`,
    key: 'reader',
    json: { from: 10 },
  },
  {
    operation: 'changeSubscription',
    name: 'paused',
    summary: 'Nothing more for now.',
    status: 200,
    path,
    method: 'PATCH',
    key: 'reader',
    json: { state: 'disabled' },
  },
  {
    operation: 'deleteSubscription',
    name: 'of-another-key',
    summary: 'A key sees its own subscriptions only.',
    status: 404,
    path,
    method: 'DELETE',
    key: 'editor',
  },
]
