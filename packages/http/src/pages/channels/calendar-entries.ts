import {
  type DeadlineJson,
  type Instant,
  spelledOut,
  type Status,
  type TimeValueJson,
  type TrackStatus,
} from '@tracker/domain'
import { lineText } from './safe-text.ts'
import { timeWords } from './time-words.ts'

/** One entry of the calendar, before it is written in the calendar's format. */
export interface CalendarEntry {
  readonly track: string
  /** Tells it from the track's other entries, whatever else changes. */
  readonly name: string
  readonly earliest: string
  readonly latest: string
  readonly summary: string
  readonly description: string
  /** Whether the moment itself is certain; that anything will happen then never is. */
  readonly certain: boolean
}

/**
 * The entries of a status: one for each deadline, and one for each expected step, unless a deadline waits for that very
 * time and so speaks for both. A track that has come to its end expects nothing more.
 */
export function calendarEntries({ tracks }: Status, now: Instant): readonly CalendarEntry[] {
  return Object.entries(tracks).flatMap(([id, track]) => {
    const deadlines = Object.entries(track.deadlines)
    const { expected } = track
    const spokenFor =
      expected === null || track.final || deadlines.some(([, deadline]) => sameWindow(deadline, expected))
    return [
      ...deadlines.map(([name, deadline]) => deadlineEntry(id, track, name, deadline)),
      ...(spokenFor ? [] : [expectedEntry(id, track, expected, now)]),
    ]
  })
}

function sameWindow(a: DeadlineJson, b: TimeValueJson): boolean {
  return a.earliest === b.earliest && a.latest === b.latest
}

function deadlineEntry(id: string, track: TrackStatus, name: string, deadline: DeadlineJson): CalendarEntry {
  const { earliest, latest, title, event, policy } = deadline
  const expected =
    track.expected !== null && sameWindow(deadline, track.expected) ? track.expected : undefined
  const exact = earliest === latest
  return {
    track: id,
    name: `deadlines/${name}`,
    earliest,
    latest,
    summary: lineText(
      `${track.title}: ${title ?? (expected ? 'next step expected' : `deadline “${spelledOut(name)}”`)}${exact ? '' : ' (time not certain)'}`,
    ),
    description: [
      `${expected ? 'Expected' : 'Due'}: ${timeWords(expected ?? windowTime(earliest, latest))}.`,
      passing[deadline.status],
      policyWords(policy, event),
      standing(track),
    ].join('\n'),
    certain: exact && expected === undefined,
  }
}

const passing: Readonly<Record<DeadlineJson['status'], string>> = {
  ahead: 'It is still ahead.',
  'possibly-passed': 'It may have passed already.',
  passed: 'It has passed. That alone says nothing about what happened.',
}

function policyWords(policy: DeadlineJson['policy'], event: string | undefined): string {
  if (policy === 'flag' || event === undefined) return 'Nothing is recorded by itself when it passes.'
  return policy === 'apply'
    ? `Once it has certainly passed, “${spelledOut(event)}” is recorded.`
    : `Once it has certainly passed, “${spelledOut(event)}” is proposed to the editors.`
}

function expectedEntry(id: string, track: TrackStatus, expected: TimeValueJson, now: Instant): CalendarEntry {
  const { earliest, latest } = expected
  const over = Date.parse(latest) < now
  return {
    track: id,
    name: 'expected',
    earliest,
    latest,
    summary: lineText(
      `${track.title}: ${over ? 'was expected' : 'expected'}${earliest === latest ? '' : ' (time not certain)'}`,
    ),
    description: [
      `Expected: ${timeWords(expected)}.`,
      ...(over ? ['This time has passed. That alone says nothing about what happened.'] : []),
      standing(track),
    ].join('\n'),
    certain: false,
  }
}

function standing({ stateTitle, final, since }: TrackStatus): string {
  const when = since === null ? '' : `, since: ${timeWords(since)}`
  return `The track stands at: ${lineText(stateTitle)}${final ? ' (final)' : ''}${when}.`
}

function windowTime(earliest: string, latest: string): TimeValueJson {
  return { value: `${earliest}/${latest}`, earliest, latest }
}
