import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { bounded } from '../lambda/bounded.ts'
import { logLine } from '../lambda/log-line.ts'
import { type PublishOutcome } from './publish-batch.ts'
import { type RevisionEvent } from './revision-event.ts'

const client = new EventBridgeClient(bounded)

/** Error codes that the bus would return again tomorrow; all others are worth another try. */
const refusals = new Set(['InvalidArgument', 'MalformedDetail', 'InvalidParameter', 'ValidationException'])

/**
 * Puts events on a bus, dated with the time of their revision. Returns the outcome of each in order, and logs why one
 * was not accepted.
 */
export async function putEvents(
  bus: string,
  events: readonly RevisionEvent[],
): Promise<readonly PublishOutcome[]> {
  const { Entries = [] } = await client.send(
    new PutEventsCommand({
      Entries: events.map((event) => ({
        EventBusName: bus,
        Source: 'scenario-tracker',
        DetailType: event.type,
        Time: new Date(event.time),
        Detail: JSON.stringify(event),
      })),
    }),
  )
  return Entries.map(({ ErrorCode, ErrorMessage }, at) => {
    if (ErrorCode === undefined) return 'published'
    logLine({ event: 'publish-failure', ids: [events[at]?.id], error: `${ErrorCode}: ${ErrorMessage}` })
    return refusals.has(ErrorCode) ? 'refused' : 'again'
  })
}
