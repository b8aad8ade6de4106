import {
  type ClaimStatus,
  type HistoryItem,
  isForAll,
  listed,
  type OpenEndedTimeJson,
  said,
  type Sentence,
  sentence,
  stanceOf,
} from '@tracker/domain'
import type { AmendmentDetails } from '../model/amendment-details.ts'
import type { Texts } from '../text/texts.ts'
import { instantWords } from '../text/time/time-words.ts'
import type { Dismissal } from '../model/dismissals.ts'
import type { ContentChange } from '../model/content-change.ts'
import type { Telling } from '../model/item-headline.ts'
import type { ProposalDecision, LedgerNews } from '../model/ledger-news.ts'
import { httpLink } from '../text/safe-text.ts'

/** A paragraph of an entry, which marks people's words; a link is only ever `http(s)`. */
export interface Paragraph {
  readonly parts: Sentence
  readonly link?: string
}

/** Returns a sentence on why an item no longer counts; undefined if it does. */
export function goneWords({ status, amendments = [] }: HistoryItem, texts: Texts): Sentence | undefined {
  const { feed } = texts
  if (status === 'superseded') return [feed.superseded]
  if (status !== 'retracted') return undefined
  const retraction = amendments.findLast(({ kind }) => kind === 'retraction')
  if (retraction === undefined) return [feed.retracted]
  const { recorded, reason } = retraction
  return sentence(feed.retractedFor, { time: instantWords(recorded, texts), reason: said(reason) })
}

/** Says that a correction moved a report away from the track of the feed. */
export function leftWords(recorded: string, texts: Texts): Sentence {
  return sentence(texts.feed.left, { time: instantWords(recorded, texts) })
}

/** The names and details that an item is described with. */
export interface WordSource extends Telling {
  readonly details: AmendmentDetails
  /** The news in the newest revisions. */
  readonly news?: LedgerNews
}

/**
 * Describes an item in paragraphs: corrections first, with their reasons and the former content, then the report's own
 * words, its time, its changes, and its claims, each with its verification in the same paragraph.
 */
export function entryParagraphs(item: HistoryItem, source: WordSource): readonly Paragraph[] {
  const { texts } = source
  const { body = '', attribution, sources = [], occurred } = item
  const paragraph = (parts: Sentence): Paragraph => ({ parts })
  return [
    ...correctionWords(item, source).map(paragraph),
    ...contestWords(item, source).map(paragraph),
    ...body
      .split(/\n\s*\n/)
      .filter((text) => text.trim() !== '')
      .map((text) => paragraph([said(text.trim())])),
    ...[
      sentence(texts.feed.when, { time: occurred }),
      ...effectWords(item, source),
      ...positionWords(item, source),
      ...expectationWords(item, source),
      ...claimWords(item, texts),
      ...(attribution === undefined ? [] : [sentence(texts.feed.attribution, { who: said(attribution) })]),
    ].map(paragraph),
    ...sources.map((one) => sourceParagraph(one, texts)),
  ]
}

function correctionWords({ amendments = [] }: HistoryItem, { details, texts }: WordSource): Sentence[] {
  return amendments.flatMap(({ recorded, reason, revision }) => [
    sentence(texts.feed.corrected, { time: instantWords(recorded, texts), reason: said(reason) }),
    ...changesWords(revision, details, texts),
  ])
}

/** Returns the words for a contested change, and for a report that contests or settles one. */
function contestWords({ report, disputes, settles }: HistoryItem, { names, texts }: WordSource): Sentence[] {
  const { feed, timeline } = texts
  const by = names.contesting(report).map(names.party).map(said)
  return [
    ...(by.length === 0 ? [] : [sentence(feed.contested, { who: listed(by, ', ') })]),
    ...(disputes === undefined ? [] : [[`${timeline.disputes}.`]]),
    ...(settles === undefined ? [] : [[`${timeline.settles}.`]]),
  ]
}

/** Describes the changes of an amendment, a sentence each, with the former words. */
export function changesWords(revision: number, details: AmendmentDetails, texts: Texts): Sentence[] {
  return (details.get(revision)?.changes ?? []).map((change) => changeWords(change, texts))
}

function changeWords(change: ContentChange, texts: Texts): Sentence {
  const { timeline, feed } = texts
  const { label } = change
  const told = (value: Sentence) => (isWords(value) ? sentence(feed.value, { value }) : value)
  const [from, to] = [change.from && told(change.from), change.to && told(change.to)]
  if (from === undefined) return sentence(timeline.changeTo, { label, to: to ?? '' })
  if (to === undefined) return sentence(timeline.changeFrom, { label, from })
  return sentence(timeline.change, { label, from, to })
}

