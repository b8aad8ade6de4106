import { type Decision, type Instant, type Revision, waiting } from '@tracker/domain'
import type { Item, Key } from '../table.ts'
import type { AnswerBody, Contents } from './contents.ts'
import { formed } from './form.ts'
import { keys } from './keys.ts'

/**
 * Ids are remembered for 35 days, in seconds: longer than the 30 days for which a refused delivery can be filed again.
 */
const remembered = 35 * 24 * 60 * 60

/** Returns the body of the answer to a write. */
export function answerOf(
  { scenario, revision, transitions, superseded, entry }: Revision,
  decision: Decision,
): AnswerBody {
  const report = 'report' in entry ? entry.report : null
  const { backfilled } = decision
  return { report, scenario, revision, transitions, proposals: waiting(decision), superseded, backfilled }
}

/** Returns the item that identifies copies of a delivery and has the answer to all of them. */
export function deliveryItem(key: Key, delivery: Contents['delivery'], recorded: Instant): Item {
  return { ...formed('delivery', key, delivery), ttl: Math.ceil(recorded / 1000) + remembered }
}

/** Returns the key under which the answer to a revision's delivery is remembered; undefined if no delivery made it. */
export function deliveryKeyOf({
  source,
  key = '',
  delivery,
}: Pick<Revision, 'source' | 'key' | 'delivery'>): Key | undefined {
  if (delivery === undefined) return undefined
  return source === undefined
    ? keys.delivery('key', key, delivery)
    : keys.delivery('source', source, delivery)
}
