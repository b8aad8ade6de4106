import type { ProposalJson } from '../ledger/json.ts'
import { lookup } from '../lookup.ts'
import type { Difference } from './difference.ts'
import type { DiffContext } from './diff-context.ts'
import { renamedTarget } from './renaming.ts'
import type { ClaimStatus } from './status-json.ts'
import {
  contestSentence,
  expectedSentence,
  factChange,
  positionWords,
  stateSentence,
} from './track-sentences.ts'
import { said, type Sentence, sentence, type SentencePart } from '../words/sentence.ts'

/** Describes one difference in one plain sentence that claims no more than the data. */
export function diffSentence(change: Difference, context: DiffContext): Sentence {
  const { kind, track: id = '', to } = change
  const { before, after, titles } = context
  const words = context.words.diff
  const is = lookup(after.tracks, id)
  const track = said(is?.title ?? lookup(before.tracks, id)?.title ?? titles.track(id))
  if (kind === 'state' || kind === 'track') return stateSentence(id, track, context)
  if (kind === 'expected') return expectedSentence(change, track, context)
  if (kind === 'correction') {
    const at = String(to)
    return sentence(words.correction, {
      time: { value: at, earliest: at, latest: at },
    })
  }
  return timelessSentence({ ...change, kind }, track, context)
}

type Timeless = Omit<Difference, 'kind'> & {
  readonly kind: Exclude<Difference['kind'], 'state' | 'track' | 'expected' | 'correction'>
}

/** A sentence about something without a time of its own. */
function timelessSentence(
  { kind, track: id = '', subject = '', from, to }: Timeless,
  track: SentencePart,
  context: DiffContext,
): Sentence {
  const { before, after, titles } = context
  const { diff: words } = context.words
  switch (kind) {
    case 'position':
      return sentence(words.position, {
        party: said(titles.party(subject)),
        track,
        from: positionWords(lookup(lookup(before.tracks, id)?.positions, subject), context.words),
        to: positionWords(lookup(lookup(after.tracks, id)?.positions, subject), context.words),
      })
    case 'contested':
      return contestSentence(id, track, context)
    case 'standfirst':
      return sentence(after.standfirst ? words.standfirst.now : words.standfirst.gone, {
        text: said(after.standfirst?.text ?? ''),
      })
    case 'fact':
      return factChange(id, subject, track, context)
    case 'deadline': {
      const deadline = said(titles.deadline(id, subject))
      return sentence(word(words.deadline, to, words.deadline.gone), { track, deadline })
    }
    case 'review':
      return sentence(to === true ? words.review.due : words.review.over, { track })
    case 'override': {
      const override = lookup(after.tracks, id)?.override
      return override
        ? sentence(words.override.set, { track, reason: said(override.reason) })
        : sentence(words.override.gone, { track })
    }
    case 'rule':
      return sentence(words.rule, {
        rule: said(titles.rule(subject)),
        from: word(words.value, from, words.noRule.before),
        to: word(words.value, to, words.noRule.now),
      })
    case 'proposal':
      return proposalSentence(subject, to === null, context)
    case 'claim':
      return claimSentence(subject, context)
    case 'definition':
      return sentence(words.definition, { from: String(from), to: String(to) })
    case 'title':
      return sentence(words.title, { to: said(String(to)) })
  }
}

/** The word for a value, or for its absence. */
function word(words: Readonly<Record<string, string>>, value: unknown, absent: string): string {
  return typeof value === 'string' ? (lookup(words, value) ?? value) : absent
}

function proposalSentence(id: string, closed: boolean, context: DiffContext): Sentence {
  const { before, after, words, titles } = context
  const { proposal: texts } = words.diff
  const [is, was] = [after, before].map(({ proposals }) => proposals.find((proposal) => proposal.id === id))
  const renamed = is && was && renamedSentence(was, is, context)
  if (renamed) return renamed
  const found = is ?? was
  return sentence(closed ? texts.closed : texts.opened, {
    track: found ? said(titles.track(found.track)) : id,
    state: found ? said(titles.state(found.track, found.to)) : id,
  })
}

/** The sentence about a proposal to enter a state that a version renamed; undefined if none did. */
function renamedSentence(was: ProposalJson, is: ProposalJson, context: DiffContext): Sentence | undefined {
  const { words, titles } = context
  const version = renamedTarget(was, is, context)
  if (version === undefined) return undefined
  const titled = [was, is].map(({ track, to }) => titles.state(track, to))
  const names = titled[0] === titled[1] ? [was.to, is.to] : titled
  const [from = '', to = ''] = names.map(said)
  const track = said(titles.track(is.track))
  return sentence(words.diff.proposal.renamed, { track, from, to, version: String(version) })
}

function claimSentence(id: string, { before, after, words }: DiffContext): Sentence {
  const [was, is] = [before, after].map(({ claims }) => claims.find((claim) => claim.id === id))
  const { claim: texts } = words.diff
  const known = ({ verification, checkedBy }: ClaimStatus) => {
    const found = words.verification[verification]
    return checkedBy === undefined
      ? found
      : sentence(words.verified, { verification: found, who: said(checkedBy) })
  }
  if (!is)
    return sentence(texts.gone, {
      speaker: said(was?.speaker ?? id),
      claim: said(was?.text ?? id),
      before: words.verification[was?.verification ?? 'unverified'],
    })
  const places = { speaker: said(is.speaker), claim: said(is.text), now: known(is) }
  if (!was) return sentence(texts.said, places)
  const stood = known(was)
  return was.text === is.text && was.speaker === is.speaker
    ? sentence(texts.checked, { ...places, before: stood })
    : sentence(texts.changed, {
        ...places,
        was: said(was.text),
        wasSpeaker: said(was.speaker),
        before: stood,
      })
}
