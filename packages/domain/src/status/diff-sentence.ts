import { lookup } from '../lookup.ts'
import type { Difference } from './difference.ts'
import type { ClaimStatus, Status, TrackStatus } from './status-json.ts'
import type { OpenEndedTimeJson } from '../time/time-value.ts'
import type { SentenceWords } from '../words/english-sentences.ts'
import { fill, filled } from '../words/fill.ts'
import { spelledOut } from '../words/spelled-out.ts'
import { timePhrase } from '../words/time-phrase.ts'

/** A sentence in its parts: words as they are, and times, which each reader may be told in a zone of their own. */
export type Sentence = readonly (string | OpenEndedTimeJson)[]

/** A sentence as plain text in English, its times in UTC. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : timePhrase(part))).join('')
}

/** The two statuses that differ, and the words to tell it in. */
export interface DiffContext {
  readonly before: Status
  readonly after: Status
  readonly words: SentenceWords
}

/** One difference in one plain sentence that claims no more than the data. */
export function diffSentence(change: Difference, context: DiffContext): Sentence {
  const { kind, track: id = '', to } = change
  const { before, after } = context
  const words = context.words.diff
  const is = lookup(after.tracks, id)
  const track = is?.title ?? lookup(before.tracks, id)?.title ?? spelledOut(id)
  if (kind === 'state' || kind === 'track') return stateSentence(id, track, context)
  if (kind === 'expected')
    return is?.expected
      ? fill(words.expected.at, { track, time: is.expected })
      : fill(words.expected.none, { track })
  if (kind === 'correction') {
    const at = String(to)
    return fill<string | OpenEndedTimeJson>(words.correction, {
      time: { value: at, earliest: at, latest: at },
    })
  }
  return [timelessSentence({ ...change, kind }, track, context)]
}

function stateSentence(id: string, track: string, { before, after, words: all }: DiffContext): Sentence {
  const words = all.diff
  const [was, is] = [lookup(before.tracks, id), lookup(after.tracks, id)]
  if (!is) return fill(words.track.gone, { track })
  const to = stateName(is)
  if (!was) return fill(words.track.added, { track, state: to })
  const cause = causeWords(is, was, after, all)
  const places = { track, from: stateName(was), to, cause }
  const text = was.state === is.state ? 'same' : 'moved'
  return is.since === null
    ? fill(words.state[`${text}AtStart`], places)
    : fill(words.state[text], { ...places, since: is.since })
}

function stateName({ state, stateTitle }: TrackStatus): string {
  return stateTitle === state ? spelledOut(state) : stateTitle
}

/** How a state came about, in words: who or what says so. */
function causeWords(
  { cause }: TrackStatus,
  before: TrackStatus,
  { rules }: Status,
  { diff: { cause: words } }: SentenceWords,
): string {
  switch (cause.kind) {
    case 'initial':
      return words.initial
    case 'report':
      return cause.confirms === undefined ? words.report : words.confirmed
    case 'override':
      return filled(words.override, { reason: cause.reason })
    case 'deadline': {
      const title = lookup(before.deadlines, cause.deadline)?.title ?? spelledOut(cause.deadline)
      return filled(words.deadline, { deadline: title })
    }
    case 'rule':
      return filled(words.rule, { rule: lookup(rules, cause.rule)?.title ?? spelledOut(cause.rule) })
    case 'migration':
      return filled(words.migration, { version: String(cause.definition) })
  }
}

type Timeless = Omit<Difference, 'kind'> & {
  readonly kind: Exclude<Difference['kind'], 'state' | 'track' | 'expected' | 'correction'>
}

