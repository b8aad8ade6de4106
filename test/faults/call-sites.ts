import {
  type Fault,
  faults,
  isForTransactions,
  type Schedule,
} from '../../packages/storage/src/testing/faults.ts'
import type { Operation } from './operations.ts'
import type { World } from './world.ts'

/** One fault at one call of an operation. */
interface Site {
  readonly name: string
  readonly schedule: Schedule
}

/**
 * For good is longer than any table is patient; of lost races, which a writer takes up again after real pauses, a few.
 */
const from = (call: number, fault: Fault): Schedule =>
  Object.fromEntries(Array.from({ length: isForTransactions(fault) ? 5 : 400 }, (_, n) => [call + n, fault]))

/** How many calls the operation makes where nothing goes wrong; found by letting it die one call later each time. */
export async function callsOf({ ask }: Operation, world: () => Promise<World>): Promise<number> {
  for (let calls = 0; ; calls++) {
    const made = await world()
    if ((await ask(made.under({ [calls]: 'death-before' }), made)) !== 'lost') return calls
  }
}

/** Every call × every fault: met once, and met from that call on for good. */
export function sites(calls: number): readonly Site[] {
  return Array.from({ length: calls }, (_, call) => call).flatMap((call) =>
    faults.flatMap((fault) => [
      { name: `call ${call} meets ${fault}`, schedule: { [call]: fault } },
      ...(fault.startsWith('death')
        ? []
        : [{ name: `from call ${call} on ${fault}`, schedule: from(call, fault) }]),
    ]),
  )
}
