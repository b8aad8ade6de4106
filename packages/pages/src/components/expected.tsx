import type { Instant, OpenEndedTimeJson } from '@tracker/domain'
import { phase } from '../model/due-list.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { rangeWords } from '../text/time/range-words.ts'
import { When } from '../text/time/when.tsx'

interface ExpectedProps {
  readonly time: OpenEndedTimeJson
  /** Whether to say, once the time has passed, that no report says whether it happened. */
  readonly explained: boolean
  /** The moment that is shown. */
  readonly now: Instant
}

/** Shows an expected time as it was written, how far off it is, or that it has passed. */
export function Expected({ time, explained, now }: ExpectedProps) {
  const texts = useTexts()
  const { tracks, due } = texts
  const status = phase(time, now)
  return (
    <p class="expected">
      <Phrase text={tracks.expected} time={<When time={time} window="title" />} />{' '}
      <span class="range" data-due={status}>
        {status === 'passed' && explained ? due.passed : rangeWords(time, now, texts)}
      </span>
    </p>
  )
}
