import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { once } from '@tracker/domain'
import { bounded } from '../lambda/bounded.ts'

/**
 * A request to look for outstanding deliveries: of one scenario to one subscription; of a scenario to its subscribers;
 * of everything to one subscription; or, with neither, of everything to all. `at` is an instant, by default now.
 */
export interface WakeUp {
  readonly subscription?: string
  readonly scenario?: string
  readonly at?: number
}

/** Sends wake-ups. Rejects if one was not accepted. */
export type Wake = (wakeUps: readonly WakeUp[]) => Promise<void>

/** The longest delay of a message, in seconds. */
const mostDelay = 900

/** Messages that are sent side by side. */
const together = 50

/**
 * Sends wake-ups to a queue. Each belongs to the group of its subscription, so that SQS serves the subscriptions in
 * turn (fair queues): one with very much to get delays no other.
 */
export function waker(QueueUrl: string, now: () => number = Date.now): Wake {
  const client = once(() => new SQSClient(bounded))
  const send = ({ subscription, scenario, at = 0 }: WakeUp) =>
    client().send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify({ subscription, scenario }),
        MessageGroupId: subscription ?? scenario ?? 'everything',
        DelaySeconds: Math.min(mostDelay, Math.max(0, Math.ceil((at - now()) / 1_000))),
      }),
    )
  return async (wakeUps) => {
    for (let sent = 0; sent < wakeUps.length; sent += together)
      await Promise.all(wakeUps.slice(sent, sent + together).map(send))
  }
}
