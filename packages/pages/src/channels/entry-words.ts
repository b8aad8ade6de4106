import {
  type ClaimStatus,
  filled,
  type HistoryItem,
  isForAll,
  type OpenEndedTimeJson,
  type Sentence,
  stanceOf,
} from '@tracker/domain'
import type { AmendmentDetails } from '../model/amendment-details.ts'
import { phrase } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'
import { instantWords, timeWords } from '../text/time/time-words.ts'
import type { ContentChange } from '../model/content-change.ts'
import type { Telling } from '../model/item-headline.ts'
import type { ProposalDecision, LedgerNews } from '../model/ledger-news.ts'
import { httpLink } from '../text/safe-text.ts'
import { sentenceWords } from '../text/sentence-words.ts'

/** A paragraph of an entry; a link is only ever `http(s)`. */
export interface Paragraph {
  readonly text: string
  readonly link?: string
  /** Whether all of it is in the reporter's words. */
  readonly written?: boolean
}

/** Returns a sentence on why an item no longer counts; undefined if it does. */
export function goneWords({ status, amendments = [] }: HistoryItem, texts: Texts): string | undefined {
  const { feed } = texts
  if (status === 'superseded') return feed.superseded
  if (status !== 'retracted') return undefined
  const retraction = amendments.findLast(({ kind }) => kind === 'retraction')
  if (retraction === undefined) return feed.retracted
  const { recorded, reason } = retraction
  return phrase(feed.retractedFor, { time: instantWords(recorded, texts), reason })
}

/** Says that a correction moved a report away from the track of the feed. */
export function leftWords(recorded: string, texts: Texts): string {
  return phrase(texts.feed.left, { time: instantWords(recorded, texts) })
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
  const ours = (text: string): Paragraph => ({ text })
  return [
    ...correctionWords(item, source).map(ours),
    ...contestWords(item, source).map(ours),
    ...body
      .split(/\n\s*\n/)
      .filter((text) => text.trim() !== '')
      .map((text): Paragraph => ({ text, written: true })),
    ...[
      phrase(texts.feed.when, { time: timeWords(occurred, texts) }),
      ...effectWords(item, source),
      ...positionWords(item, source),
      ...expectationWords(item, source),
      ...claimWords(item, texts),
      ...(attribution === undefined ? [] : [phrase(texts.feed.attribution, { who: attribution })]),
    ].map(ours),
    ...sources.map((one) => sourceParagraph(one, texts)),
  ]
}

function correctionWords({ amendments = [] }: HistoryItem, { details, texts }: WordSource): string[] {
  return amendments.flatMap(({ recorded, reason, revision }) => [
    phrase(texts.feed.corrected, { time: instantWords(recorded, texts), reason }),
    ...changesWords(revision, details, texts),
  ])
}

/** Returns the words for a contested change, and for a report that contests or settles one. */
function contestWords({ report, disputes, settles }: HistoryItem, { names, texts }: WordSource): string[] {
  const { feed, timeline } = texts
  const by = names.contesting(report).map(names.party)
  return [
    ...(by.length === 0 ? [] : [phrase(feed.contested, { who: by.join(', ') })]),
    ...(disputes === undefined ? [] : [`${timeline.disputes}.`]),
    ...(settles === undefined ? [] : [`${timeline.settles}.`]),
  ]
}

/** Describes the changes of an amendment, a sentence each, with the former words. */
export function changesWords(revision: number, details: AmendmentDetails, texts: Texts): string[] {
  return (details.get(revision)?.changes ?? []).map((change) => changeWords(change, texts))
}

function changeWords(change: ContentChange, texts: Texts): string {
  const { timeline, feed } = texts
  const label = sentenceWords(change.label, texts)
  const told = (value: Sentence) => {
    const words = sentenceWords(value, texts)
    return isWords(value) ? phrase(feed.value, { value: words }) : words
  }
  const [from, to] = [change.from && told(change.from), change.to && told(change.to)]
  if (from === undefined) return phrase(timeline.changeTo, { label, to: to ?? '' })
  if (to === undefined) return phrase(timeline.changeFrom, { label, from })
  return phrase(timeline.change, { label, from, to })
}

