import { lookup } from '../lookup.ts'
import type { OpenEndedTimeJson } from '../time/time-value.ts'
import type { SentenceWords } from '../words/english-sentences.ts'
import { fill, filled } from '../words/fill.ts'
import { spelledOut } from '../words/spelled-out.ts'
import type { Difference } from './difference.ts'
import type { DiffContext, Sentence } from './sentence.ts'
import type { TrackStatus } from './status-json.ts'

/** Returns the sentence about the state of a track, or about a track that is new or gone. */
export function stateSentence(id: string, track: string, context: DiffContext): Sentence {
  const { before, after } = context
  const words = context.words.diff
  const [was, is] = [lookup(before.tracks, id), lookup(after.tracks, id)]
  if (!is) return fill(words.track.gone, { track })
  const to = stateName(is)
  if (!was) return fill(words.track.added, { track, state: to })
  const cause = causeWords(id, is, context)
  const places = { track, from: stateName(was), to, cause }
  const text = was.state === is.state ? 'same' : 'moved'
  return is.since === null
    ? fill(words.state[`${text}AtStart`], places)
    : fill(words.state[text], { ...places, since: is.since })
}

function stateName({ state, stateTitle }: TrackStatus): string {
  return stateTitle === state ? spelledOut(state) : stateTitle
}

/** Describes the cause of a state in words: who or what says so. */
function causeWords(id: string, { cause }: TrackStatus, { words: all, titles }: DiffContext): string {
  const { cause: words } = all.diff
  switch (cause.kind) {
    case 'initial':
      return words.initial
    case 'report':
      return cause.confirms === undefined ? words.report : words.confirmed
    case 'override':
      return filled(words.override, { reason: cause.reason })
    case 'deadline':
      return filled(words.deadline, { deadline: titles.deadline(id, cause.deadline) })
    case 'rule':
      return filled(words.rule, { rule: titles.rule(cause.rule) })
    case 'migration':
      return filled(words.migration, { version: String(cause.definition) })
  }
}

/** Returns a position in words, with its terms. */
export function positionWords(
  position: TrackStatus['positions'][string] | undefined,
  { stance: words, onTerms, diff }: SentenceWords,
): string {
  if (position === undefined) return diff.noPosition
  const { stance, terms } = position
  return terms === undefined ? words[stance] : filled(onTerms, { stance: words[stance], terms })
}

/** Returns the sentence about who contests the state of a track. */
export function contestSentence(id: string, track: string, { after, words, titles }: DiffContext): string {
  const { contested: texts } = words.diff
  const is = lookup(after.tracks, id)
  if (!is || is.contested.length === 0) return filled(texts.over, { track })
  const parties = [...new Set(is.contested.flatMap(({ by }) => by))]
  const who = parties.map(titles.party).join(', ')
  return filled(texts.now, { track, state: stateName(is), who })
}

/** Returns the sentence about a fact of a track. */
export function factSentence(
  id: string,
  subject: string,
  track: string,
  { before, after, words, titles }: DiffContext,
): string {
  const [was, is] = [before, after].map(({ tracks }) => lookup(lookup(tracks, id)?.facts, subject))
  const { fact: texts } = words.diff
  // Not the title in the status: a later version may have dropped the fact, and only the former one has its title then.
  const fact = titles.fact(id, subject)
  if (!is) return filled(texts.gone, { track, fact, from: was?.text ?? '' })
  const to = titles.factValue(id, subject, is.value)
  return was
    ? filled(texts.changed, { track, fact, from: was.text, to })
    : filled(texts.first, { track, fact, to })
}

/**
 * Returns the sentence about when the next step of a track is expected: by one deadline if the change has a subject.
 */
export function expectedSentence(
  { track: id = '', subject, to }: Pick<Difference, 'track' | 'subject' | 'to'>,
  track: string,
  { after, words, titles }: DiffContext,
): Sentence {
  const { expected: texts } = words.diff
  const is = lookup(after.tracks, id)
  if (subject === undefined)
    return is?.expected ? fill(texts.at, { track, time: is.expected }) : fill(texts.none, { track })
  const time = to === null ? undefined : lookup(is?.deadlines, subject)
  const deadline = titles.deadline(id, subject)
  return time
    ? fill<string | OpenEndedTimeJson>(texts.by, { track, deadline, time })
    : fill(texts.noneBy, { track, deadline })
}
