import { lookup } from '../lookup.ts'
import type { Difference } from './difference.ts'
import type { DiffContext, Sentence } from './sentence.ts'
import type { ClaimStatus } from './status-json.ts'
import {
  contestSentence,
  expectedSentence,
  factSentence,
  positionWords,
  stateSentence,
} from './track-sentences.ts'
import type { OpenEndedTimeJson } from '../time/time-value.ts'
import { fill, filled } from '../words/fill.ts'

/** Describes one difference in one plain sentence that claims no more than the data. */
export function diffSentence(change: Difference, context: DiffContext): Sentence {
  const { kind, track: id = '', to } = change
  const { before, after, titles } = context
  const words = context.words.diff
  const is = lookup(after.tracks, id)
  const track = is?.title ?? lookup(before.tracks, id)?.title ?? titles.track(id)
  if (kind === 'state' || kind === 'track') return stateSentence(id, track, context)
  if (kind === 'expected') return expectedSentence(change, track, context)
  if (kind === 'correction') {
    const at = String(to)
    return fill<string | OpenEndedTimeJson>(words.correction, {
      time: { value: at, earliest: at, latest: at },
    })
  }
  return [timelessSentence({ ...change, kind }, track, context)]
}

type Timeless = Omit<Difference, 'kind'> & {
  readonly kind: Exclude<Difference['kind'], 'state' | 'track' | 'expected' | 'correction'>
}

/** A sentence about something without a time of its own. */
function timelessSentence(
  { kind, track: id = '', subject = '', from, to }: Timeless,
  track: string,
  context: DiffContext,
): string {
  const { before, after, titles } = context
  const { diff: words } = context.words
  switch (kind) {
    case 'position':
      return filled(words.position, {
        party: titles.party(subject),
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
      const deadline = titles.deadline(id, subject)
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
        rule: titles.rule(subject),
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

/** The word for a value, or for its absence. */
function word(words: Readonly<Record<string, string>>, value: unknown, absent: string): string {
  return typeof value === 'string' ? (lookup(words, value) ?? value) : absent
}

function proposalSentence(
  id: string,
  closed: boolean,
  { before, after, words, titles }: DiffContext,
): string {
  const { proposal: texts } = words.diff
  const found = [...after.proposals, ...before.proposals].find((proposal) => proposal.id === id)
  const proposal = found
    ? filled(texts.about, {
        event: titles.event(found.track, found.event),
        track: titles.track(found.track),
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
