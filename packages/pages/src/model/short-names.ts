import { cutText } from '../text/safe-text.ts'
import type { Names } from './names.ts'

/** Cuts each name to `most` characters. */
export function shortNames(names: Names, most: number): Names {
  const cut = (text: string) => cutText(text, most)
  return {
    track: (track) => cut(names.track(track)),
    state: (track, state) => cut(names.state(track, state)),
    event: (track, event) => cut(names.event(track, event)),
    party: (party) => cut(names.party(party)),
    rule: (rule) => cut(names.rule(rule)),
    fact: (track, fact) => cut(names.fact(track, fact)),
    factValue: (track, fact, value) => cut(names.factValue(track, fact, value)),
    deadline: (track, deadline) => cut(names.deadline(track, deadline)),
    target: (track, state, event) => {
      const target = names.target(track, state, event)
      return target === undefined ? undefined : cut(target)
    },
    hasLeft: names.hasLeft,
    isOpen: names.isOpen,
    waiting: names.waiting,
    dismissals: names.dismissals,
    contests: names.contests,
    contesting: names.contesting,
    at: (revision) => shortNames(names.at(revision), most),
  }
}
