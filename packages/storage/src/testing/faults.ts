/** Everything that can go wrong on the way to a database and back, before or after the commit. */
export const faults = [
  'throttled',
  'throughput-exceeded',
  'internal-error',
  'reset-before',
  'reset-after',
  'timeout-before',
  'timeout-after',
  'condition-failed',
  'transaction-conflict',
  'transaction-in-progress',
  'token-mismatch',
  'death-before',
  'death-after',
] as const

export type InjectedFault = (typeof faults)[number]

/** The fault of each call, by the call's index. Plain data, so a printed schedule can be run again. */
export type Schedule = Readonly<Record<number, InjectedFault>>

/** The process is dead: its requests are no longer sent, and no answer reaches it. */
export class Death extends Error {
  override readonly name = 'Death'
}

/** Whether only a write can have the fault, usually only a transaction; on a read it has no effect. */
export const isForTransactions = (fault: InjectedFault): boolean =>
  ['condition-failed', 'transaction-conflict', 'transaction-in-progress', 'token-mismatch'].includes(fault)

/**
 * Returns a schedule in which each of the first `calls` calls has one of the faults `among` with the probability
 * `rate`; it depends on the seed alone.
 */
export function randomSchedule(
  seed: number,
  { calls, rate, among = faults }: { calls: number; rate: number; among?: readonly InjectedFault[] },
): Schedule {
  const random = seeded(seed)
  const drawn = Array.from({ length: calls }, (_, call) => ({
    call,
    fault: random() < rate ? among[Math.floor(random() * among.length)] : undefined,
  }))
  return Object.fromEntries(drawn.flatMap(({ call, fault }) => (fault ? [[call, fault]] : [])))
}

/** Returns a generator of numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Runs a process's calls by its schedule: `run` receives the fault of its call, if any. Once the process has died, all
 * calls reject with {@link Death}, including those under way. `called` hears of each call before it is made.
 */
export function mortal(schedule: Schedule, called = () => {}) {
  let calls = 0
  let dead = false
  const check = () => {
    if (dead) throw new Death('the process died')
  }
  return async function run<T>(
    transaction: boolean,
    call: () => Promise<T>,
    meet: (fault: InjectedFault, call: () => Promise<T>) => Promise<T>,
  ): Promise<T> {
    check()
    called()
    const due = schedule[calls++]
    const fault = due && isForTransactions(due) && !transaction ? undefined : due
    dead ||= fault === 'death-before'
    check()
    const answer = await (
      fault === undefined || fault === 'death-after' ? call() : meet(fault, call)
    ).finally(check)
    dead ||= fault === 'death-after'
    check()
    return answer
  }
}
