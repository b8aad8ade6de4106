import type { Truth } from '../condition/truth.ts'
import { partsOf } from '../condition/deadline-passed.ts'
import type { Id } from '../schema/id-record.ts'
import { type KindName, kindName, type Leaf, type Leaves } from '../condition/condition.ts'
import type { Stance } from '../schema/stance.ts'
import { lookup } from '../lookup.ts'
import { listed, said, type Sentence, sentence, type SentencePart } from './sentence.ts'
import type { SentenceWords } from './english-sentences.ts'
import type { DeadlineRuns, Titles } from './titles.ts'

/** The state and positions of tracks: of a status or a snapshot. */
export interface TracksStanding {
  readonly tracks: Readonly<
    Record<Id, { readonly state: Id; readonly positions: Readonly<Record<Id, { readonly stance: Stance }>> }>
  >
}

/** The titles, the tracks and the words that sentences about reasons are made from. */
export interface ReasonTelling {
  readonly titles: Titles & DeadlineRuns
  readonly standing: TracksStanding
  readonly words: SentenceWords
}

/** The sentences about one kind of leaf. */
interface LeafSentences<L> {
  readonly reason: (leaf: L, value: Truth, telling: ReasonTelling) => Sentence
  /** The sentence about a change that would settle an open value. */
  readonly settledBy: (leaf: L, telling: ReasonTelling) => Sentence
}

const sentences: { readonly [K in KindName]: LeafSentences<Leaves[K]> } = {
  track: {
    reason(leaf, value, telling) {
      const { titles, standing } = telling
      const { reason: words } = telling.words
      const state = lookup(standing.tracks, leaf.track)?.state
      return sentence(value === 'true' ? words.state : words.otherState, {
        track: said(titles.track(leaf.track)),
        state: state === undefined ? words.noState : said(titles.state(leaf.track, state)),
        states: statesOf(leaf, telling),
      })
    },
    settledBy: (leaf, telling) =>
      sentence(telling.words.reason.settledBy.state, {
        track: said(telling.titles.track(leaf.track)),
        states: statesOf(leaf, telling),
      }),
  },
  party: {
    reason(leaf, value, { titles, standing, words }) {
      const stance = lookup(lookup(standing.tracks, leaf.on)?.positions, leaf.party)?.stance ?? 'undeclared'
      return sentence(words.reason.stance[value], {
        party: said(titles.party(leaf.party)),
        track: said(titles.track(leaf.on)),
        stance: words.stance[stance],
        stances: either(
          leaf.stance.map((one) => words.stance[one]),
          words,
        ),
      })
    },
    settledBy: (leaf, { titles, words }) =>
      sentence(words.reason.settledBy.stance, {
        party: said(titles.party(leaf.party)),
        track: said(titles.track(leaf.on)),
      }),
  },
  deadline: {
    reason(leaf, value, { titles, standing, words }) {
      const { track, deadline } = partsOf(leaf.deadline)
      const state = lookup(standing.tracks, track)?.state ?? ''
      return sentence(words.reason.deadline[titles.hasLeft(track, state, deadline) ? 'gone' : value], {
        track: said(titles.track(track)),
        deadline: said(titles.deadline(track, deadline)),
      })
    },
    settledBy: (_, { words }) => [words.reason.settledBy.deadline],
  },
}

/** Returns the sentences of a leaf's kind, typed for this leaf only. */
function sentencesOf(leaf: Leaf): LeafSentences<Leaf> {
  return sentences[kindName(leaf)] as unknown as LeafSentences<Leaf>
}

/** Describes one leaf of a rule's condition and its value, without a full stop. */
export function reasonSentence(leaf: Leaf, value: Truth, telling: ReasonTelling): Sentence {
  return sentencesOf(leaf).reason(leaf, value, telling)
}

/** Describes the change that would settle an open leaf. */
export function settledByWords(leaf: Leaf, telling: ReasonTelling): Sentence {
  return sentencesOf(leaf).settledBy(leaf, telling)
}

function statesOf({ track, in: states }: Leaves['track'], { titles, words }: ReasonTelling): Sentence {
  return either(
    states.map((state) => said(titles.state(track, state))),
    words,
  )
}

function either(alternatives: readonly SentencePart[], { or, alternative }: SentenceWords): Sentence {
  const named = alternatives.map((name) => sentence(alternative, { name }))
  const last = named.at(-1) ?? ''
  if (named.length < 2) return [last].flat()
  return sentence(or, { others: listed(named.slice(0, -1), ', '), last })
}
