import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { bounded } from './bounded.ts'
import { readEnv } from './env.ts'
import { putEvents } from './event-bus.ts'
import { logLine } from './log-line.ts'
import { publishBatch } from './publish-batch.ts'
import { revisionEvent, revisionIn } from './revision-event.ts'

const { BUS_NAME, PARKED_QUEUE_URL } = readEnv('BUS_NAME', 'PARKED_QUEUE_URL')
const queue = new SQSClient(bounded)

/** Publishes the revisions in a batch of the table's stream. */
export function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
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
