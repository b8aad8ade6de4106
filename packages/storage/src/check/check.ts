import { check as decideCheck, DomainError, type Instant, instantText, leavesMore } from '@tracker/domain'
import { Conflict, type Table } from '../table.ts'
import { cleanUp } from './clean-up.ts'
import {
  type Attempt,
  decideAndStore,
  type Standing,
  standing,
  type WriteContext,
} from '../commit/decide-and-store.ts'
import { formed } from '../items/form.ts'
import { indexed, keys, scenarioOf, shards } from '../items/keys.ts'
import { prepare } from '../commit/prepare-write.ts'

/** The result of one pass of the check. */
export interface CheckReport {
  /** Scenarios that had something due. */
  readonly due: number
  /** Recorded effects: deadlines, rules and reviews. */
  readonly recorded: number
  /**
   * Milliseconds by which the latest of them was recorded after its moment, or after the newest report, correction or
   * definition, before which it could not be recorded.
   */
  readonly lateness: number
  readonly failed: readonly { readonly scenario: string; readonly error: string }[]
  /** Whether time ran out before the pass was complete; the next pass continues. */
  readonly unfinished: boolean
}

interface Recorded {
  readonly recorded: number
  readonly lateness: number
}

/** What one revision of a check recorded, and whether one revision could not hold all that was due. */
interface RecordedOnce extends Recorded {
  readonly more: boolean
}

/** Records the clock effects that are due in one scenario. Any number of checks have the effect of one. */
export async function checkScenario(context: WriteContext, scenario: string): Promise<Recorded> {
  const attempt = () => recordDue(context, scenario)
  let total: Recorded = { recorded: 0, lateness: 0 }
  await cleanUp(context.table, scenario, context.now())
  for (;;) {
    const { recorded, lateness, more } = await decideAndStore(context, scenario, {
      begun: context.now(),
      attempt,
    })
    total = { recorded: total.recorded + recorded, lateness: Math.max(total.lateness, lateness) }
    if (!more) return total
  }
}

/** Prepares one revision of due effects, as many as one revision holds; nothing to store if none is due. */
async function recordDue(context: WriteContext, scenario: string): Promise<Attempt<RecordedOnce>> {
  const { head, loaded, governing, recorded } = await standing(context, scenario)
  const decision = decideCheck(head, governing, recorded)
  if (!decision) return { answer: { recorded: 0, lateness: 0, more: false } }
  const brought = decision.entry.kind === 'check' ? decision.entry.brought : []
  const told = Math.max(governing.recorded, head.stamps.report ?? 0, head.stamps.correction ?? 0)
  const late = brought.map(({ due }) => recorded - Math.max(Date.parse(due.latest), told))
  return {
    prepared: await prepare(context, loaded, { decision }, governing, { scenario, recorded }),
    answer: {
      recorded: brought.length,
      lateness: Math.max(0, ...late),
      more: leavesMore(decision, head, governing, recorded),
    },
  }
}

/**
 * Returns the basis of a write's decision, after recording all due effects beyond one revision of a check, which bounds
 * the effects pending in a head.
 */
export async function caughtUp(context: WriteContext, scenario: string, first?: Standing): Promise<Standing> {
  for (let now = first ?? (await standing(context, scenario)); ; now = await standing(context, scenario)) {
    const { head, governing, recorded } = now
    const due = decideCheck(head, governing, recorded)
    if (!due || !leavesMore(due, head, governing, recorded)) return now
    await checkScenario(context, scenario)
  }
}

/** The number of scenarios that are checked concurrently, and of index rows that are read at once. */
const together = 8
const atOnce = 100

/**
 * Every shard, starting with a different one each minute, so that a lack of time does not always affect the same ones.
 */
function shardsFrom(now: Instant): readonly string[] {
  const first = Math.floor(now / 60_000) % shards.length
  return [...shards.slice(first), ...shards.slice(0, first)]
}

async function* dueScenarios(table: Table, now: Instant): AsyncGenerator<readonly string[]> {
  for (const shard of shardsFrom(now)) {
    let after: Awaited<ReturnType<Table['index']>>[number] | undefined
    do {
      const rows = await table.index({
        index: 'due',
        shard,
        to: `${indexed(now)}~`,
        limit: atOnce,
        ...(after ? { after } : {}),
      })
      for (let from = 0; from < rows.length; from += together)
        yield [...new Set(rows.slice(from, from + together).map(scenarioOf))]
      after = rows.length === atOnce ? rows.at(-1) : undefined
    } while (after)
  }
}

/**
 * Runs one pass over everything that is due. Its work grows with the number of due effects, not with the stored data. A
 * scenario that fails is reported and does not stop the others. Stops at `deadline`, leaving the rest for the next
 * pass.
 */
export async function checkAll(
  context: WriteContext,
  deadline: Instant = Number.POSITIVE_INFINITY,
): Promise<CheckReport> {
  const failed: { scenario: string; error: string }[] = []
  let due = 0
  let recorded = 0
  let lateness = 0
  let unfinished = false
  for await (const scenarios of dueScenarios(context.table, context.now())) {
    if (context.now() >= deadline) {
      unfinished = true
      break
    }
    due += scenarios.length
    const outcomes = await Promise.allSettled(scenarios.map((scenario) => checkScenario(context, scenario)))
    outcomes.forEach((outcome, index) => {
      if (outcome.status === 'rejected') {
        if (!isNotFound(outcome.reason))
          failed.push({ scenario: scenarios[index] ?? '', error: String(outcome.reason) })
      } else {
        recorded += outcome.value.recorded
        lateness = Math.max(lateness, outcome.value.lateness)
      }
    })
  }
  await noteCheck(context)
  return { due, recorded, lateness, failed, unfinished }
}

/** Whether a scenario was deleted since the index named it. */
function isNotFound(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'not-found'
}

async function noteCheck({ table, now }: WriteContext): Promise<void> {
  const put = formed('lastCheck', keys.lastCheck, { at: instantText(now()) })
  try {
    await table.transact([{ put }], crypto.randomUUID())
  } catch (error) {
    // Another pass that ends at the same moment has stored an equivalent value.
    if (!(error instanceof Conflict)) throw error
  }
}
