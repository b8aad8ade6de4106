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
 * Draws the badge of a scenario or track: the track's state, or the number of open tracks and when the story last moved
 * at the latest. Undefined if there is no such track.
 */
export function scenarioBadge(status: Status, texts: Texts, track?: string): string | undefined {
  if (track !== undefined) {
    const one = lookup(status.tracks, track)
    return one && trackBadge(one, texts)
  }
  const tracks = Object.values(status.tracks)
  const [only] = tracks
  if (only !== undefined && tracks.length === 1) return trackBadge(only, texts)
  const over = tracks.filter(({ final }) => final).length
  const tone = over === tracks.length ? 'final' : tracks.some(wantsLook) ? 'attention' : 'open'
  const message = phrase(texts.badge.tracks, {
    open: tracks.length - over,
    all: tracks.length,
    development: developmentWords(status.stamps, texts),
  })
  return badge({ label: status.title, message, tone })
}

/** Only the end of the window in which something last happened is known, so its day is shown as a bound. */
function developmentWords({ lastDevelopment }: Status['stamps'], texts: Texts): string {
  return lastDevelopment === null
    ? texts.badge.none
    : phrase(texts.badge.development, { day: dayWords(lastDevelopment, texts) })
}

function trackBadge(track: TrackStatus, texts: Texts): string {
  const tone: BadgeTone = track.final ? 'final' : wantsLook(track) ? 'attention' : 'open'
  // Cuts the title, never the note that qualifies it.
  const message = stateWords({ ...track, stateTitle: shortText(track.stateTitle, longestState) }, texts)
  return badge({ label: track.title, message, tone })
}

/** A review is due, its state is contested, or a moment that it waits for may have passed. */
function wantsLook({ reviewDue, contested, deadlines }: TrackStatus): boolean {
  return (
    reviewDue || contested.length > 0 || Object.values(deadlines).some(({ status }) => status !== 'ahead')
  )
}
