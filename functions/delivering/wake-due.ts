import type { Subscriptions } from '@tracker/storage'
import { lookAhead } from './deliver-batch.ts'
import type { Wake } from './wake-ups.ts'

interface WakeDueOptions {
  readonly now: number
  /** When the check was to begin, RFC 3339. */
  readonly scheduled: string | undefined
}

/**
 * Wakes every delivery that falls due before the next check, each at its time; and once an hour, or when the check is
 * started by hand, whatever is behind: a wake-up may have been lost.
 */
export async function wakeDue(
  { due }: Pick<Subscriptions, 'due'>,
  wake: Wake,
  { now, scheduled = '' }: WakeDueOptions,
): Promise<void> {
  const waiting = await due(now + lookAhead)
  const isHourly = !(new Date(scheduled).getUTCMinutes() > 0)
  await wake([
    ...(isHourly ? [{}] : []),
    ...waiting.map(({ id, scenario, at }) => ({ subscription: id, scenario, at })),
  ])
}
