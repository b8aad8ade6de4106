import type { DeliveryAttempt, Subscription } from '../items/stored-subscription.ts'

/** A subscription to the talks. */
export const subscription: Subscription = {
  id: 'sub_1',
  owner: { key: 'admin', holder: 'f'.repeat(32) },
  url: 'https://receiver.example/hook',
  scenarios: ['talks'],
  secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  seed: Buffer.alloc(32, 8).toString('base64'),
  created: '2025-05-18T12:00:00Z',
  begins: { talks: 1 },
}

/** An attempt that succeeded. */
export const attempt: DeliveryAttempt = {
  delivery: 'talks_2_report',
  scenario: 'talks',
  revision: 2,
  at: '2025-05-18T12:00:01.000Z',
  took: 12,
  status: 200,
  error: null,
  next: null,
}
