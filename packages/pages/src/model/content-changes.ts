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
  tracksOf,
} from '@tracker/domain'
import { changed, type ContentChange } from './content-change.ts'
import { claimWords, positionWords, sourceWords } from './content-words.ts'
import type { Telling } from './item-headline.ts'

/** A value with the key that it belongs to in its field, such as a party or a fact. */
type NamedValue = readonly [string, Sentence]

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
  const both = (label: SentencePart | Sentence, value: (content: ContentJson) => Sentence | undefined) =>
    changed(label, value(before), value(after), most)
  const words = (label: string, value: (content: ContentJson) => string | undefined) =>
    both(label, (content) => saidOf(value(content)))
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
          Object.entries(positions).map(([party, written]) => [party, positionWords(written, texts)]),
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
        ({ claims = [] }) => claims.map((claim) => [claim.id, claimWords(claim, texts)]),
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

function saidOf(text: string | undefined): Sentence | undefined {
  return text === undefined ? undefined : [said(text)]
}
