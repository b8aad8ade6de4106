import type { TrackStatus } from '@tracker/domain'
import { formFor } from '../text/counted.ts'
import { cutText } from '../text/safe-text.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Text } from './text.tsx'

interface OverriddenProps extends Pick<TrackStatus, 'override' | 'cause'> {
  /** Characters of the reason; all of it by default. */
  readonly most?: number
}

/**
 * Shows that an editor has overridden the state of a track, how often, and why; or that this was earlier, if the track
 * has moved since. Renders nothing for any other track.
 */
export function Overridden({ override, cause, most }: OverriddenProps) {
  const texts = useTexts()
  const { tracks } = texts
  if (!override) return null
  const { count, reason } = override
  const present = count > 1 ? formFor(tracks.overrides, count, texts) : tracks.override
  return (
    <Phrase
      text={cause.kind === 'override' ? present : tracks.overriddenBefore}
      n={String(count)}
      reason={<Text>{most === undefined ? reason : cutText(reason, most)}</Text>}
    />
  )
}
