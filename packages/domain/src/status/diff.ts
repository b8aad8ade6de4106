import { mapValues } from '../map-values.ts'
import { lookup } from '../lookup.ts'
import type { ComparedVersions } from './diff-context.ts'
import type { Difference } from './difference.ts'
import { diffSentence } from './diff-sentence.ts'
import { expectedOfEach, isExpectedOfEach } from './expected-of-each.ts'
import { englishSentences, type SentenceWords } from '../words/english-sentences.ts'
import type { Status, TrackStatus } from './status-json.ts'
import type { OpenEndedTimeJson } from '../time/time-value.ts'
import { type Sentence, sentenceText } from '../words/sentence.ts'

/** The differences between two statuses, as data and as sentences. */
export interface StatusDiff {
  readonly changes: readonly Difference[]
  /** The changes in plain English, one sentence each. */
  readonly sentences: readonly string[]
}

type Parts = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Compares two records key by key, in the new one's order first. */
function differing(before: Parts, after: Parts): readonly { key: string; from: unknown; to: unknown }[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const value = (record: Parts, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : null)
  return names
    .map((key) => ({ key, from: value(before, key), to: value(after, key) }))
    .filter(({ from, to }) => !same(from, to))
}

function trackDifferences(track: string, before: TrackStatus, after: TrackStatus): readonly Difference[] {
  const state = ({ state: id, since }: TrackStatus) => ({ state: id, since })
  const single = (kind: Difference['kind'], from: unknown, to: unknown): readonly Difference[] =>
    same(from, to) ? [] : [{ kind, track, from, to }]
  const several = (kind: Difference['kind'], from: Parts, to: Parts): readonly Difference[] =>
    differing(from, to).map(({ key: subject, ...values }) => ({ kind, track, subject, ...values }))
  const stances = ({ positions }: TrackStatus) =>
    mapValues(positions, ({ stance, terms }) => (terms === undefined ? stance : { stance, terms }))
  const contests = ({ contested }: TrackStatus) => contested.map(({ report, by }) => ({ report, by }))
  const facts = (one: TrackStatus) => mapValues(one.facts, ({ value }) => value)
  const deadlines = (one: TrackStatus) => mapValues(one.deadlines, ({ status }) => status)
  return [
    ...single('state', state(before), state(after)),
    ...single('contested', contests(before), contests(after)),
    ...(isExpectedOfEach(after) || (isExpectedOfEach(before) && after.expected === null)
      ? several('expected', expectedOfEach(before), expectedOfEach(after)).filter(isExpectedAnew)
      : single('expected', before.expected, after.expected)),
    ...several('position', stances(before), stances(after)),
    ...several('fact', facts(before), facts(after)),
    ...several('deadline', deadlines(before), deadlines(after)),
    ...single('review', before.reviewDue, after.reviewDue),
    ...single('override', before.override, after.override),
  ]
}

/** Whether reports gave another time: where a version only sets a deadline anew, that is written as before. */
function isExpectedAnew({ from, to }: Difference): boolean {
  const written = (time: unknown) => {
    const { value, uncertain, approximate } = (time ?? {}) as Partial<OpenEndedTimeJson>
    return { value, uncertain, approximate }
  }
  return !same(written(from), written(to))
}

/** Compares two statuses of one scenario; returns the changes as data and as sentences. */
export function diffStatuses(before: Status, after: Status, compared: ComparedVersions): StatusDiff {
  return {
    changes: differences(before, after),
    sentences: diffSentences(before, after, englishSentences, compared).map(sentenceText),
  }
}

/** Returns the sentences in parts and in any language, for pages that show times in each reader's zone. */
export function diffSentences(
  before: Status,
  after: Status,
  words: SentenceWords,
  compared: ComparedVersions,
): readonly Sentence[] {
  const changes = differences(before, after)
  return changes
    .filter(({ kind, track }) => kind !== 'override' || !tellsOverride(changes, after, track))
    .map((change) => diffSentence(change, { before, after, words, ...compared }))
}

function differences(before: Status, after: Status): readonly Difference[] {
  const top = (kind: Difference['kind'], from: Parts, to: Parts): readonly Difference[] =>
    differing(from, to).map(({ key: subject, ...values }) => ({ kind, subject, ...values }))
  const byId = <T extends { readonly id: string }>(list: readonly T[]): Readonly<Record<string, T>> =>
    Object.fromEntries(list.map((one) => [one.id, one]))
  const proposals = ({ proposals: open }: Status) =>
    mapValues(byId(open), ({ track, event, to }) => ({ track, event, to }))
  const claims = (status: Status) =>
    mapValues(byId(status.claims), ({ speaker, text, verification, checkedBy }) => ({
      speaker,
      text,
      verification,
      checkedBy,
    }))
  const shared = Object.keys(after.tracks).flatMap((track) => {
    const was = lookup(before.tracks, track)
    const is = lookup(after.tracks, track)
    if (!is) return []
    return was
      ? trackDifferences(track, was, is)
      : [{ kind: 'track', track, from: null, to: is.state } as const]
  })
  return [
    ...(before.title === after.title
      ? []
      : [{ kind: 'title', from: before.title, to: after.title } as const]),
    ...standfirstDifference(before.standfirst?.text ?? null, after.standfirst?.text ?? null),
    ...shared,
    ...top(
      'rule',
      mapValues(before.rules, ({ value }) => value),
      mapValues(after.rules, ({ value }) => value),
    ),
    ...top(
      'proposal',
      stillListed(proposals(before), proposals(after), after.proposalsTotal),
      proposals(after),
    ),
    ...top('claim', stillListed(claims(before), claims(after), after.claimsTotal), claims(after)),
    ...(before.stamps.lastCorrection === after.stamps.lastCorrection || after.stamps.lastCorrection === null
      ? []
      : [
          {
            kind: 'correction',
            from: before.stamps.lastCorrection,
            to: after.stamps.lastCorrection,
          } as const,
        ]),
    ...(before.definition === after.definition
      ? []
      : [{ kind: 'definition', from: before.definition, to: after.definition } as const]),
  ]
}

function standfirstDifference(from: string | null, to: string | null): readonly Difference[] {
  return from === to ? [] : [{ kind: 'standfirst', from, to }]
}

/** The items listed before, without those that a full list may have dropped: they did not end. */
function stillListed(before: Parts, after: Parts, total: number): Parts {
  if (Object.keys(after).length === total) return before
  return Object.fromEntries(Object.entries(before).filter(([id]) => Object.hasOwn(after, id)))
}

/** Whether the sentence about the track's state mentions the override already. */
function tellsOverride(changes: readonly Difference[], { tracks }: Status, track = ''): boolean {
  const moved = changes.some((change) => change.kind === 'state' && change.track === track)
  return moved && lookup(tracks, track)?.cause.kind === 'override'
}
