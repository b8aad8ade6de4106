import { lookup, type Status, type TrackStatus } from '@tracker/domain'
import { badge, type BadgeTone, type BadgeWords } from './badge.ts'
import { phrase } from '../text/language/phrase.tsx'
import { shortText } from '../text/safe-text.ts'
import { stateWords } from '../text/state-words.ts'
import { foreignLanguage } from '../text/language/foreign-language.ts'
import type { LanguageOf } from '../text/language/title-languages.ts'
import type { Texts } from '../text/texts.ts'
import { dayWords } from '../text/time/time-words.ts'

/** The texts of a language, and the languages of titles; without these, all are in the definition's. */
interface Words {
  readonly texts: Texts
  readonly languageOf?: LanguageOf
}

/** Characters of a state's title. */
const longestState = 60

/**
 * Draws the badge of a scenario or track: the track's state, or the number of open and of contested tracks and the
 * latest possible moment of its last change. The badge of an archived story is marked. Undefined if there is no such
 * track.
 */
export function scenarioBadge(status: Status, words: Words, track?: string): string | undefined {
  const { texts } = words
  if (track !== undefined) {
    const one = lookup(status.tracks, track)
    return one && trackBadge(one, status, words)
  }
  const tracks = Object.values(status.tracks)
  const [only] = tracks
  if (only !== undefined && tracks.length === 1) return trackBadge(only, status, words)
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
  return storyBadge({ label: status.title, message, tone }, status, words)
}

const separator = ' · '

/** An archived story has no end, but nothing more is added to it. */
function storyBadge(
  shown: Omit<BadgeWords, 'lang' | 'labelLang'>,
  status: Pick<Status, 'archived' | 'lang'>,
  { texts, languageOf }: Words,
): string {
  const { label, message } = shown
  const words = { lang: texts.lang, labelLang: foreignLanguage(label, { status, texts, languageOf }) }
  if (!status.archived) return badge({ ...shown, ...words })
  const archived = `${texts.list.archivedMark}${separator}${message}`
  return badge({ ...words, label, message: archived, tone: 'final' })
}

/** Only the end of the window in which something last happened is known, so its day is shown as a bound. */
function developmentWords({ lastDevelopment }: Status['stamps'], texts: Texts): string {
  return lastDevelopment === null
    ? texts.badge.none
    : phrase(texts.badge.development, { day: dayWords(lastDevelopment, texts) })
}

function trackBadge(track: TrackStatus, status: Pick<Status, 'archived' | 'lang'>, words: Words): string {
  const { texts, languageOf } = words
  const tone: BadgeTone = wantsLook(track) ? 'attention' : track.final ? 'final' : 'open'
  // Cuts the title, never the note that qualifies it.
  const stateTitle = shortText(track.stateTitle, longestState)
  const message = stateWords({ ...track, stateTitle }, texts)
  const messageLang =
    message === stateTitle ? foreignLanguage(track.stateTitle, { status, texts, languageOf }) : undefined
  return storyBadge({ label: track.title, message, messageLang, tone }, status, words)
}

/** Its state is contested or, while it is open, a review is due or a moment that it waits for may have passed. */
function wantsLook({ reviewDue, contested, deadlines, final }: TrackStatus): boolean {
  const passing = Object.values(deadlines).some(({ status }) => status !== 'ahead')
  return contested.length > 0 || (!final && (reviewDue || passing))
}
