import { addresses, apiApp, askedOutgoing } from '@tracker/http'
import { subscriptions } from '@tracker/storage'
import { authority } from './http/authority.ts'
import { readEnv } from './lambda/env.ts'
import { logLine } from './lambda/log-line.ts'
import { deps, respond, table } from './http/respond.ts'
import { type WakeUp, waker } from './delivering/wake-ups.ts'

const { DELIVERY_QUEUE_URL } = readEnv('DELIVERY_QUEUE_URL')
const { TRACKER_ALLOW_ADDRESSES: allowed } = process.env
const wake = waker(DELIVERY_QUEUE_URL)

/**
 * The change is stored, so the answer is a success even if the wake-up fails: the check wakes due deliveries within a
 * minute, and late ones within an hour.
 */
const attempt = async (wakeUp: WakeUp) => {
  try {
    await wake([wakeUp])
  } catch (error) {
    logLine({ level: 'error', event: 'wake-failure', ...wakeUp, error: String(error) })
  }
}

const outgoing = askedOutgoing(
  { subscriptions: subscriptions(table), addresses: addresses(allowed) },
  { wake: (id) => attempt({ subscription: id }) },
)

export const handler = respond(apiApp({ ...deps, authority, outgoing }))
