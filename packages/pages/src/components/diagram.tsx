import type { TrackStatus } from '@tracker/domain'
import { channelPath, type Moments, momentsQuery } from '../model/paths.ts'
import { useHref } from '../text/language/address.tsx'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { stateWords } from '../text/state-words.ts'
import { lineText } from '../text/safe-text.ts'
import { Link } from './link.tsx'

interface DiagramProps {
  readonly scenario: string
  readonly id: string
  readonly track: TrackStatus
  /** The possible next events, in words. */
  readonly steps: readonly string[]
  readonly moments: Moments
}

/** Shows the diagram of a track, loaded once it is in view; its alternative text describes the same. */
export function Diagram({ scenario, id, track, steps, moments }: DiagramProps) {
  const texts = useTexts()
  const { tracks } = texts
  const [title, state] = [lineText(track.title), lineText(stateWords(track, texts))]
  const next = steps.length === 0 ? '–' : steps.map(lineText).join(', ')
  const drawing = `${channelPath('diagram', scenario, id)}${momentsQuery(moments)}`
  const href = useHref()
  return (
    <Link class="drawing" href={drawing}>
      <img src={href(drawing)} alt={phrase(tracks.diagramOf, { track: title, state, next })} loading="lazy" />
    </Link>
  )
}
