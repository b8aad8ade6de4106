import { partOf } from '../condition/leaf-value.ts'
import type { Truth } from '../condition/truth.ts'
import { leavesOf, partsOf } from '../definition/conditions.ts'
import type { Definition, Leaf, Rule } from '../definition/definition.ts'
import { own } from '../own.ts'
import { ruleValue } from '../timeline/cascade.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { type Titles, titlesOf } from '../words/titles.ts'
import type { Reason, RuleStatus } from './status-json.ts'

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function textOf(leaf: Leaf, value: Truth, titles: Titles, { tracks }: Snapshot): string {
  if ('in' in leaf) {
    const state = own(tracks, leaf.track)?.state
    const stands = `${titles.track(leaf.track)}: ${state === undefined ? 'not there' : titles.state(leaf.track, state)}`
    return value === 'true' ? stands : `${stands}, not ${statesOf(leaf, titles)}`
  }
  if ('party' in leaf) {
    const stance = own(own(tracks, leaf.on)?.positions, leaf.party)?.stance ?? 'undeclared'
    const asked =
      value === 'true'
        ? ''
        : `, so whether it ${either(leaf.stance)} is ${value === 'false' ? 'answered: no' : 'open'}`
    return `${titles.party(leaf.party)} on ${titles.track(leaf.on)}: ${stance}${asked}`
  }
  const words: Record<Truth, string> = {
    true: 'has passed',
    false: 'has not passed',
    unknown: 'may have passed, its moment is not known more exactly',
  }
  const { track, deadline } = partsOf(leaf.deadline)
  return `${titles.track(track)}: the deadline “${titles.deadline(track, deadline)}” ${words[value]}`
}

function statesOf({ track, in: states }: Extract<Leaf, { in: unknown }>, titles: Titles): string {
  return either(states.map((state) => titles.state(track, state)))
}

/** The report that would settle a part; nothing where the clock settles it or the track has come to its end. */
function settledBy(
  leaf: Leaf,
  value: Truth,
  definition: Definition,
  { tracks }: Snapshot,
): string | undefined {
  const titles = titlesOf(definition)
  if (value === 'true') return undefined
  if ('party' in leaf) {
    return value === 'unknown'
      ? `a report of the stance of ${titles.party(leaf.party)} on ${titles.track(leaf.on)}`
      : undefined
  }
  if ('in' in leaf) {
    const state = own(own(definition.tracks, leaf.track)?.states, own(tracks, leaf.track)?.state ?? '')
    return state?.final
      ? undefined
      : `a report that takes ${titles.track(leaf.track)} to ${statesOf(leaf, titles)}`
  }
  return value === 'unknown' ? 'time: it has certainly passed at the end of its window' : undefined
}

function reasonOf(leaf: Leaf, whole: Truth, definition: Definition, snapshot: Snapshot): Reason {
  const { value, report } = partOf(leaf, snapshot)
  const settles = whole === 'unknown' ? settledBy(leaf, value, definition, snapshot) : undefined
  return {
    part: leaf,
    value,
    text: textOf(leaf, value, titlesOf(definition), snapshot),
    ...(report === undefined ? {} : { report }),
    ...(settles === undefined ? {} : { settledBy: settles }),
  }
}

/** A rule's value with the value of each of its parts; for an open one, what would settle it. */
export function ruleStatus(rule: Rule, definition: Definition, snapshot: Snapshot): RuleStatus {
  const value = ruleValue(snapshot, rule)
  return {
    ...(rule.title === undefined ? {} : { title: rule.title }),
    value,
    because: leavesOf(rule.when).map((leaf) => reasonOf(leaf, value, definition, snapshot)),
  }
}
