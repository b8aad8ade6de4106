import { type ClientDelivery, delivery, report, type Sender } from './delivery.ts'
import type { World } from './world.ts'

/** Draws from [0, 1). */
export type Random = () => number

/** One of them. */
export const pick = <T>(random: Random, some: readonly [T, ...T[]]): T =>
  some[Math.floor(random() * some.length)] ?? some[0]

/**
 * Returns a random write, which may or may not be possible when it arrives. With other `words` it is a different one
 * under the same id, maybe from another sender.
 */
export function drawn(
  random: Random,
  { scenario, proposal }: Pick<World, 'scenario' | 'proposal'>,
  id: string,
  words = id,
): ClientDelivery {
  const at = { scenario }
  const earlier = `${scenario}-${pick(random, ['met', 'agreed', 'triggered'])}`
  const hours = -Math.ceil(random() * 5)
  const by = pick<Sender>(random, ['newsdesk', 'newsdesk', 'desk-admin'])
  const reviewer = pick<Sender>(random, ['review-desk', 'desk-admin'])
  const meeting = { headline: words, track: 'talks', event: 'meet' }
  return pick(random, [
    certain(report(at, id, meeting, { by })),
    certain(report(at, id, meeting, { by, hours })),
    certain(report(at, id, { headline: words, positions: { north: 'accepts' }, track: 'ceasefire' }, { by })),
    report(at, id, { headline: words, track: 'ceasefire', event: 'break' }, { by }),
    delivery(id, 'report.retracted', { ...at, report: earlier, reason: words }, by),
    delivery(id, 'report.corrected', { ...at, report: `${scenario}-met`, reason: words, ...meeting }, by),
    delivery(id, 'proposal.dismissed', { ...at, proposal, reason: words }, reviewer),
    delivery(id, 'report.filed', { ...at, headline: words, confirms: proposal }, reviewer),
  ])
}

const certain = (one: ClientDelivery): ClientDelivery => ({ ...one, certain: true })
