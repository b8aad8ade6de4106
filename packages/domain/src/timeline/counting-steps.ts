import { kindOf } from '../condition/condition.ts'
import type { Id } from '../schema/id-record.ts'
import type { Instant } from '../time/instant.ts'
import type { Placed, Step } from './step.ts'

/**
 * Returns the steps of a timeline that count as of a moment, in order: those whose window has ended, and those that
 * they depend on. So every transition shown is a recorded one, from the state that it left.
 */
export function countingSteps(steps: readonly Placed[], asOf: Instant): readonly Step[] {
  const ended = ({ kind, occurred }: Step) => kind === 'definition' || occurred.latest <= asOf
  const leaned = new Set<Step>()
  const counts = (step: Step) => ended(step) || leaned.has(step)
  const all = steps.map(({ step }) => step)
  const grounds = groundsOf(all)
  for (const step of all.toReversed()) {
    if (!counts(step)) continue
    const { entries, behind } = grounds.get(step) ?? nothing
    for (const ground of ended(step) ? entries : [...entries, ...behind]) leaned.add(ground)
  }
  const entered = new Map<Id, boolean>()
  let trigger = true
  return all.filter((step) => {
    const own =
      step.kind !== 'mark'
        ? counts(step)
        : step.track === undefined
          ? trigger
          : ended(step) && entered.get(step.track) !== false
    if (step.kind !== 'mark') trigger = own
    for (const track of enteredBy(step)) entered.set(track, own)
    return own
  })
}

/** The steps that a step depends on. */
interface Grounds {
  /** The entry to the state that it leaves, and the opening of the proposal that it confirms. */
  readonly entries: readonly Step[]
  /** The steps that made its rule true; certain by itself once the step's window has ended. */
  readonly behind: readonly Step[]
}

const nothing: Grounds = { entries: [], behind: [] }

function groundsOf(all: readonly Step[]): ReadonlyMap<Step, Grounds> {
  const entered = new Map<Id, Step>()
  const reports = new Map<string, Step>()
  const proposed = new Map<string, Step>()
  const found = new Map<Step, Grounds>()
  for (const step of all) {
    const moves = step.kind === 'definition' ? [] : [...step.transitions, ...step.opened]
    const entries = moves.flatMap(({ track, cause }) => [
      entered.get(track),
      cause.kind === 'report' && cause.confirms !== undefined ? proposed.get(cause.confirms) : undefined,
    ])
    const parts = moves.flatMap(({ cause }) => (cause.kind === 'rule' ? cause.parts : []))
    const behind = parts.flatMap(({ leaf, report }) => [
      ...kindOf(leaf)
        .tracksRead(leaf)
        .map((track) => entered.get(track)),
      report === undefined ? undefined : reports.get(report),
    ])
    if (moves.length > 0) found.set(step, { entries: present(entries), behind: present(behind) })
    if (step.kind === 'report') reports.set(step.subject, step)
    for (const track of enteredBy(step)) entered.set(track, step)
    for (const { id } of step.opened) proposed.set(id, step)
  }
  return found
}

/**
 * The tracks whose state a step enters. A version of the definition enters none: it renames the state that the track is
 * in at the moment, so it depends on no entry, and steps that depend on the renamed state depend on its entry.
 */
function enteredBy({ kind, transitions }: Step): readonly Id[] {
  return kind === 'definition' ? [] : transitions.map(({ track }) => track)
}

function present(steps: readonly (Step | undefined)[]): readonly Step[] {
  return steps.filter((step) => step !== undefined)
}
