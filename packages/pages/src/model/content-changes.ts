import {
  type ContentJson,
  filled,
  isForAll,
  lookup,
  type OpenEndedTimeJson,
  partKeys,
  partsOf,
  stanceOf,
  tracksOf,
} from '@tracker/domain'
import { phrase } from '../text/language/phrase.tsx'
import { differingParts } from './differing-parts.ts'
import type { Texts } from '../text/texts.ts'
import type { Telling } from './item-headline.ts'

/** One change of a correction: its subject, and the values before and after; undefined if there was none. */
export interface ContentChange {
  readonly label: string
  readonly from?: string | OpenEndedTimeJson
  readonly to?: string | OpenEndedTimeJson
}

type Value = ContentChange['from']
/** A value with the key that it belongs to in its field, such as a party or a fact. */
type NamedValue = readonly [string, string]
type ContentClaim = NonNullable<ContentJson['claims']>[number]
type ContentSource = NonNullable<ContentJson['sources']>[number]

/**
 * Compares two contents of a report for people; a claim keeps its verification. Of long texts only the differing part
 * is shown; each value has at most `most` UTF-16 units.
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
  const both = (label: string, value: (content: ContentJson) => Value) =>
    changed(label, value(before), value(after), most)
  const each = (label: (key: string) => string, of: (content: ContentJson) => readonly NamedValue[]) => {
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
        : phrase(texts.claims.checkedBy, { verification: found, who: checkedBy })
    return phrase(fields.claimed, { speaker, text, verification: checked })
  }
  const expectedLabel = (deadline: string | undefined) =>
    deadline === undefined ? fields.expected : `${fields.expected}: ${names.deadline(subject, deadline)}`
  const none = () => []
  const compared = {
    headline: () => both(fields.headline, ({ headline }) => headline),
    body: () => both(fields.body, ({ body }) => body),
    track: () => both(fields.track, (content) => content.track && names.track(content.track)),
    event: () => both(fields.event, ({ track = '', event }) => event && names.event(track, event)),
    override: () =>
      both(
        fields.override,
        ({ track = '', override }) => override && `${names.state(track, override.state)}: ${override.reason}`,
      ),
    by: () => both(fields.by, ({ by }) => by?.map(names.party).join(', ')),
    to: () => both(fields.to, ({ to }) => to?.map(names.party).join(', ')),
    occurred: () => both(fields.occurred, ({ occurred }) => occurred),
    expected: () =>
      [...new Set([undefined, ...expectedDeadlines(before), ...expectedDeadlines(after)])].flatMap(
        (deadline) =>
          both(expectedLabel(deadline), ({ expected }) => {
            const time = expectedAt(expected, deadline)
            return time === null ? notExpected : time
          }),
      ),
    positions: () =>
      each(
        (party) => phrase(fields.position, { party: names.party(party) }),
        ({ positions = {} }) =>
          Object.entries(positions).map(([party, written]) => [
            party,
            writtenPosition(stanceOf(written), texts),
          ]),
      ),
    facts: () =>
      each(
        (fact) => names.fact(subject, fact),
        ({ track = '', facts = {} }) =>
          Object.entries(facts).map(([fact, value]) => [
            fact,
            value === null ? fields.takenBack : names.factValue(track, fact, value),
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
    standfirst: () => both(fields.standfirst, ({ standfirst }) => standfirst),
    disputes: () => both(fields.disputes, ({ disputes }) => disputes),
    settles: () => both(fields.settles, ({ settles }) => settles),
    attribution: () => both(fields.attribution, ({ attribution }) => attribution),
    author: () => both(fields.author, ({ author }) => author),
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
): string {
  const word = stances[stance]
  return terms === undefined ? word : filled(sentences.onTerms, { stance: word, terms })
}

function sourceWords({ publisher, title, url, published }: ContentSource): string {
  return [publisher, title, url, published?.value].filter((part) => part !== undefined).join(', ')
}

function changed(label: string, from: Value, to: Value, most: number): readonly ContentChange[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  const told = (value: Value, side: 'from' | 'to', part?: string) =>
    value === undefined ? {} : { [side]: part ?? value }
  const [was, is] = differingParts(textOf(from), textOf(to), most)
  return [
    {
      label,
      ...told(from, 'from', typeof from === 'string' ? was : undefined),
      ...told(to, 'to', typeof to === 'string' ? is : undefined),
    },
  ]
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : ''
}
