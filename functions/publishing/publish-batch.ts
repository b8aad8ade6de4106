import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { type RevisionEvent, mostEventBytes } from './revision-event.ts'

/** The outcome of one event: on the bus, rejected for good, or to be tried again. */
export type PublishOutcome = 'published' | 'refused' | 'again'

export interface Ports {
  /** Returns the event of a stream record. Throws if the record is not a revision in a known form. */
  readonly eventOf: (record: DynamoDBRecord) => RevisionEvent
  /** Puts at most ten events, 256 KiB in all, on the bus. Returns the outcome of each in order. */
  readonly put: (events: readonly RevisionEvent[]) => Promise<readonly PublishOutcome[]>
  /** Stores a record that can never be published, payload included, for a person to look at. */
  readonly park: (record: DynamoDBRecord, why: string) => Promise<void>
  /** Called with the error if a call to the bus fails. */
  readonly unanswered: (events: readonly RevisionEvent[], error: unknown) => void
}

interface Waiting {
  readonly record: DynamoDBRecord
  readonly event: RevisionEvent
}

/**
 * Publishes a batch from the table's stream: the revisions of one scenario in sequence, scenarios in parallel. A record
 * that can never be published is parked, and the others go on. If a record fails for now, the rest of its scenario
 * waits and the other scenarios are published to the end of the batch. The response names the failed record, so Lambda
 * delivers it and everything after it in the shard again: the shard waits, and what was published after it is published
 * twice, under the same ids.
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

/** Splits the events into calls that the bus accepts: ten events at most, within its limit of bytes. */
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
