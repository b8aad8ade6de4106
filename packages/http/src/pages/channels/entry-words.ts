import { type HistoryItem, spelledOut, type Status, type Titles } from '@tracker/domain'
import type { AmendmentDetails } from '../amendment-details.ts'
import type { Names } from '../components/names.ts'
import { phrase } from '../phrase.tsx'
import { english } from '../texts/english.ts'
import type { ContentChange } from './content-changes.ts'
import type { Decision, LedgerNews } from './ledger-news.ts'
import { httpLink } from './safe-text.ts'
import { instantWords, timeWords } from './time-words.ts'

/** A paragraph of an entry; a link is only ever `http(s)`. */
export interface Paragraph {
  readonly text: string
  readonly link?: string
}

/** Why an item no longer counts, in a sentence; undefined where it does. */
export function goneWords({ status, amendments = [] }: HistoryItem): string | undefined {
  if (status === 'superseded')
    return 'Superseded: what reports say of this outranks it, and it no longer counts.'
  if (status !== 'retracted') return undefined
  const retraction = amendments.findLast(({ kind }) => kind === 'retraction')
  if (retraction === undefined) return 'Retracted: this report no longer counts.'
  const { recorded, reason } = retraction
  return `Retracted on ${instantWords(recorded)}: this report no longer counts. Reason: ${reason}`
}

/** What the words of an item are made with: the titles of ids, and what the ledger has on its corrections. */
export interface WordSource {
  readonly names: Names
  readonly details: AmendmentDetails
  /** What the newest revisions tell of its items. */
  readonly news?: LedgerNews
}

/**
 * What an item says, a paragraph for each thing: corrections first, with their reasons and what was said before, then
 * the report's own words, when it was so, what it changed, and the claims, each with its verification in the same
 * paragraph.
 */
export function entryParagraphs(
  item: HistoryItem,
  { names, details, news }: WordSource,
): readonly Paragraph[] {
  const { body = '', attribution, sources = [], occurred } = item
  return [
    ...correctionWords(item, details),
    ...body.split(/\n\s*\n/).filter((text) => text.trim() !== ''),
    `When: ${timeWords(occurred)}.`,
    ...effectWords(item, names, news),
    ...positionWords(item, names),
    ...expectationWords(item),
    ...claimWords(item),
    ...(attribution === undefined ? [] : [`According to: ${attribution}`]),
  ]
    .map((text): Paragraph => ({ text }))
    .concat(sources.map(sourceParagraph))
}

function correctionWords({ amendments = [] }: HistoryItem, details: AmendmentDetails): string[] {
  return amendments.flatMap(({ recorded, reason, revision }) => [
    `Corrected on ${instantWords(recorded)}. Reason: ${reason}`,
    ...changesWords(revision, details),
  ])
}

/** What an amendment changed, a sentence for each thing, the former words in each. */
export function changesWords(revision: number, details: AmendmentDetails): string[] {
  return (details.get(revision)?.changes ?? []).map(changeWords)
}

function changeWords({ label, from, to }: ContentChange): string {
  const { timeline } = english
  const told = (value: NonNullable<ContentChange['from']>) =>
    typeof value === 'string' ? `“${value}”` : timeWords(value)
  if (from === undefined) return phrase(timeline.changeTo, { label, to: told(to ?? '') })
  if (to === undefined) return phrase(timeline.changeFrom, { label, from: told(from) })
  return phrase(timeline.change, { label, from: told(from), to: told(to) })
}

function effectWords(
  { transitions, proposals, override, track: own }: HistoryItem,
  names: Names,
  news: LedgerNews | undefined,
): string[] {
  return [
    ...transitions.map(
      ({ track, from, to }) =>
        `What changed: ${names.track(track)} went from ${names.state(track, from)} to ${names.state(track, to)}.`,
    ),
    ...(override === undefined
      ? []
      : [
          `Put into the state ${names.state(own ?? '', override.state)} by an editor, against the definition. Reason: ${override.reason}`,
        ]),
    ...proposals.map(
      ({ id, track, event, to }) =>
        `Proposed, not confirmed when this was recorded: “${spelledOut(event)}” for ${names.track(track)}, which would then be ${names.state(track, to)}.${names.isOpen(id) ? '' : ` ${outcomeWords(news?.decisions.get(id))}`}`,
    ),
  ]
}

/** What became of a proposal that is not open any more, as far as it is known. */
function outcomeWords(decision: Decision | undefined): string {
  if (decision === undefined) return 'It is no longer open.'
  const { recorded, dismissed } = decision
  return dismissed === undefined
    ? 'A report confirmed it.'
    : `It was dismissed on ${instantWords(recorded)}. Reason: ${dismissed}`
}

function positionWords({ positions = {} }: HistoryItem, names: Titles): string[] {
  const stances = Object.entries(positions).map(([party, stance]) => `${names.party(party)}: ${stance}`)
  return stances.length === 0 ? [] : [`Positions as reported: ${stances.join('; ')}.`]
}

function expectationWords({ expected }: HistoryItem): string[] {
  if (expected === undefined) return []
  return expected === null
    ? ['The next step is no longer expected at a given time.']
    : [`The next step is expected: ${timeWords(expected)}.`]
}

function claimWords({ claims = [] }: HistoryItem): string[] {
  return claims.map((claim) => `Claim by ${claim.speaker}: “${claim.text}” ${verificationWords(claim)}`)
}

/** How well a claim is established, in words that never leave its text. */
export function verificationWords({
  verification,
  checkedBy,
}: Pick<Status['claims'][number], 'verification' | 'checkedBy'>): string {
  return `Verification: ${verification}${checkedBy === undefined ? '' : `, according to ${checkedBy}`}.`
}

function sourceParagraph({
  url,
  publisher,
  title,
  published,
}: NonNullable<HistoryItem['sources']>[number]): Paragraph {
  const link = httpLink(url)
  const name = [publisher, title].filter((part) => part !== undefined).join(': ')
  const date = published === undefined ? '' : ` (${timeWords(published)})`
  const text = `Source: ${name === '' ? (link ?? url ?? 'not named') : name}${date}`
  return link === undefined ? { text } : { text, link }
}
