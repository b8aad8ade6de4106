import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { bounded } from './bounded.ts'
import { logLine } from './log-line.ts'
import { type PublishOutcome } from './publish-batch.ts'
import { type RevisionEvent } from './revision-event.ts'

const client = new EventBridgeClient(bounded)

/** What the bus says of an entry when it will say the same tomorrow; everything else is worth another try. */
const refusals = new Set(['InvalidArgument', 'MalformedDetail', 'InvalidParameter', 'ValidationException'])

/** Puts events on a bus, the revision's moment as the event's own; answers for each in turn, and logs why it took one not. */
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
