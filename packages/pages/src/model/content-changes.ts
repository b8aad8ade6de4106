import {
  type ContentJson,
  factSentence,
  isForAll,
  listed,
  lookup,
  type OpenEndedTimeJson,
  partKeys,
  partsOf,
  said,
  type Sentence,
  sentence,
  type SentencePart,
  stanceOf,
  tracksOf,
} from '@tracker/domain'
import { cutText } from '../text/safe-text.ts'
import { differingParts } from './differing-parts.ts'
import type { Texts } from '../text/texts.ts'
import type { Telling } from './item-headline.ts'

/** One change of a correction: its subject, and the values before and after; undefined if there was none. */
export interface ContentChange {
  readonly label: Sentence
  readonly from?: Sentence
  readonly to?: Sentence
}

type Value = Sentence | undefined
/** A value with the key that it belongs to in its field, such as a party or a fact. */
type NamedValue = readonly [string, Sentence]
type ContentClaim = NonNullable<ContentJson['claims']>[number]
type ContentSource = NonNullable<ContentJson['sources']>[number]

/**
 * Compares two contents of a report for people; a claim keeps its verification. Of long texts only the differing part
 * is shown; each text has at most `most` UTF-16 units.
 */
export function contentChanges(
  before: ContentJson,
  after: ContentJson,
  telling: Telling,
  most: number,
): readonly ContentChange[] {
  if (!before.tracks && !after.tracks) return changesOf(before, after, telling, most)
  const tracks = [...new Set([...tracksOf(before), ...tracksOf(after)])]
  const on = (content: ContentJson, track: string) => ({
    ...shared(after),
    ...partsOf<ContentJson>(content).find((part) => part.track === track),
  })
  return [
    ...changesOf(shared(before), shared(after), telling, most),
    ...tracks.flatMap((track) => changesOf(on(before, track), on(after, track), telling, most)),
  ]
}

const parts = new Set<string>(['track', 'tracks', ...partKeys])

/** Returns the content of a report without that of its tracks. */
function shared(content: ContentJson): ContentJson {
  return Object.fromEntries(
    Object.entries(content).filter(([key]) => !parts.has(key)),
  ) as unknown as ContentJson
}

