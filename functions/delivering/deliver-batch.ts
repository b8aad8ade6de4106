import type { DeliveryTask } from '@tracker/http'
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda'
import * as v from 'valibot'
import type { Wake } from './wake-ups.ts'

const wakeUp = v.strictObject({
  subscription: v.optional(v.string()),
  scenario: v.optional(v.string()),
})

export interface DeliverPorts {
  /** Delivers everything outstanding; returns the instant at which to continue, if more remains. */
  readonly deliver: (task: DeliveryTask) => Promise<number | undefined>
  /** Returns the subscriptions that receive a scenario's new revisions. */
  readonly wanting: (scenario: string) => Promise<readonly DeliveryTask[]>
  /** Yields the deliveries that one subscription, or any, still lacks. */
  readonly behind: (subscription?: string) => AsyncIterable<DeliveryTask>
  readonly wake: Wake
  /** Called with the error if a wake-up could not be followed. */
  readonly failed: (body: string, error: unknown) => void
  readonly now: () => number
}

/** How far the check looks ahead, in milliseconds; later retries are left to the next check. */
export const lookAhead = 60_000

/** Wake-ups that are sent together. */
const together = 100

/**
 * Follows a batch of wake-ups, all at once, so that a slow receiver delays no other. Returns those that failed: SQS
 * hands them out again. A wake-up that comes twice, or late, does nothing: the stored progress says what is to be
 * delivered.
 */
export async function deliverBatch(
  records: readonly SQSRecord[],
  ports: DeliverPorts,
): Promise<SQSBatchResponse> {
  const failed = await Promise.all(
    records.map(async ({ messageId, body }) => {
      try {
        await follow(body, ports)
        return []
      } catch (error) {
        ports.failed(body, error)
        return [{ itemIdentifier: messageId }]
      }
    }),
  )
  return { batchItemFailures: failed.flat() }
}

async function follow(body: string, { deliver, wanting, behind, wake, now }: DeliverPorts): Promise<void> {
  const { subscription, scenario } = v.parse(wakeUp, JSON.parse(body))
  if (subscription !== undefined && scenario !== undefined) {
    const at = await deliver({ id: subscription, scenario })
    if (at !== undefined && at - now() < lookAhead) await wake([{ subscription, scenario, at }])
    return
  }
  let tasks: DeliveryTask[] = []
  const send = async () => {
    await wake(tasks.map((task) => ({ subscription: task.id, scenario: task.scenario })))
    tasks = []
  }
  for await (const task of scenario === undefined ? behind(subscription) : await wanting(scenario)) {
    if (tasks.push(task) === together) await send()
  }
  await send()
}
