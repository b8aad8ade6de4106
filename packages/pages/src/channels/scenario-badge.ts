import { lookup, type Status, type TrackStatus } from '@tracker/domain'
import { badge, type BadgeTone } from './badge.ts'
import { phrase } from '../text/language/phrase.tsx'
import { shortText } from '../text/safe-text.ts'
import { stateWords } from '../text/state-words.ts'
import type { Texts } from '../text/texts.ts'
import { dayWords } from '../text/time/time-words.ts'

/** Characters of a state's title. */
const longestState = 60

/**
 * Draws the badge of a scenario or track: the track's state, or the number of open and of contested tracks and the
 * latest possible moment of its last change. The badge of an archived story is marked. Undefined if there is no such
 * track.
 */
export function scenarioBadge(status: Status, texts: Texts, track?: string): string | undefined {
  if (track !== undefined) {
    const one = lookup(status.tracks, track)
    return one && trackBadge(one, status, texts)
  }
  const tracks = Object.values(status.tracks)
  const [only] = tracks
  if (only !== undefined && tracks.length === 1) return trackBadge(only, status, texts)
  const over = tracks.filter(({ final }) => final).length
  const contested = tracks.filter((one) => one.contested.length > 0).length
  const tone = tracks.some(wantsLook) ? 'attention' : over === tracks.length ? 'final' : 'open'
  const last = developmentWords(status.stamps, texts)
  const message = phrase(texts.badge.tracks, {
    open: tracks.length - over,
    all: tracks.length,
    development:
      contested === 0 ? last : `${phrase(texts.badge.contested, { n: contested })}${separator}${last}`,
  })
  return storyBadge({ label: status.title, message, tone }, status, texts)
}

const separator = ' · '

/** An archived story has no end, but nothing more is added to it. */
function storyBadge(
  shown: Parameters<typeof badge>[0],
  { archived }: Pick<Status, 'archived'>,
  { list }: Texts,
): string {
  if (!archived) return badge(shown)
  return badge({ ...shown, message: `${list.archivedMark}${separator}${shown.message}`, tone: 'final' })
}

/** Only the end of the window in which something last happened is known, so its day is shown as a bound. */
function developmentWords({ lastDevelopment }: Status['stamps'], texts: Texts): string {
  return lastDevelopment === null
    ? texts.badge.none
    : phrase(texts.badge.development, { day: dayWords(lastDevelopment, texts) })
}

function trackBadge(track: TrackStatus, status: Pick<Status, 'archived'>, texts: Texts): string {
  const tone: BadgeTone = wantsLook(track) ? 'attention' : track.final ? 'final' : 'open'
  // Cuts the title, never the note that qualifies it.
  const message = stateWords({ ...track, stateTitle: shortText(track.stateTitle, longestState) }, texts)
  return storyBadge({ label: track.title, message, tone }, status, texts)
}

/** Its state is contested or, while it is open, a review is due or a moment that it waits for may have passed. */
function wantsLook({ reviewDue, contested, deadlines, final }: TrackStatus): boolean {
  const passing = Object.values(deadlines).some(({ status }) => status !== 'ahead')
  return contested.length > 0 || (!final && (reviewDue || passing))
}
