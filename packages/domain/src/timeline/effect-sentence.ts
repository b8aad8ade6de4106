import type { Titles } from '../words/titles.ts'
import type { Proposal, Transition } from './snapshot.ts'

/** The effect of a deadline or a rule: a transition, a proposal, or neither. */
interface MovedOrProposed {
  readonly transitions: readonly Transition[]
  readonly opened: readonly Proposal[]
}

/** Describes the transition or proposal that a ground led to, by titles; an empty text if there is neither. */
function effectSentence(titles: Titles, ground: string, { transitions, opened }: MovedOrProposed): string {
  const [moved] = transitions
  if (moved) {
    const { track, from, to } = moved
    const [was, is] = [titles.state(track, from), titles.state(track, to)]
    return `${titles.track(track)} went from “${was}” to “${is}”: ${ground}`
  }
  const [proposed] = opened
  if (!proposed) return ''
  const { track, event } = proposed
  return `“${titles.event(track, event)}” is proposed for ${titles.track(track)}: ${ground}`
}

/** Describes the effect of a passed deadline in one plain sentence without a full stop. */
export function deadlineSentence(
  titles: Titles,
  track: string,
  deadline: string,
  effect: MovedOrProposed,
): string {
  return effectSentence(titles, `the deadline “${titles.deadline(track, deadline)}” passed`, effect)
}

/** Describes the effect of a fired rule in one plain sentence without a full stop. */
export function ruleSentence(titles: Titles, rule: string, effect: MovedOrProposed): string {
  return effectSentence(titles, `the rule “${titles.rule(rule)}” came true`, effect)
}

/** Describes a review that fell due in one plain sentence without a full stop. */
export function reviewSentence(titles: Titles, track: string): string {
  return `${titles.track(track)} is due for review: nothing has been reported on it for the time that its state allows`
}