/** Whether a value is words, and not a time or a number with its unit. */
function isWords([first]: Sentence): boolean {
  return first === undefined || typeof first === 'string' || 'said' in first
}

function effectWords(item: HistoryItem, { names, texts, news }: WordSource): string[] {
  const { transitions, proposals, override, track: own } = item
  const { feed } = texts
  return [
    ...transitions.map(({ track, from, to }) =>
      phrase(feed.moved, {
        track: names.track(track),
        from: names.state(track, from),
        to: names.state(track, to),
      }),
    ),
    ...(override === undefined
      ? []
      : [
          phrase(feed.override, {
            state: names.state(own ?? '', override.state),
            reason: override.reason,
          }),
        ]),
    ...proposals.map(({ id, track, to }) => {
      const proposed = phrase(feed.proposed, {
        track: names.track(track),
        state: names.state(track, to),
      })
      return names.isOpen(id) ? proposed : `${proposed} ${outcomeWords(news?.decisions.get(id), texts)}`
    }),
  ]
}

/** Describes the outcome of a proposal, as far as it is known; nothing if it is open. */
function outcomeWords(decision: ProposalDecision | undefined, texts: Texts): string {
  const { feed } = texts
  if (decision === undefined) return feed.closed
  const { recorded, dismissed } = decision
  if (dismissed === undefined) return feed.confirmed
  return phrase(feed.dismissed, { time: instantWords(recorded, texts), reason: dismissed })
}

function positionWords({ positions = {} }: HistoryItem, { names, texts }: WordSource): string[] {
  const { feed, sentences } = texts
  const stances = Object.entries(positions).map(([party, written]) => {
    const { stance, terms } = stanceOf(written)
    const word = sentences.stance[stance]
    const said = terms === undefined ? word : filled(sentences.onTerms, { stance: word, terms })
    return phrase(feed.position, { party: names.party(party), stance: said })
  })
  return stances.length === 0 ? [] : [phrase(feed.positions, { positions: stances.join('; ') })]
}

function expectationWords(item: HistoryItem, { names, texts }: WordSource): string[] {
  const { expected } = item
  const { feed } = texts
  if (expected === undefined) return []
  const words = (time: OpenEndedTimeJson | null) =>
    time === null ? feed.notExpected : phrase(feed.expected, { time: timeWords(time, texts) })
  if (isForAll(expected)) return [words(expected)]
  return Object.entries(expected).map(([deadline, time]) =>
    phrase(feed.waits, { deadline: names.deadline(item.track ?? '', deadline), expected: words(time) }),
  )
}

function claimWords({ claims = [] }: HistoryItem, texts: Texts): string[] {
  return claims.map((claim) =>
    phrase(texts.feed.claim, {
      speaker: claim.speaker,
      claim: claim.text,
      verification: verificationWords(claim, texts),
    }),
  )
}

/** Describes how well a claim is established; always part of its text. */
export function verificationWords(
  { verification, checkedBy }: Pick<ClaimStatus, 'verification' | 'checkedBy'>,
  { feed, sentences }: Texts,
): string {
  const found = sentences.verification[verification]
  return phrase(feed.verification, {
    verification:
      checkedBy === undefined ? found : phrase(sentences.verified, { verification: found, who: checkedBy }),
  })
}

function sourceParagraph(
  { url, publisher, title, published }: NonNullable<HistoryItem['sources']>[number],
  texts: Texts,
): Paragraph {
  const { feed } = texts
  const link = httpLink(url)
  const name = [publisher, title].filter((part) => part !== undefined).join(': ')
  const called = name === '' ? (link ?? url ?? feed.noSource) : name
  const source =
    published === undefined
      ? called
      : phrase(feed.dated, { source: called, published: timeWords(published, texts) })
  const text = phrase(feed.source, { source })
  return link === undefined ? { text } : { text, link }
}
