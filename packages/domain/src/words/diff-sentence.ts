import { own } from '../own.ts'
import type { Difference } from '../status/diff.ts'
import type { ClaimStatus, Status, TrackStatus } from '../status/status-json.ts'
import type { TimeValueJson } from '../time/time-value.ts'
import { spelledOut } from './spelled-out.ts'
import { timePhrase } from './time-phrase.ts'

/** A sentence in its parts: words as they are, and times, which each reader may be told in a zone of their own. */
export type Sentence = readonly (string | TimeValueJson)[]

/** A sentence as plain text, its times in UTC. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : timePhrase(part))).join('')
}

/** How a state came about, in words: who or what says so. */
function causeWords({ cause }: TrackStatus, before: TrackStatus, { rules }: Status): string {
  switch (cause.kind) {
    case 'initial':
      return 'nothing has moved it yet'
    case 'report':
      return cause.confirms === undefined ? 'as reported' : 'as proposed and confirmed by a reviewer'
    case 'override':
      return `set by a reviewer against the usual course: ${cause.reason}`
    case 'deadline':
      return `because the deadline ${quoted(own(before.deadlines, cause.deadline)?.title ?? spelledOut(cause.deadline))} passed`
    case 'rule':
      return `because the rule ${quoted(own(rules, cause.rule)?.title ?? spelledOut(cause.rule))} became true`
    case 'migration':
      return `as version ${cause.definition} of the definition puts it`
  }
}

function stateName({ state, stateTitle }: TrackStatus): string {
  return stateTitle === state ? spelledOut(state) : stateTitle
}

function stateSentence(
  title: string,
  before: TrackStatus | undefined,
  after: TrackStatus | undefined,
  now: Status,
): Sentence {
  if (!after) return [`${title} is no longer tracked.`]
  if (!before) return [`${title} is now tracked: ${stateName(after)}.`]
  const moved =
    before.state === after.state
      ? `is "${stateName(after)}" as before, now`
      : `went from "${stateName(before)}" to "${stateName(after)}",`
  const since = after.since ? ['since ', after.since] : ['from the start']
  return [`${title} ${moved} `, ...since, ` (${causeWords(after, before, now)}).`]
}

function claimSentence(
  subject: string,
  before: ClaimStatus | undefined,
  after: ClaimStatus | undefined,
): string {
  if (!after)
    return `The claim of ${before?.speaker ?? subject} no longer stands: "${before?.text ?? subject}" (${before?.verification ?? 'unverified'}).`
  const checked = after.checkedBy === undefined ? '' : `, according to ${after.checkedBy}`
  if (!before) return `${after.speaker} says: "${after.text}" (${after.verification}${checked}).`
  if (before.verification === after.verification)
    return `The claim of ${after.speaker} now reads: "${after.text}" (${after.verification}${checked}).`
  return `The claim of ${after.speaker}, "${after.text}", was ${before.verification} and is now ${after.verification}${checked}.`
}

function quoted(text: string): string {
  return `"${text}"`
}

function deadlineTitle(before: Status, after: Status, track: string, deadline: string): string {
  const titles = [after, before].map(({ tracks }) => own(own(tracks, track)?.deadlines, deadline)?.title)
  return titles.find((title) => title !== undefined) ?? spelledOut(deadline)
}

const deadlineWords: Readonly<Record<string, string>> = {
  ahead: 'is ahead',
  'possibly-passed': 'may have passed',
  passed: 'has passed',
}

/** A value that is a word, or what stands for its absence. */
function word(value: unknown, absent: string): string {
  return typeof value === 'string' ? value : absent
}

/** One difference in one plain English sentence that claims no more than the data. */
export function diffSentence(change: Difference, before: Status, after: Status): Sentence {
  const { kind, track = '', to } = change
  const is = own(after.tracks, track)
  const title = is?.title ?? own(before.tracks, track)?.title ?? spelledOut(track)
  if (kind === 'state' || kind === 'track') return stateSentence(title, own(before.tracks, track), is, after)
  if (kind === 'expected')
    return is?.expected
      ? [`${title}: the next step is expected `, is.expected, '.']
      : [`${title}: no next step is expected any more.`]
  if (kind === 'correction') {
    const at = String(to)
    const last = { value: at, earliest: at, latest: at }
    return ['Earlier reports were corrected or retracted, last at ', last, '.']
  }
  return [timelessSentence({ ...change, kind }, title, before, after)]
}

type Timeless = Omit<Difference, 'kind'> & {
  readonly kind: Exclude<Difference['kind'], 'state' | 'track' | 'expected' | 'correction'>
}

/** A sentence about what has no time of its own. */
function timelessSentence(change: Timeless, title: string, before: Status, after: Status): string {
  const { kind, track = '', subject = '', to } = change
  const is = own(after.tracks, track)
  switch (kind) {
    case 'position': {
      const party =
        own(after.parties, subject)?.name ?? own(before.parties, subject)?.name ?? spelledOut(subject)
      return `${party} on ${title}: ${word(to, 'no position')} (before: ${word(change.from, 'no position')}).`
    }
    case 'deadline':
      return `${title}: the deadline ${quoted(deadlineTitle(before, after, track, subject))} ${deadlineWords[String(to)] ?? 'no longer runs'}.`
    case 'review':
      return to === true
        ? `${title} is due for review: nothing new has been reported on it.`
        : `${title} is no longer due for review.`
    case 'override':
      return is?.override
        ? `${title} was set by a reviewer against the usual course (${is.override.reason}).`
        : `${title} no longer counts as set by hand.`
    case 'rule': {
      const name =
        own(after.rules, subject)?.title ?? own(before.rules, subject)?.title ?? spelledOut(subject)
      return `"${name}" is now ${word(to, 'no longer a rule')} (before: ${word(change.from, 'not a rule')}).`
    }
    case 'proposal': {
      const proposal = [...after.proposals, ...before.proposals].find(({ id }) => id === subject)
      const about = proposal
        ? `${quoted(spelledOut(proposal.event))} for ${own(after.tracks, proposal.track)?.title ?? spelledOut(proposal.track)}`
        : subject
      return to === null
        ? `The proposal of ${about} is closed.`
        : `${about} is proposed and waits for a person.`
    }
    case 'claim':
      return claimSentence(
        subject,
        before.claims.find(({ id }) => id === subject),
        after.claims.find(({ id }) => id === subject),
      )
    case 'definition':
      return `Version ${String(to)} of the definition is in force (before: ${String(change.from)}).`
    case 'title':
      return `The scenario is now called "${String(to)}".`
  }
}
