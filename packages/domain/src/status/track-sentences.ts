import { lookup } from '../lookup.ts'
import type { SentenceWords } from '../words/english-sentences.ts'
import { factSentence } from '../words/fact-sentence.ts'
import {
  listed,
  type SaidWords,
  said,
  type Sentence,
  sentence,
  type SentencePart,
} from '../words/sentence.ts'
import { spelledOut } from '../words/spelled-out.ts'
import type { Difference } from './difference.ts'
import type { DiffContext } from './diff-context.ts'
import { renamingOf } from './renaming.ts'
import type { FactStatus, TrackStatus } from './status-json.ts'

/** Returns the sentence about the state of a track, or about a track that is new or gone. */
export function stateSentence(id: string, track: SentencePart, context: DiffContext): Sentence {
  const { before, after } = context
  const words = context.words.diff
  const [was, is] = [lookup(before.tracks, id), lookup(after.tracks, id)]
  if (!is) return sentence(words.track.gone, { track })
  const to = stateName(is)
  if (!was) return sentence(words.track.added, { track, state: to })
  const version = renamingOf(id, before, after, context.versions)
  if (version !== undefined) {
    const names = titleOf(was) === titleOf(is) ? [was.state, is.state] : [titleOf(was), titleOf(is)]
    const [from = '', now = ''] = names.map(said)
    return sentence(words.state.renamed, { track, from, to: now, version: String(version) })
  }
  const cause = causeWords(id, is, context)
  const places = { track, from: stateName(was), to, cause }
  const text = was.state === is.state ? 'same' : 'moved'
  return is.since === null
    ? sentence(words.state[`${text}AtStart`], places)
    : sentence(words.state[text], { ...places, since: { bound: is.since } })
}

function titleOf({ state, stateTitle }: TrackStatus): string {
  return stateTitle === state ? spelledOut(state) : stateTitle
}

function stateName(track: TrackStatus): SaidWords {
  return said(titleOf(track))
}

/** Describes the cause of a state in words: who or what says so. */
function causeWords(
  id: string,
  { cause }: TrackStatus,
  { words: all, titles }: DiffContext,
): SentencePart | Sentence {
  const { cause: words } = all.diff
  switch (cause.kind) {
    case 'initial':
      return words.initial
    case 'report':
      return cause.confirms === undefined ? words.report : words.confirmed
    case 'override':
      return sentence(words.override, { reason: said(cause.reason) })
    case 'deadline':
      return sentence(words.deadline, { deadline: said(titles.deadline(id, cause.deadline)) })
    case 'rule':
      return sentence(words.rule, { rule: said(titles.rule(cause.rule)) })
    case 'migration':
      return sentence(words.migration, { version: String(cause.definition) })
  }
}

/** Returns a position in words, with its terms. */
export function positionWords(
  position: TrackStatus['positions'][string] | undefined,
  { stance: words, onTerms, diff }: SentenceWords,
): SentencePart | Sentence {
  if (position === undefined) return diff.noPosition
  const { stance, terms } = position
  return terms === undefined
    ? words[stance]
    : sentence(onTerms, { stance: words[stance], terms: said(terms) })
}

/** Returns the sentence about who contests the state of a track. */
export function contestSentence(
  id: string,
  track: SentencePart,
  { after, words, titles }: DiffContext,
): Sentence {
  const { contested: texts } = words.diff
  const is = lookup(after.tracks, id)
  if (!is || is.contested.length === 0) return sentence(texts.over, { track })
  const parties = [...new Set(is.contested.flatMap(({ by }) => by))]
  const who = listed(parties.map(titles.party).map(said), ', ')
  return sentence(texts.now, { track, state: stateName(is), who })
}

/** Returns the sentence about a fact of a track. */
export function factChange(
  id: string,
  subject: string,
  track: SentencePart,
  { before, after, words, titles }: DiffContext,
): Sentence {
  const [was, is] = [before, after].map(({ tracks }) => lookup(lookup(tracks, id)?.facts, subject))
  const { fact: texts } = words.diff
  // Not the title in the status: a later version may have dropped the fact, and only the former one has its title then.
  const fact = said(titles.fact(id, subject))
  const told = ({ value }: FactStatus, text: string) => factSentence(value, text, titles.party)
  const from = was ? told(was, was.text) : ''
  if (!is) return sentence(texts.gone, { track, fact, from })
  const to = told(is, titles.factValue(id, subject, is.value))
  return was ? sentence(texts.changed, { track, fact, from, to }) : sentence(texts.first, { track, fact, to })
}

/**
 * Returns the sentence about when the next step of a track is expected: by one deadline if the change has a subject.
 */
export function expectedSentence(
  { track: id = '', subject, to }: Pick<Difference, 'track' | 'subject' | 'to'>,
  track: SentencePart,
  { after, words, titles }: DiffContext,
): Sentence {
  const { expected: texts } = words.diff
  const is = lookup(after.tracks, id)
  if (subject === undefined)
    return is?.expected ? sentence(texts.at, { track, time: is.expected }) : sentence(texts.none, { track })
  const time = to === null ? undefined : lookup(is?.deadlines, subject)
  const deadline = said(titles.deadline(id, subject))
  return time ? sentence(texts.by, { track, deadline, time }) : sentence(texts.noneBy, { track, deadline })
}
