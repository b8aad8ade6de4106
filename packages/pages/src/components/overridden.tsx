import type { TrackStatus } from '@tracker/domain'
import { cutText } from '../text/safe-text.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Text } from './text.tsx'

interface OverriddenProps {
  readonly override: NonNullable<TrackStatus['override']>
  /** Characters of the reason; all of it by default. */
  readonly most?: number
}

/** Says that a reviewer has set a track outside the usual course, how often, and why. */
export function Overridden({ override: { count, reason }, most }: OverriddenProps) {
  const { tracks } = useTexts()
  return (
    <Phrase
      text={count > 1 ? tracks.overrides : tracks.override}
      n={String(count)}
      reason={<Text>{most === undefined ? reason : cutText(reason, most)}</Text>}
    />
  )
}
