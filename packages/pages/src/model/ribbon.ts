import {
  type Definition,
  type Instant,
  lookup,
  type OpenEndedTimeJson,
  spansOf,
  type StateTone,
  type Status,
  type Stay,
  type TrackSpan,
  type TrackStatus,
} from '@tracker/domain'
import type { Period } from '@tracker/http'
import type { Chronicle } from './chronicle.ts'
import { dueList, type DueItem } from './due-list.ts'
import type { Names } from './names.ts'
import { shares } from './shares.ts'
import { type TimeScale, timeScale } from './time-scale.ts'
import { toneOf } from './tone.ts'

/** A stay in a state as the ribbon draws it; places go from 0 to 1. */
export interface RibbonBar extends TrackSpan {
  readonly tone: StateTone
  /** Its earliest and its latest beginning; it fades in between the two. */
  readonly start: number
  readonly sure: number
  /** Its latest end. */
  readonly end: number
  readonly present: boolean
  /** Whether it is the present one, and contested. */
  readonly contested: boolean
  /** Whether an editor set it. */
  readonly overridden: boolean
}

/** A window that lies ahead. */
export interface RibbonWindow {
  readonly item: DueItem
  readonly start: number
  readonly end: number
}

export interface RibbonRow extends Pick<TrackStatus, 'stateTitle' | 'contested' | 'cause'> {
  readonly track: string
  readonly title: string
  /** Oldest first. */
  readonly bars: readonly RibbonBar[]
  readonly windows: readonly RibbonWindow[]
  /** Whether its oldest bars are left out. */
  readonly cut: boolean
  /** Whether a change waits for confirmation. */
  readonly waiting: boolean
}

/** A story in one picture: a row for each track, and time from left to right. */
export interface Ribbon {
  /** The moment at which it begins, if it shows only what happened last of a story that is too long. */
  readonly begins: Instant | undefined
  /** Whether rows lack their oldest bars. */
  readonly cut: boolean
  /** Whether another moment than the present is shown. */
  readonly past: boolean
  readonly scale: TimeScale
  readonly rows: readonly RibbonRow[]
}

export interface RibbonSource {
  readonly status: Status
  readonly definition: Pick<Definition, 'tracks'>
  readonly names: Names
  readonly chronicle: Chronicle
  /** The moment that is shown. */
  readonly now: Instant
  readonly past?: boolean
  /** The period to draw; by default the whole story. */
  readonly period?: Period
  /** The maximum number of bars. */
  readonly most?: number
}

/** The maximum number of bars of a ribbon on a page, and a number that every row may have. */
const mostBars = 240
const fewestBars = 4

/**
 * Lays out the ribbon. Its bars are the spans of each track, the newest if there are too many. It draws nothing before
 * the story is known: see {@link knownFrom}.
 */
export function ribbonOf(source: RibbonSource): Ribbon {
  const { status, definition, chronicle, now, past = false, period = {} } = source
  const { most: mostOfAll = mostBars } = source
  const due = dueList(status, now).filter((item) => item.status !== 'passed')
  const tracks = Object.entries(status.tracks)
  const first = Math.min(now, knownFrom(chronicle))
  const scale = timeScale(
    first,
    now,
    due.map(({ time }) => Date.parse(time.latest ?? time.earliest)),
    period,
  )
  const drawn = ({ start, end }: { readonly start: number; readonly end: number }) =>
    (period.from === undefined || end > 0) && (period.to === undefined || start < 1)
  const bars = tracks.map(([id, track]) =>
    spansIn(source, id, track)
      .map((span) => barOf(span, toneOf(definition, id, span.state), scale, track, first))
      .filter(drawn),
  )
  const most = shares(
    bars.map(({ length }) => length),
    mostOfAll,
    fewestBars,
  )
  const rows = tracks.map(([id, track], at): RibbonRow => {
    const all = bars[at] ?? []
    return {
      track: id,
      title: track.title,
      stateTitle: track.stateTitle,
      contested: track.contested,
      cause: track.cause,
      bars: all.slice(-(most[at] ?? 0)),
      windows: due
        .filter((item) => item.track === id)
        .map((item) => windowOf(item, scale))
        .filter(drawn),
      cut: all.length > (most[at] ?? 0),
      waiting: status.proposals.some((proposal) => proposal.track === id),
    }
  })
  const begins = chronicle.complete || scale.from > first ? undefined : first
  return { begins, cut: rows.some(({ cut }) => cut), past, scale, rows }
}

/**
 * Returns the moment from which a chronicle knows what happened: the beginning of the record or of the first report,
 * whichever is earlier. If it lacks the oldest items, that of its oldest: what came before is not to be drawn.
 */
function knownFrom({ items, complete, begun = Infinity }: Chronicle): Instant {
  const [oldest] = items
  if (oldest && !complete) return Date.parse(oldest.occurred.latest)
  return Math.min(begun, ...items.slice(0, 20).map(({ occurred }) => Date.parse(occurred.earliest)))
}

/** Returns the spans of a track; the first is its initial state, unless the chronicle begins later. */
function spansIn(
  { definition, names, chronicle }: RibbonSource,
  id: string,
  track: TrackStatus,
): readonly TrackSpan[] {
  const { initial = track.state } = lookup(definition.tracks, id) ?? {}
  const start: Stay = { state: initial, from: null, cause: { kind: 'initial' } }
  const titleOf = (state: string) => (state === track.state ? track.stateTitle : names.state(id, state))
  return spansOf(chronicle.items, id, track, titleOf, chronicle.complete ? start : undefined)
}

function barOf(
  span: TrackSpan,
  tone: StateTone,
  { place, now }: TimeScale,
  { contested }: Pick<TrackStatus, 'contested'>,
  first: Instant,
): RibbonBar {
  const { from, to, cause } = span
  const begun = place(first)
  return {
    ...span,
    tone,
    start: from ? place(Date.parse(from.earliest)) : begun,
    sure: from ? place(Math.min(now, Date.parse(from.latest))) : begun,
    end: place(to ? Math.min(now, Date.parse(to.latest)) : now),
    present: to === null,
    contested: to === null && contested.length > 0,
    overridden: cause?.kind === 'override',
  }
}

function windowOf(item: DueItem, { place, now }: TimeScale): RibbonWindow {
  const { earliest, latest }: OpenEndedTimeJson = item.time
  const start = place(Math.max(now, Date.parse(earliest)))
  return { item, start, end: latest === null ? 1 : place(Date.parse(latest)) }
}
