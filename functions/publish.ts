import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { bounded } from './lambda/bounded.ts'
import { readEnv } from './lambda/env.ts'
import { putEvents } from './publishing/event-bus.ts'
import { logLine } from './lambda/log-line.ts'
import { publishBatch } from './publishing/publish-batch.ts'
import { revisionEvent, revisionIn, revisedIn } from './publishing/revision-event.ts'
import { waker } from './delivering/wake-ups.ts'

const { BUS_NAME, PARKED_QUEUE_URL, DELIVERY_QUEUE_URL } = readEnv(
  'BUS_NAME',
  'PARKED_QUEUE_URL',
  'DELIVERY_QUEUE_URL',
)
const queue = new SQSClient(bounded)
const wake = waker(DELIVERY_QUEUE_URL)

/**
 * Publishes the revisions in a batch of the table's stream, after it has woken their deliveries: these do not wait for
 * the bus. If they cannot be woken, the whole batch comes again.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  await wake(revisedIn(Records).map((scenario) => ({ scenario })))
  return publishBatch(Records, {
    eventOf: ({ dynamodb }) => revisionEvent(revisionIn(dynamodb?.NewImage)),
    put: (events) => putEvents(BUS_NAME, events),
    unanswered: (events, error) =>
      logLine({ event: 'publish-failure', ids: events.map(({ id }) => id), error: String(error) }),
    park: async (record, why) => {
      const MessageBody = JSON.stringify({ why, record })
      await queue.send(new SendMessageCommand({ QueueUrl: PARKED_QUEUE_URL, MessageBody }))
    },
  })
}
