import {
  type ContentJson,
  filled,
  isForAll,
  lookup,
  type OpenEndedTimeJson,
  partsOf,
  spelledOut,
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

/** Returns what a report says besides what it says of its tracks. */
function shared({
  track: _track,
  tracks: _tracks,
  event: _event,
  positions: _positions,
  facts: _facts,
  expected: _expected,
  override: _override,
  ...rest
}: ContentJson): ContentJson {
  return rest
}

function changesOf(
  before: ContentJson,
  after: ContentJson,
  { names, texts }: Telling,
  most: number,
): readonly ContentChange[] {
  const { fields, notExpected } = texts.timeline
  const both = (label: string, value: (content: ContentJson) => Value) =>
    changed(label, value(before), value(after), most)
  const each = (
    label: (key: string) => string,
    parts: (content: ContentJson) => ReadonlyMap<string, string>,
  ) => {
    const [was, is] = [parts(before), parts(after)]
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
  return [
    ...both(fields.headline, ({ headline }) => headline),
    ...both(fields.body, ({ body }) => body),
    ...both(fields.track, ({ track }) => (track === undefined ? track : names.track(track))),
    ...both(fields.event, ({ event }) => (event === undefined ? event : spelledOut(event))),
    ...both(
      fields.override,
      ({ track, override }) => override && `${names.state(track ?? '', override.state)}: ${override.reason}`,
    ),
    ...both(fields.by, ({ by }) => by?.map(names.party).join(', ')),
    ...both(fields.to, ({ to }) => to?.map(names.party).join(', ')),
    ...both(fields.occurred, ({ occurred }) => occurred),
    ...[...new Set([undefined, ...expectedDeadlines(before), ...expectedDeadlines(after)])].flatMap(
      (deadline) =>
        both(
          deadline === undefined
            ? fields.expected
            : `${fields.expected}: ${names.deadline(after.track ?? before.track ?? '', deadline)}`,
          ({ expected }) => {
            const time = expectedAt(expected, deadline)
            return time === null ? notExpected : time
          },
        ),
    ),
    ...each(
      (party) => phrase(fields.position, { party: names.party(party) }),
      ({ positions = {} }) =>
        new Map(
          Object.entries(positions).map(([party, written]) => [
            party,
            writtenPosition(stanceOf(written), texts),
          ]),
        ),
    ),
    ...each(
      (fact) => names.fact(after.track ?? before.track ?? '', fact),
      ({ track = '', facts = {} }) =>
        new Map(
          Object.entries(facts).map(([fact, value]) => [
            fact,
            value === null ? fields.takenBack : names.factValue(track, fact, value),
          ]),
        ),
    ),
    ...each(
      () => fields.claim,
      ({ claims = [] }) => new Map(claims.map((claim) => [claim.id, claimWords(claim)])),
    ),
    ...each(
      () => fields.source,
      ({ sources = [] }) => new Map(sources.map((source) => [JSON.stringify(source), sourceWords(source)])),
    ),
    ...both(fields.standfirst, ({ standfirst }) => standfirst),
    ...both(fields.disputes, ({ disputes }) => disputes),
    ...both(fields.settles, ({ settles }) => settles),
    ...both(fields.attribution, ({ attribution }) => attribution),
    ...both(fields.author, ({ author }) => author),
  ]
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
