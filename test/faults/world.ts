import type { Table } from '@tracker/storage'
import { type Clock, clock } from '../../packages/storage/src/testing/clock.ts'
import type { Schedule } from '../../packages/storage/src/testing/faults.ts'
import { recordedTable } from '../../packages/storage/src/testing/recorded-table.ts'
import { truce } from '../../packages/storage/src/testing/truce.ts'
import { report } from './delivery.ts'
import { desk, type ProcessDesk } from './desk.ts'
import { signed } from './signed.ts'
import type { Place } from './place.ts'

/** A scenario with a short story, and the processes that serve it. */
export interface World {
  readonly scenario: string
  readonly clock: Clock
  /** The table of all processes, on which nothing fails. */
  readonly table: Table
  /** A process without faults. */
  readonly sound: ProcessDesk
  /** A process whose calls meet the faults; `called` hears of each call. */
  readonly under: (schedule: Schedule, called?: () => void) => ProcessDesk
  /** The same beginning in a table and a process of its own, which no other process writes to. */
  readonly apart: { readonly table: Table; readonly desk: ProcessDesk }
  /** The id of a proposal that waits for a reviewer. */
  readonly proposal: string
  /** How many revisions there are. */
  readonly revisions: number
}

/** Returns a world whose ceasefire is in force, whose talks have met, and whose sanctions wait for a reviewer. */
export async function world(place: Place, scenario: string, time: Clock = clock(signed)): Promise<World> {
  const recorded = recordedTable({ now: time.now })
  const teller = desk(recorded.table, time.now)
  await teller.put(`/v1/scenarios/${scenario}`, JSON.stringify(truce), { 'If-None-Match': '*' })
  const stories = [
    report({ scenario }, `${scenario}-agreed`, { track: 'ceasefire', event: 'agree' }, { hours: -3 }),
    report({ scenario }, `${scenario}-in-force`, { track: 'ceasefire', event: 'take-effect' }, { hours: -2 }),
    report({ scenario }, `${scenario}-met`, { track: 'talks', event: 'meet' }, { hours: -2 }),
    report({ scenario }, `${scenario}-triggered`, { track: 'sanctions', event: 'trigger' }, { hours: -1 }),
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
    table: place.sound,
    sound: desk(place.sound, time.now),
    under: (schedule, called) => desk(place.faulty(schedule, called), time.now),
    apart: { table: recorded.table, desk: teller },
    proposal,
    revisions: 1 + stories.length,
  }
}
