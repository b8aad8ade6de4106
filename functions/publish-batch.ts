import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { type RevisionEvent, mostEventBytes } from './revision-event.ts'

/** What became of one event: on the bus, refused for good, or to be tried again. */
export type PublishOutcome = 'published' | 'refused' | 'again'

export interface Ports {
  /** The event that a record tells of. Throws where the record is not a revision that we know. */
  readonly eventOf: (record: DynamoDBRecord) => RevisionEvent
  /** Puts at most ten events, 256 KiB in all, on the bus; answers for each in turn. */
  readonly put: (events: readonly RevisionEvent[]) => Promise<readonly PublishOutcome[]>
  /** Keeps a record that can never be published, payload and all, for a person. */
  readonly park: (record: DynamoDBRecord, why: string) => Promise<void>
  /** Is told why a call to the bus had no answer. */
  readonly unanswered: (events: readonly RevisionEvent[], error: unknown) => void
}

interface Waiting {
  readonly record: DynamoDBRecord
  readonly event: RevisionEvent
}

/**
 * Publishes a batch from the table's stream, each scenario's revisions one after the other, scenarios side by side. A
 * record that can never be published is parked and its neighbours go through. Behind one that fails for now, the batch
 * publishes the other scenarios to its end; the answer names it, so that Lambda delivers it and all that follows in the
 * shard again. So while it fails, its shard waits, and what was published behind it is published twice, under the same
 * id.
 */
export async function publishBatch(
  records: readonly DynamoDBRecord[],
  { eventOf, put, park, unanswered }: Ports,
): Promise<DynamoDBBatchResponse> {
  const failed: string[] = []
  let lanes = new Map<string, readonly Waiting[]>()
  for (const record of records) {
    try {
      const event = eventOf(record)
      lanes.set(event.subject, [...(lanes.get(event.subject) ?? []), { record, event }])
    } catch (error) {
      await park(record, String(error))
    }
  }
  while (lanes.size > 0) {
    const heads = [...lanes.values()].flatMap((lane) => lane.slice(0, 1))
    const left = new Map<string, readonly Waiting[]>()
    for (const bundle of bundles(heads)) {
      const events = bundle.map(({ event }) => event)
      const outcomes = await put(events).catch((error: unknown) => unanswered(events, error))
      for (const [at, { record, event }] of bundle.entries()) {
        const outcome = outcomes?.[at] ?? 'again'
        if (outcome === 'again') {
          failed.push(record.dynamodb?.SequenceNumber ?? '')
          continue
        }
        if (outcome === 'refused') await park(record, 'refused by the bus')
        const rest = lanes.get(event.subject)?.slice(1) ?? []
        if (rest.length > 0) left.set(event.subject, rest)
      }
    }
    lanes = left
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
}

/** Cuts what waits into calls that the bus takes: ten events at most, and not too many bytes. */
function* bundles(waiting: readonly Waiting[]): Generator<readonly Waiting[]> {
  let bundle: Waiting[] = []
  let bytes = 0
  for (const one of waiting) {
    const size = Buffer.byteLength(JSON.stringify(one.event))
    if (bundle.length === 10 || (bundle.length > 0 && bytes + size > mostEventBytes)) {
      yield bundle
      bundle = []
      bytes = 0
    }
    bundle.push(one)
    bytes += size
  }
  if (bundle.length > 0) yield bundle
}
