import type { TrackStatus } from '@tracker/domain'
import { phrase, useTexts } from '../text/language/phrase.tsx'

/** Says how often a track has been in its state, this time included. Renders nothing for the first time. */
export function Entered({ entries }: Pick<TrackStatus, 'entries'>) {
  const { few, many } = useTexts().tracks.entries
  if (entries <= 1) return null
  return (
    <>
      {' '}
      <span class="mark">{few[entries - 2] ?? phrase(many, { n: entries })}</span>
    </>
  )
}