/** A sentence about what has no time of its own. */
function timelessSentence(
  { kind, track: id = '', subject = '', from, to }: Timeless,
  track: string,
  context: DiffContext,
): string {
  const { before, after } = context
  const { diff: words } = context.words
  switch (kind) {
    case 'position':
      return filled(words.position, {
        party:
          lookup(after.parties, subject)?.name ??
          lookup(before.parties, subject)?.name ??
          spelledOut(subject),
        track,
        from: positionWords(lookup(lookup(before.tracks, id)?.positions, subject), context.words),
        to: positionWords(lookup(lookup(after.tracks, id)?.positions, subject), context.words),
      })
    case 'contested':
      return contestSentence(id, track, context)
    case 'standfirst':
      return filled(after.standfirst ? words.standfirst.now : words.standfirst.gone, {
        text: after.standfirst?.text ?? '',
      })
    case 'fact':
      return factSentence(id, subject, track, context)
    case 'deadline': {
      const deadline = deadlineTitle(before, after, id, subject)
      return filled(word(words.deadline, to, words.deadline.gone), { track, deadline })
    }
    case 'review':
      return filled(to === true ? words.review.due : words.review.over, { track })
    case 'override': {
      const override = lookup(after.tracks, id)?.override
      return override
        ? filled(words.override.set, { track, reason: override.reason })
        : filled(words.override.gone, { track })
    }
    case 'rule':
      return filled(words.rule, {
        rule:
          lookup(after.rules, subject)?.title ?? lookup(before.rules, subject)?.title ?? spelledOut(subject),
        from: word(words.value, from, words.noRule.before),
        to: word(words.value, to, words.noRule.now),
      })
    case 'proposal':
      return proposalSentence(subject, to === null, context)
    case 'claim':
      return claimSentence(subject, context)
    case 'definition':
      return filled(words.definition, { from: String(from), to: String(to) })
    case 'title':
      return filled(words.title, { to: String(to) })
  }
}

function positionWords(
  position: TrackStatus['positions'][string] | undefined,
  { stance: words, onTerms, diff }: SentenceWords,
): string {
  if (position === undefined) return diff.noPosition
  const { stance, terms } = position
  return terms === undefined ? words[stance] : filled(onTerms, { stance: words[stance], terms })
}

function contestSentence(id: string, track: string, { after, words }: DiffContext): string {
  const { contested: texts } = words.diff
  const is = lookup(after.tracks, id)
  if (!is || is.contested.length === 0) return filled(texts.over, { track })
  const parties = [...new Set(is.contested.flatMap(({ by }) => by))]
  const who = parties.map((party) => lookup(after.parties, party)?.name ?? spelledOut(party)).join(', ')
  return filled(texts.now, { track, state: stateName(is), who })
}

function factSentence(
  id: string,
  subject: string,
  track: string,
  { before, after, words }: DiffContext,
): string {
  const [was, is] = [before, after].map(({ tracks }) => lookup(lookup(tracks, id)?.facts, subject))
  const { fact: texts } = words.diff
  const fact = is?.title ?? was?.title ?? spelledOut(subject)
  if (!is) return filled(texts.gone, { track, fact, from: was?.text ?? '' })
  return was
    ? filled(texts.changed, { track, fact, from: was.text, to: is.text })
    : filled(texts.first, { track, fact, to: is.text })
}

/** The word for a value, or what stands for its absence. */
function word(words: Readonly<Record<string, string>>, value: unknown, absent: string): string {
  return typeof value === 'string' ? (lookup(words, value) ?? value) : absent
}

function deadlineTitle(before: Status, after: Status, track: string, deadline: string): string {
  const titles = [after, before].map(
    ({ tracks }) => lookup(lookup(tracks, track)?.deadlines, deadline)?.title,
  )
  return titles.find((title) => title !== undefined) ?? spelledOut(deadline)
}

function proposalSentence(id: string, closed: boolean, { before, after, words }: DiffContext): string {
  const { proposal: texts } = words.diff
  const found = [...after.proposals, ...before.proposals].find((proposal) => proposal.id === id)
  const proposal = found
    ? filled(texts.about, {
        event: spelledOut(found.event),
        track: lookup(after.tracks, found.track)?.title ?? spelledOut(found.track),
      })
    : id
  return filled(closed ? texts.closed : texts.opened, { proposal })
}

function claimSentence(id: string, { before, after, words }: DiffContext): string {
  const [was, is] = [before, after].map(({ claims }) => claims.find((claim) => claim.id === id))
  const { claim: texts } = words.diff
  const known = ({ verification, checkedBy }: ClaimStatus) => {
    const found = words.verification[verification]
    return checkedBy === undefined ? found : filled(words.verified, { verification: found, who: checkedBy })
  }
  if (!is)
    return filled(texts.gone, {
      speaker: was?.speaker ?? id,
      claim: was?.text ?? id,
      before: words.verification[was?.verification ?? 'unverified'],
    })
  const places = { speaker: is.speaker, claim: is.text, now: known(is) }
  if (!was) return filled(texts.said, places)
  const stood = known(was)
  return was.text === is.text && was.speaker === is.speaker
    ? filled(texts.checked, { ...places, before: stood })
    : filled(texts.changed, { ...places, was: was.text, wasSpeaker: was.speaker, before: stood })
}
