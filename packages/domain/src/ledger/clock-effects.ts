import { proposalJson, transitionJson } from './json.ts'
import type { Pending } from './revision.ts'
import { timeValueJson } from '../time/time-value.ts'
import type { Placed, Step } from '../timeline/step.ts'

/** Returns the effect of a clock or rule step; undefined if it changed nothing. */
export function clockEffectOf({
  kind,
  track,
  subject,
  occurred,
  place,
  transitions,
  opened,
  headline = '',
  leaves,
}: Step): Pending | undefined {
  if (track === undefined || (kind !== 'deadline' && kind !== 'rule' && kind !== 'review')) return undefined
  if (kind !== 'review' && transitions.length + opened.length === 0) return undefined
  return {
    kind,
    track,
    subject,
    due: timeValueJson(occurred),
    place,
    transitions: transitions.map(transitionJson),
    proposals: opened.map(proposalJson),
    headline,
    ...(leaves === undefined ? {} : { leaves }),
  }
}

/** Returns the clock's effects in a stretch of the timeline, for a check to record. */
export function clockEffects(steps: readonly Placed[]): readonly Pending[] {
  return steps.flatMap(({ step, origin }) => (origin === 'clock' ? (clockEffectOf(step) ?? []) : []))
}
