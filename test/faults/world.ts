import { instantText } from '@tracker/domain'
import { type Clock, clock } from '../../packages/storage/src/testing/clock.ts'
import type { Schedule } from '../../packages/storage/src/testing/faults.ts'
import { recordedTable } from '../../packages/storage/src/testing/recorded-table.ts'
import { truce } from '../../packages/storage/src/testing/truce.ts'
import { type Delivery, desk, type Desk, signed } from './desk.ts'
import type { Place } from './place.ts'

const hour = 3_600_000

/** A scenario in which a little has happened, and the processes that serve it. */
export interface World {
  readonly scenario: string
  readonly clock: Clock
  /** A process that nothing happens to. */
  readonly sound: Desk
  /** A process whose calls meet the faults. */
  readonly under: (schedule: Schedule) => Desk
  /** The id of a proposal that waits for a reviewer. */
  readonly proposal: string
}

/** A delivery; the same arguments, the same bytes. */
export function delivery(
  id: string,
  type: string,
  data: object,
  source: Delivery['source'] = 'newsdesk',
): Delivery {
  return { id, source, body: JSON.stringify({ type, timestamp: instantText(signed), data }) }
}

/** A delivery of a report that occurred so many hours after now. */
export function report(world: Pick<World, 'scenario'>, id: string, data: object, hours = 0): Delivery {
  const occurred = instantText(signed + hours * hour)
  return delivery(id, 'report.filed', { scenario: world.scenario, headline: id, occurred, ...data })
}

/** A world whose ceasefire is in force, whose talks have met, and whose sanctions wait for a reviewer. */
export async function world(place: Place, scenario: string, time: Clock = clock(signed)): Promise<World> {
  const recorded = recordedTable()
  const teller = desk(recorded.table, time.now)
  await teller.put(`/v1/scenarios/${scenario}`, JSON.stringify(truce), { 'If-None-Match': '*' })
  const stories = [
    report({ scenario }, `${scenario}-agreed`, { track: 'ceasefire', event: 'agree' }, -3),
    report({ scenario }, `${scenario}-in-force`, { track: 'ceasefire', event: 'take-effect' }, -2),
    report({ scenario }, `${scenario}-met`, { track: 'talks', event: 'meet' }, -2),
    report({ scenario }, `${scenario}-triggered`, { track: 'sanctions', event: 'trigger' }, -1),
  ]
  let proposal = ''
  for (const one of stories) {
    time.pass(1_000)
    const answer = await teller.deliver(one)
    if (answer === 'lost' || answer.status !== 201) throw new Error(`${one.id}: ${JSON.stringify(answer)}`)
    const [opened] = answer.body['proposals'] as { id: string }[]
    proposal = opened?.id ?? proposal
  }
  time.pass(1_000)
  await recorded.copyTo(place.sound)
  return {
    scenario,
    clock: time,
    sound: desk(place.sound, time.now),
    under: (schedule) => desk(place.faulty(schedule), time.now),
    proposal,
  }
}
