import type { Truth } from '../condition/truth.ts'
import { partsOf } from '../definition/conditions.ts'
import type { Id, Leaf, Stance } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import { filled } from './fill.ts'
import type { SentenceWords } from './english-sentences.ts'
import type { Titles } from './titles.ts'

/** How tracks stand, as far as reasons tell of it: a status or a snapshot. */
export interface Standing {
  readonly tracks: Readonly<
    Record<Id, { readonly state: Id; readonly positions: Readonly<Record<Id, { readonly stance: Stance }>> }>
  >
}

/** What reasons are told with: what people call things, how these stand, and the words. */
export interface ReasonTelling {
  readonly titles: Titles
  readonly standing: Standing
  readonly words: SentenceWords
}

/** One part of a rule's condition and its value, in a plain sentence without its stop. */
export function reasonSentence(leaf: Leaf, value: Truth, telling: ReasonTelling): string {
  const { titles, standing } = telling
  const { reason: words, stance: stances } = telling.words
  if ('in' in leaf) {
    const state = lookup(standing.tracks, leaf.track)?.state
    return filled(value === 'true' ? words.state : words.otherState, {
      track: titles.track(leaf.track),
      state: state === undefined ? words.noState : titles.state(leaf.track, state),
      states: statesOf(leaf, telling),
    })
  }
  if ('party' in leaf) {
    const stance = lookup(lookup(standing.tracks, leaf.on)?.positions, leaf.party)?.stance ?? 'undeclared'
    return filled(words.stance[value], {
      party: titles.party(leaf.party),
      track: titles.track(leaf.on),
      stance: stances[stance],
      stances: either(
        leaf.stance.map((one) => stances[one]),
        telling.words,
      ),
    })
  }
  const { track, deadline } = partsOf(leaf.deadline)
  return filled(words.deadline[value], {
    track: titles.track(track),
    deadline: titles.deadline(track, deadline),
  })
}

/** What would settle an open part, in words. */
export function settledByWords(leaf: Leaf, telling: ReasonTelling): string {
  const { titles } = telling
  const { settledBy } = telling.words.reason
  if ('party' in leaf) {
    const places = { party: titles.party(leaf.party), track: titles.track(leaf.on) }
    return filled(settledBy.stance, places)
  }
  if ('in' in leaf) {
    const places = { track: titles.track(leaf.track), states: statesOf(leaf, telling) }
    return filled(settledBy.state, places)
  }
  return settledBy.deadline
}

function statesOf(
  { track, in: states }: Extract<Leaf, { in: unknown }>,
  { titles, words }: ReasonTelling,
): string {
  return either(
    states.map((state) => titles.state(track, state)),
    words,
  )
}

function either(alternatives: readonly string[], { or }: SentenceWords): string {
  const last = alternatives.at(-1) ?? ''
  if (alternatives.length < 2) return last
  return filled(or, { others: alternatives.slice(0, -1).join(', '), last })
}
