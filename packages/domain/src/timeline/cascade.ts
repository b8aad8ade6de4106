import { evaluate } from '../condition/evaluate.ts'
import { leafValue, partOf } from './leaf-value.ts'
import { leavesOf } from '../condition/leaves.ts'
import type { Rule } from '../definition/definition.ts'
import { needsReviewer } from '../definition/needs-reviewer.ts'
import type { Id } from '../schema/id-record.ts'
import { lookup } from '../lookup.ts'
import { lastOf, type TimeValue } from '../time/time-value.ts'
import { titlesOf } from '../words/titles.ts'
import { certainFrom } from './certain-from.ts'
import { all, closeProposalsOf, enter, nothing, openProposal, setRule } from './change.ts'
import { ruleSentence } from './effect-sentence.ts'
import { trackIn } from './governed-track.ts'
import { momentOf, type OrderKey } from '../time/order-key.ts'
import type { Change, Ground, Proposal, RuleSnapshot, Snapshot, Transition } from './snapshot.ts'
import { lapse } from './lapse.ts'
import type { Step } from './step.ts'
import { definitionOf, type Versions } from './versions.ts'

/** The trigger of a rule evaluation: its place and time, and a name that distinguishes a rule's proposals. */
export interface Trigger {
  readonly place: OrderKey
  readonly occurred: TimeValue
  readonly name: string
}

/**
 * Moves the track by the event at once, or opens a proposal for it. Does nothing if the state does not allow the event.
 */
export function applyOrPropose(
  snapshot: Snapshot,
  versions: Versions,
  event: Pick<Proposal, 'track' | 'event' | 'cause'> & {
    readonly propose: boolean
    readonly ground?: Ground
  },
  { place, occurred }: { readonly place: OrderKey; readonly occurred: TimeValue },
  proposalId: string,
): {
  readonly transitions: readonly Transition[]
  readonly opened: readonly Proposal[]
  readonly change: Change
  readonly leaves?: OrderKey
} {
  const { track, event: name, cause, propose, ground } = event
  const { now, state, states } = trackIn(snapshot, versions, track)
  const to = lookup(state.on, name)
  if (to === undefined) return { transitions: [], opened: [], change: nothing }
  if (propose || needsReviewer(states, to)) {
    const grounds = ground ? [ground] : []
    const proposal = {
      id: proposalId,
      track,
      event: name,
      to,
      cause,
      occurred,
      grounds,
      groundsTotal: grounds.length,
    }
    const joined = ground && snapshot.proposals.some(({ id }) => id === proposalId)
    return { transitions: [], opened: joined ? [] : [proposal], change: openProposal(proposal) }
  }
  return {
    transitions: [{ track, event: name, from: now.state, to, occurred, cause }],
    opened: [],
    change: all(enter(track, to, occurred, cause, place), closeProposalsOf(track, name)),
    leaves: now.enteredAt,
  }
}

/** Returns the step of a rule that fires, dated by the latest of its grounds, the entry of the moved track included. */
export function fireRule(snapshot: Snapshot, versions: Versions, id: Id, rule: Rule, trigger: Trigger): Step {
  const cause = {
    kind: 'rule',
    rule: id,
    parts: leavesOf(rule.when).map((leaf) => partOf(leaf, snapshot)),
  } as const
  const place = `${trigger.place}/${id}`
  const { definition, now } = trackIn(snapshot, versions, rule.track)
  const { rules } = definitionOf(versions, snapshot)
  const titles = titlesOf({ ...definition, ...(rules && { rules }) })
  const grounds = [certainFrom(rule.when, snapshot), now.since].filter((ground) => ground !== null)
  const occurred = lastOf(trigger.occurred, ...grounds)
  const about = applyOrPropose(
    snapshot,
    versions,
    { track: rule.track, event: rule.event, cause, propose: rule.policy === 'propose' },
    { place, occurred },
    `${id}.${trigger.name}`,
  )
  return {
    kind: 'rule',
    place,
    occurred,
    track: rule.track,
    subject: id,
    headline: ruleSentence(titles, id, about),
    transitions: about.transitions,
    opened: about.opened,
    ...(about.leaves === undefined ? {} : { leaves: about.leaves }),
    change: all(setRule(id, { value: 'true', fired: true }), about.change),
  }
}

/** Returns the value of a rule's condition in a snapshot. */
export function ruleValue(snapshot: Snapshot, { when }: Rule): RuleSnapshot['value'] {
  return evaluate(when, (leaf) => leafValue(leaf, snapshot))
}

/** Evaluates the rules without firing any: for the start, and for a new version of the definition. */
export function evaluateRules(snapshot: Snapshot, versions: Versions): Snapshot['rules'] {
  const rules = Object.entries(definitionOf(versions, snapshot).rules ?? {})
  return Object.fromEntries(
    rules.map(([id, rule]) => {
      const value = ruleValue(snapshot, rule)
      const { fired = false, from } = lookup(snapshot.rules, id) ?? {}
      return [id, { value, fired: value === 'true' && fired, ...(from === undefined ? {} : { from }) }]
    }),
  )
}

/**
 * Returns the immediate consequences of a change: proposals lapse, rules take their new values, and those that became
 * true fire, one after another in the order of the definition. Since rules cannot trigger each other in a loop under
 * `apply`, there are no more rounds than rules.
 */
export function cascade(start: Snapshot, versions: Versions, trigger: Trigger): readonly Step[] {
  const steps: Step[] = []
  let snapshot = start
  const take = (step: Step) => {
    steps.push(step)
    snapshot = step.change(snapshot)
  }
  const mark = (change: Change) =>
    take({
      kind: 'mark',
      place: trigger.place,
      occurred: trigger.occurred,
      subject: '',
      transitions: [],
      opened: [],
      change,
    })
  const rules = Object.entries(definitionOf(versions, start).rules ?? {})
  for (let round = 0, changed = true; changed && round <= rules.length; round++) {
    changed = false
    for (const [id, rule] of rules) {
      const value = ruleValue(snapshot, rule)
      const before = lookup(snapshot.rules, id)
      if (value === before?.value) continue
      changed = true
      const place = `${trigger.place}/${String(steps.length).padStart(3, '0')}`
      // A rule of a later version waits until that is recorded, and then fires as if it were true from the start.
      const early = before?.from !== undefined && (momentOf(place) ?? before.from) < before.from
      if (value === 'true' && !early) take(fireRule(snapshot, versions, id, rule, { ...trigger, place }))
      else mark(setRule(id, { value, fired: false }))
    }
    const change = lapse(snapshot, versions)
    if (change) mark(change)
  }
  return steps
}
