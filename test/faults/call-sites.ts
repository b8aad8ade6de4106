import { load } from '@tracker/testing/lengths'
import {
  type InjectedFault,
  faults,
  isForTransactions,
  type Schedule,
} from '../../packages/storage/src/testing/faults.ts'
import type { ClientOperation } from './operations.ts'
import type { World } from './world.ts'

/** One fault at one call of an operation. */
interface CallSite {
  readonly name: string
  readonly schedule: Schedule
}

/** Those that also last: one of each kind of answer that a table can give to them. */
const lasting: readonly InjectedFault[] = [
  'throttled',
  'timeout-after',
  'condition-failed',
  'transaction-conflict',
]

/**
 * How many calls they last: more than any table retries; for lost races, which are repeated after real pauses, a few.
 */
const length = (fault: InjectedFault): number => (isForTransactions(fault) ? 4 : 400)

const from = (call: number, fault: InjectedFault): Schedule =>
  Object.fromEntries(Array.from({ length: length(fault) }, (_, n) => [call + n, fault]))

/** Returns the number of calls that the operation makes without a fault, from its first to its answer. */
export async function callsOf({ ask, before }: ClientOperation, made: World): Promise<number> {
  await before?.(made)
  let calls = 0
  await ask(
    made.under({}, () => calls++),
    made,
  )
  return calls
}

/** At full length every one; by hand every 48th, each run beginning with another. */
const stride = load(1, 48)

/** The most calls of an operation that are tried; of more, evenly spread ones, each run beginning with another. */
const most = 12

/** Returns every fault at every call, once; and the faults that may last, from that call on. */
export function sites(calls: number): readonly CallSite[] {
  const first = Math.floor(Math.random() * stride)
  const step = Math.max(1, Math.ceil(calls / most))
  const start = Math.floor(Math.random() * step)
  const met = Array.from({ length: calls }, (_, call) => call).filter((call) => call % step === start)
  const all = met.flatMap((call) => [
    ...faults.map((fault) => ({ name: `call ${call} meets ${fault}`, schedule: { [call]: fault } })),
    ...lasting.map((fault) => ({ name: `from call ${call} on ${fault}`, schedule: from(call, fault) })),
  ])
  return all.filter((_, at) => at % stride === first)
}
