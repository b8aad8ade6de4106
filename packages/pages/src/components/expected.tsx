import type { Instant, OpenEndedTimeJson } from '@tracker/domain'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { phase } from '../model/due-list.ts'

interface ExpectedProps {
  readonly time: OpenEndedTimeJson
  /** Whether to leave out the window of the time. */
  readonly brief: boolean
  /** Whether to add that nothing follows from the passing of the moment. */
  readonly explained: boolean
  /** The moment that is shown. */
  readonly now: Instant
}

/** Shows the expected time, and whether it has passed, from which nothing follows. */
export function Expected({ time, brief, explained, now }: ExpectedProps) {
  const { tracks, due } = useTexts()
  const status = phase(time, now)
  return (
    <p class="expected">
      <Phrase text={tracks.expected} time={<When time={time} brief={brief} />} />
      {status === 'ahead' ? null : (
        <>
          {' '}
          <span class="mark" data-due={status}>
            {due.status[status]}
          </span>
          {explained ? ` ${due.passed}` : null}
        </>
      )}
    </p>
  )
}
