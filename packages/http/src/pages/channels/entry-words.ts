import { type HistoryItem, own, type Status } from '@tracker/domain'
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

/**
 * What an item says, a paragraph for each thing: corrections and their reasons first, then the report's own words, when
 * it was so, what it changed, and the claims, each with its verification in the same paragraph.
 */
export function entryParagraphs(status: Status, item: HistoryItem): readonly Paragraph[] {
  const { body = '', attribution, sources = [], occurred } = item
  return [
    ...correctionWords(item),
    ...body.split(/\n\s*\n/).filter((text) => text.trim() !== ''),
    `When: ${timeWords(occurred)}.`,
    ...changeWords(status, item),
    ...positionWords(status, item),
    ...expectationWords(item),
    ...claimWords(item),
    ...(attribution === undefined ? [] : [`According to: ${attribution}`]),
  ]
    .map((text): Paragraph => ({ text }))
    .concat(sources.map(sourceParagraph))
}

function correctionWords({ amendments = [] }: HistoryItem): string[] {
  return amendments.map(({ recorded, reason }) => `Corrected on ${instantWords(recorded)}. Reason: ${reason}`)
}

function changeWords(status: Status, { transitions, proposals, override }: HistoryItem): string[] {
  return [
    ...transitions.map(
      ({ track, from, to }) => `What changed: ${trackTitle(status, track)} went from ${from} to ${to}.`,
    ),
    ...(override === undefined
      ? []
      : [
          `Put into the state ${override.state} by an editor, against the definition. Reason: ${override.reason}`,
        ]),
    ...proposals.map(
      ({ track, event, to }) =>
        `Proposed, not confirmed when this was recorded: ${event} for ${trackTitle(status, track)}, which would then be ${to}.`,
    ),
  ]
}

function positionWords(status: Status, { positions = {} }: HistoryItem): string[] {
  const stances = Object.entries(positions).map(
    ([party, stance]) => `${own(status.parties, party)?.name ?? party}: ${stance}`,
  )
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

function trackTitle(status: Status, track: string): string {
  return own(status.tracks, track)?.title ?? track
}
