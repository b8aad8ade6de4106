import type { Definition } from '../definition/definition.ts'
import { deadlinesExpectedIn } from '../definition/expected-deadlines.ts'
import type { Content } from '../report/content.ts'
import type { Drafted, DraftedPart } from '../report/draft.ts'
import type { Id } from '../schema/id-record.ts'
import type { Stance } from '../schema/stance.ts'
import type { Status } from '../status/status-json.ts'
import { type Instant, instantText } from '../time/instant.ts'
import { type OpenTime, ofWindow } from '../time/time-value.ts'
import type { Ledger } from './ledger.ts'

const hour = 3_600_000

/** The content of a random report, relative to the state when it is filed. */
export interface Plan {
  readonly track: number
  readonly says: 'event' | 'nothing' | 'override'
  readonly which: number
  readonly positions: readonly (readonly [number, Stance])[]
  readonly expected: number | null | undefined
  /** Whether the expectation is for each deadline that waits for one. */
  readonly each: boolean
  /** Whether it contests the track's last transition, settles that contest, or neither. */
  readonly contests: 'disputes' | 'settles' | undefined
  /** Whether it also moves the next track. */
  readonly also: boolean
  /** Whether it repeats a claim, makes one without an id, or answers one. */
  readonly claims: 'anew' | 'made' | 'answer' | undefined
  /** Whether it names the parties, and its stances have terms. */
  readonly acts: boolean
  /** A value for each fact of the track, or null to remove them. */
  readonly facts: number | null | undefined
  /** How long ago it ended, and how wide its window is. */
  readonly ago: number
  readonly width: number
  /** Whether the start of its occurrence is open, and the start or end of its expectation. */
  readonly open: 'occurred' | 'expected' | 'endless' | undefined
  readonly reviewer: boolean
}

/** Returns the element at this index, modulo the length. */
export function pick<T>(from: readonly T[], which: number): T | undefined {
  return from[which % Math.max(from.length, 1)]
}

/** Returns a time with an open start, `../…`. */
export function noLaterThan(latest: Instant): OpenTime {
  return { value: `../${instantText(latest)}`, earliest: null, latest }
}

/** A time with an open end, `…/..`. */
function noEarlierThan(earliest: Instant): OpenTime {
  return { value: `${instantText(earliest)}/..`, earliest, latest: null }
}

function expectedOf(
  from: Instant,
  { expected: ahead, width, each, open }: Plan,
  deadlines: readonly Id[],
): NonNullable<Drafted['expected']> | null {
  if (ahead === undefined || ahead === null) return null
  const time = (more: number) => {
    const window = { earliest: from + ahead + more, latest: from + ahead + more + width }
    if (open === 'expected') return noLaterThan(window.latest)
    return open === 'endless' ? noEarlierThan(window.earliest) : ofWindow(window)
  }
  if (!each || deadlines.length === 0) return time(0)
  return Object.fromEntries(deadlines.map((deadline, at) => [deadline, at === 2 ? null : time(at * hour)]))
}

/** The `disputes` or `settles` of a report about a track. */
function contestOf(
  track: Status['tracks'][string] | undefined,
  { contests }: Plan,
  parties: readonly Id[],
): Partial<Content> {
  const [contested] = track?.contested ?? []
  if (contests === 'settles') return contested ? { settles: contested.disputes } : {}
  const report = track && 'report' in track.cause ? track.cause.report : undefined
  return contests === undefined || report === undefined ? {} : { disputes: report, by: parties.slice(0, 1) }
}

const claim = { speaker: 'Someone', text: 'Many.', verification: 'unverified' } as const

/** Claims by two speakers: under an id that recurs, without one, or in answer to the newest. */
function claimsOf({ claims: known }: Status, { claims, which }: Plan): Pick<Drafted, 'claims'> {
  const answered = known.at(-1)?.id
  if (claims === 'anew') return { claims: [{ ...claim, id: 'count', text: `Told with ${which}.` }] }
  if (claims === 'answer' && answered !== undefined) {
    return { claims: [{ ...claim, speaker: 'Another', answers: answered }] }
  }
  return claims === undefined ? {} : { claims: [claim, { ...claim, speaker: 'Another' }] }
}

/** A value for each fact that the track declares. */
function factsOf(
  { tracks, parties = {} }: Definition,
  track: Id,
  which: number | null,
): NonNullable<Content['facts']> {
  const values = Object.entries(tracks[track]?.facts ?? {}).map(([fact, { type, choices = {} }]) => {
    const value = {
      text: `As of ${which}`,
      number: which ?? 0,
      choice: pick(Object.keys(choices), which ?? 0) ?? '',
      party: Object.keys(parties).slice(0, 1 + ((which ?? 0) % 2)),
      time: `2025-0${1 + (which ?? 0)}`,
    }
    return [fact, which === null ? null : value[type]]
  })
  return Object.fromEntries(values)
}

/** The part of a plan about one track. */
function partOf(
  track: Id,
  drawn: Plan,
  { status, definition, latest }: { status: Status; definition: Definition; latest: Instant },
): DraftedPart {
  const parties = Object.keys(definition.parties ?? {})
  const declared = definition.tracks[track]
  const { state: now = '', allowed = [] } = status.tracks[track] ?? {}
  const event = drawn.says === 'event' ? pick(allowed, drawn.which) : undefined
  const state = pick(Object.keys(declared?.states ?? {}), drawn.which) ?? ''
  const overrides = drawn.says === 'override' && drawn.reviewer
  const target = event === undefined ? now : (declared?.states[now]?.on?.[event] ?? now)
  const awaited = deadlinesExpectedIn(declared?.states[overrides ? state : target] ?? {})
  return {
    track,
    ...(event === undefined ? {} : { event }),
    ...(overrides ? { override: { state, reason: 'It is so.' } } : {}),
    positions: Object.fromEntries(
      drawn.positions.map(([party, stance]) => [
        pick(parties, party) ?? 'nobody',
        drawn.acts ? { stance, terms: 'If the other side does so too.' } : stance,
      ]),
    ),
    ...(drawn.facts === undefined ? {} : { facts: factsOf(definition, track, drawn.facts) }),
    ...(drawn.expected === undefined ? {} : { expected: expectedOf(latest, drawn, awaited) }),
  }
}

/** Returns the content of a plan at a moment: usually an event that the track allows then. */
export function contentOf(book: Ledger, drawn: Plan, now: Instant): Drafted {
  const status = book.status(now)
  const definition = book.current().definition
  const tracks = Object.keys(status.tracks)
  const track = pick(tracks, drawn.track) ?? ''
  const latest = now - drawn.ago
  const parties = Object.keys(definition.parties ?? {})
  const about = { status, definition, latest }
  const part = partOf(track, drawn, about)
  return {
    headline: 'Something was reported',
    ...(drawn.also ? { tracks: [part, partOf(pick(tracks, drawn.track + 1) ?? '', drawn, about)] } : part),
    occurred:
      drawn.open === 'occurred' ? noLaterThan(latest) : ofWindow({ earliest: latest - drawn.width, latest }),
    ...(drawn.acts ? { by: parties.slice(0, 1), to: parties.slice(1, 2) } : {}),
    ...contestOf(status.tracks[track], drawn, parties),
    ...(drawn.acts ? { standfirst: `It stands at ${drawn.which}.`, key: true } : {}),
    ...claimsOf(status, drawn),
  }
}
