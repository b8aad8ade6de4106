import { AsyncLocalStorage } from 'node:async_hooks'
import { type Table, Unavailable, type Write } from '../table.ts'
import { paced } from '../give-way.ts'
import { keyOf } from '../transaction-limits.ts'
import type { inTurn } from './in-turn.ts'
import { keys } from '../items/keys.ts'
import { type Uncommitted, uncommitted } from './uncommitted.ts'

/** A write to a scenario that waits for its turn. */
interface WaitingWrite {
  readonly task: (table: Table) => Promise<unknown>
  readonly resolve: (outcome: unknown) => void
  readonly reject: (error: unknown) => void
}

/** A write that has been decided on top of the others, and may wait for the commit. */
interface DecidedWrite {
  readonly waiting: WaitingWrite
  /** Whether its outcome is final once the others are committed. */
  readonly shares: boolean
  readonly outcome: Promise<unknown>
  readonly committed: () => void
}

/** The most writes that share a commit. */
const most = 16

/**
 * Returns a function that runs the writes of one scenario in turn. Waiting writes share one transaction: each is
 * decided on top of the previous one as if that were stored, and none is answered, not even with a refusal, before all
 * are stored. If the transaction fails, each is decided again by itself. A task gets the table that it must read and
 * write, and may run twice.
 */
export function sharedTurns(
  table: Table,
  turn: ReturnType<typeof inTurn>,
): <T>(scenario: string, task: (table: Table) => Promise<T>) => Promise<T> {
  const queues = new Map<string, WaitingWrite[]>()

  async function takeTurn(scenario: string): Promise<void> {
    const queue = queues.get(scenario) ?? []
    const taken = queue.splice(0, most)
    if (queue.length === 0) queues.delete(scenario)
    const [only, ...others] = taken
    if (only && others.length === 0) await answer(only, () => only.task(table))
    else await answerAll(scenario, taken)
  }

  async function answerAll(scenario: string, taken: readonly WaitingWrite[]): Promise<void> {
    const shared = uncommitted(table)
    const decided: DecidedWrite[] = []
    const pace = paced()
    for (const one of taken) {
      decided.push(await decide(table, shared, scenario, one))
      await pace()
    }
    const { committed, error } = await commit(table, shared)
    for (const { waiting, shares, outcome, committed: goOn } of decided) {
      // Each would wait as long by itself.
      if (error instanceof Unavailable) waiting.reject(error)
      else if (!committed || !shares) await answer(waiting, () => waiting.task(table))
      else {
        goOn()
        await answer(waiting, () => outcome)
      }
    }
  }

  return <T>(scenario: string, task: (table: Table) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const queue = queues.get(scenario) ?? []
      queues.set(scenario, queue)
      queue.push({ task: AsyncLocalStorage.bind(task), resolve: resolve as WaitingWrite['resolve'], reject })
      // An earlier turn may have taken this write along; then there is nothing to do.
      void turn(scenario, () => takeTurn(scenario))
    })
}

/** Runs a write until it has an outcome or has handed over the transaction that it waits for. */
async function decide(
  table: Table,
  shared: Uncommitted,
  scenario: string,
  waiting: WaitingWrite,
): Promise<DecidedWrite> {
  const { promise: reached, resolve: reach } = Promise.withResolvers<boolean>()
  const { promise: commitment, resolve: committed } = Promise.withResolvers<void>()
  let isCommitted = false
  const outcome = waiting.task({
    ...table,
    get: shared.get,
    query: shared.query,
    transact: async (writes, token) => {
      if (isCommitted) return table.transact(writes, token)
      // A write in several transactions begins with some that do not touch the head; it runs by itself.
      const shares = reachesHead(scenario, writes) && shared.add(writes)
      reach(shares)
      return commitment
    },
  })
  outcome.then(
    () => reach(true),
    () => reach(true),
  )
  const shares = await reached
  const goOn = () => {
    isCommitted = true
    committed()
  }
  return { waiting, shares, outcome, committed: goOn }
}

function reachesHead(scenario: string, writes: readonly Write[]): boolean {
  const { pk, sk } = keys.head(scenario)
  return writes.map(keyOf).some((key) => key.pk === pk && key.sk === sk)
}

/** Commits everything as one transaction and clears the list. */
async function commit(
  table: Table,
  shared: Uncommitted,
): Promise<{ readonly committed: boolean; readonly error?: unknown }> {
  const writes = shared.writes()
  try {
    if (writes.length > 0) await table.transact(writes, crypto.randomUUID())
    return { committed: true }
  } catch (error) {
    return { committed: false, error }
  } finally {
    shared.clear()
  }
}

async function answer({ resolve, reject }: WaitingWrite, work: () => Promise<unknown>): Promise<void> {
  try {
    resolve(await work())
  } catch (error) {
    reject(error)
  }
}