function changesOf(
  before: ContentJson,
  after: ContentJson,
  { names, texts }: Telling,
  most: number,
): readonly ContentChange[] {
  const { fields, notExpected } = texts.timeline
  const subject = after.track ?? before.track ?? ''
  const both = (label: SentencePart | Sentence, value: (content: ContentJson) => Value) =>
    changed(label, value(before), value(after), most)
  const words = (label: string, value: (content: ContentJson) => string | undefined) =>
    both(label, (content) => wordsIn(value(content)))
  const parties = (ids: ContentJson['by']) => ids && listed(ids.map(names.party).map(said), ', ')
  const each = (
    label: (key: string) => SentencePart | Sentence,
    of: (content: ContentJson) => readonly NamedValue[],
  ) => {
    const [was, is] = [new Map(of(before)), new Map(of(after))]
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
      changed(label(key), was.get(key), is.get(key), most),
    )
  }
  const claimWords = ({ speaker, text, verification, checkedBy }: ContentClaim) => {
    const found = texts.claims.verification[verification]
    const checked =
      checkedBy === undefined
        ? found
        : sentence(texts.claims.checkedBy, { verification: found, who: said(checkedBy) })
    return sentence(fields.claimed, { speaker: said(speaker), text: said(text), verification: checked })
  }
  const expectedLabel = (deadline: string | undefined) =>
    deadline === undefined
      ? fields.expected
      : [`${fields.expected}: `, said(names.deadline(subject, deadline))]
  const none = () => []
  const compared = {
    headline: () => words(fields.headline, ({ headline }) => headline),
    body: () => words(fields.body, ({ body }) => body),
    track: () => words(fields.track, (content) => content.track && names.track(content.track)),
    event: () => words(fields.event, ({ track = '', event }) => event && names.event(track, event)),
    override: () =>
      both(
        fields.override,
        ({ track = '', override }) =>
          override && [said(names.state(track, override.state)), ': ', said(override.reason)],
      ),
    by: () => both(fields.by, ({ by }) => parties(by)),
    to: () => both(fields.to, ({ to }) => parties(to)),
    occurred: () => both(fields.occurred, ({ occurred }) => occurred && [occurred]),
    expected: () =>
      [...new Set([undefined, ...expectedDeadlines(before), ...expectedDeadlines(after)])].flatMap(
        (deadline) =>
          both(expectedLabel(deadline), ({ expected }) => {
            const time = expectedAt(expected, deadline)
            return time === undefined ? undefined : [time ?? notExpected]
          }),
      ),
    positions: () =>
      each(
        (party) => sentence(fields.position, { party: said(names.party(party)) }),
        ({ positions = {} }) =>
          Object.entries(positions).map(([party, written]) => [
            party,
            writtenPosition(stanceOf(written), texts),
          ]),
      ),
    facts: () =>
      each(
        (fact) => said(names.fact(subject, fact)),
        ({ track = '', facts = {} }) =>
          Object.entries(facts).map(([fact, value]) => [
            fact,
            value === null
              ? [fields.takenBack]
              : factSentence(value, names.factValue(track, fact, value), names.party),
          ]),
      ),
    claims: () =>
      each(
        () => fields.claim,
        ({ claims = [] }) => claims.map((claim) => [claim.id, claimWords(claim)]),
      ),
    sources: () =>
      each(
        () => fields.source,
        ({ sources = [] }) => sources.map((source) => [JSON.stringify(source), sourceWords(source)]),
      ),
    standfirst: () => words(fields.standfirst, ({ standfirst }) => standfirst),
    disputes: () => words(fields.disputes, ({ disputes }) => disputes),
    settles: () => words(fields.settles, ({ settles }) => settles),
    attribution: () => words(fields.attribution, ({ attribution }) => attribution),
    author: () => words(fields.author, ({ author }) => author),
    // Each track of several is compared by itself.
    tracks: none,
    // The item itself shows these.
    key: none,
    confirms: none,
    redacted: none,
  } satisfies Record<keyof ContentJson, () => readonly ContentChange[]>
  return Object.values(compared).flatMap((changes) => changes())
}

/** The deadlines that have an expectation of their own. */
function expectedDeadlines({ expected }: ContentJson): readonly string[] {
  return expected === undefined || isForAll(expected) ? [] : Object.keys(expected)
}

/** The expectation for one deadline, or for all; undefined if there is none. */
function expectedAt(
  expected: ContentJson['expected'],
  deadline: string | undefined,
): OpenEndedTimeJson | null | undefined {
  if (expected === undefined) return undefined
  if (isForAll(expected)) return deadline === undefined ? expected : undefined
  return deadline === undefined ? undefined : lookup(expected, deadline)
}

function writtenPosition(
  { stance, terms }: ReturnType<typeof stanceOf>,
  { stances, sentences }: Texts,
): Sentence {
  const word = stances[stance]
  return terms === undefined ? [word] : sentence(sentences.onTerms, { stance: word, terms: said(terms) })
}

function sourceWords({ publisher, title, url, published }: ContentSource): Sentence {
  const words = [publisher, title, url].filter((part) => part !== undefined)
  return listed([...words.map(said), ...(published ? [published] : [])], ', ')
}

function wordsIn(text: string | undefined): Value {
  return text === undefined ? undefined : [said(text)]
}

function changed(
  label: SentencePart | Sentence,
  from: Value,
  to: Value,
  most: number,
): readonly ContentChange[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  const sides = [from ?? [], to ?? []] as const
  return [
    {
      label: listed([label], ''),
      ...(from && { from: differing(sides, 0, most) }),
      ...(to && { to: differing(sides, 1, most) }),
    },
  ]
}

/** Returns one side with each of its texts reduced to what differs from the text at the same place of the other. */
function differing(sides: readonly [Sentence, Sentence], side: 0 | 1, most: number): Sentence {
  return sides[side].map((part, at) => {
    if (typeof part === 'string' || !('said' in part)) return part
    const [was, is] = [saidIn(sides[0][at]), saidIn(sides[1][at])]
    return said(was === is ? cutText(part.said, most) : differingParts(was, is, most)[side])
  })
}

function saidIn(part: SentencePart | undefined): string {
  return typeof part === 'object' && 'said' in part ? part.said : ''
}