/** Whether a value is words, and not a time or a number with its unit. */
function isWords([first]: Sentence): boolean {
  return first === undefined || typeof first === 'string' || 'said' in first
}

function effectWords(item: HistoryItem, { names, texts, news }: WordSource): Sentence[] {
  const { transitions, proposals, joins = {}, override, track: own } = item
  const { feed } = texts
  return [
    ...transitions.map(({ track, from, to }) =>
      sentence(feed.moved, {
        track: said(names.track(track)),
        from: said(names.state(track, from)),
        to: said(names.state(track, to)),
      }),
    ),
    ...(override === undefined
      ? []
      : [
          sentence(feed.override, {
            state: said(names.state(own ?? '', override.state)),
            reason: said(override.reason),
          }),
        ]),
    ...proposals.map((one) => {
      const { id, track, to } = one
      const proposed = sentence(feed.proposed, {
        track: said(names.track(track)),
        state: said(names.state(track, to)),
      })
      if (names.isOpen(id)) return proposed
      const [dismissed] = names.dismissals({ proposals: [one] }).map(decisionIn)
      return [...proposed, ' ', ...outcomeWords(dismissed ?? news?.decisions.get(id), texts)]
    }),
    ...names.dismissals({ proposals: [], joins }).map((one) => outcomeWords(decisionIn(one), texts)),
  ]
}

function decisionIn({ recorded, reason }: Dismissal): ProposalDecision {
  return { recorded, dismissed: reason }
}

/** Describes the outcome of a proposal, as far as it is known; nothing if it is open. */
function outcomeWords(decision: ProposalDecision | undefined, texts: Texts): Sentence {
  const { feed } = texts
  if (decision === undefined) return [feed.closed]
  const { recorded, dismissed } = decision
  if (dismissed === undefined) return [feed.confirmed]
  return sentence(feed.dismissed, { time: instantWords(recorded, texts), reason: said(dismissed) })
}

function positionWords({ positions = {} }: HistoryItem, { names, texts }: WordSource): Sentence[] {
  const { feed, sentences } = texts
  const stances = Object.entries(positions).map(([party, written]) => {
    const { stance, terms } = stanceOf(written)
    const word = sentences.stance[stance]
    const taken =
      terms === undefined ? word : sentence(sentences.onTerms, { stance: word, terms: said(terms) })
    return sentence(feed.position, { party: said(names.party(party)), stance: taken })
  })
  return stances.length === 0 ? [] : [sentence(feed.positions, { positions: listed(stances, '; ') })]
}

function expectationWords(item: HistoryItem, { names, texts }: WordSource): Sentence[] {
  const { expected } = item
  const { feed } = texts
  if (expected === undefined) return []
  const words = (time: OpenEndedTimeJson | null) =>
    time === null ? [feed.notExpected] : sentence(feed.expected, { time })
  if (isForAll(expected)) return [words(expected)]
  return Object.entries(expected).map(([deadline, time]) =>
    sentence(feed.waits, {
      deadline: said(names.deadline(item.track ?? '', deadline)),
      expected: words(time),
    }),
  )
}

function claimWords({ claims = [] }: HistoryItem, texts: Texts): Sentence[] {
  return claims.map((claim) =>
    sentence(texts.feed.claim, {
      speaker: said(claim.speaker),
      claim: said(claim.text),
      verification: verificationWords(claim, texts),
    }),
  )
}

/** Describes how well a claim is established; always part of its text. */
export function verificationWords(
  { verification, checkedBy }: Pick<ClaimStatus, 'verification' | 'checkedBy'>,
  { feed, sentences }: Texts,
): Sentence {
  const found = sentences.verification[verification]
  return sentence(feed.verification, {
    verification:
      checkedBy === undefined
        ? found
        : sentence(sentences.verified, { verification: found, who: said(checkedBy) }),
  })
}

function sourceParagraph(
  { url, publisher, title, published }: NonNullable<HistoryItem['sources']>[number],
  texts: Texts,
): Paragraph {
  const { feed } = texts
  const link = httpLink(url)
  const name = [publisher, title].filter((part) => part !== undefined).join(': ')
  const called = name === '' ? (link ?? url ?? feed.noSource) : said(name)
  const source = published === undefined ? called : sentence(feed.dated, { source: called, published })
  const parts = sentence(feed.source, { source })
  return link === undefined ? { parts } : { parts, link }
}
