import type { OpenTimeJson } from '@tracker/domain'
import { Marked } from '../language/marked.tsx'
import { Phrase, useTexts } from '../language/phrase.tsx'
import { useWritten } from '../language/written.ts'
import { formatClock } from './format-clock.ts'
import { formatInstant } from './format-instant.ts'
import { formatRange } from './format-range.ts'
import { formatWall } from './format-wall.ts'
import { boundParts, type TimePart, timeParts, windowParts } from './time-parts.ts'
import { windowWords } from './time-words.ts'
import { zoneName } from './zone-name.ts'

/**
 * Shows an exact moment in UTC; the page's script rewrites it in the reader's own zone. The page says once which zone
 * that is.
 */
export function Moment({ at }: { readonly at: string }) {
  const { locale } = useTexts()
  return <time datetime={at}>{formatInstant(at, { locale, zone: 'UTC' })}</time>
}

/** Shows the time of day of an instant, in UTC like {@link Moment}, or of a wall time in an unknown zone. */
export function Clock(clock: { readonly instant: string } | { readonly wall: string }) {
  const { locale, time } = useTexts()
  if ('instant' in clock) {
    return (
      <time datetime={clock.instant} data-clock="">
        {formatClock(clock.instant, { locale, zone: 'UTC' })}
      </time>
    )
  }
  return <Phrase text={time.wall} wall={formatClock(`${clock.wall}Z`, { locale, zone: 'UTC' })} />
}

/** A clock time or date that is the same in every zone; only its wording follows the reader. */
function Wall({ at }: { readonly at: string }) {
  const { locale } = useTexts()
  return (
    <time datetime={at} data-wall="">
      {formatWall(at, locale)}
    </time>
  )
}

/** An interval between two moments, rewritten in the reader's own zone like {@link Moment}, or between two dates. */
function Range({ range, between }: Extract<TimePart, { readonly range: string }>) {
  const { locale } = useTexts()
  return (
    <span data-range={range} data-between={between}>
      {formatRange({ range, locale, zone: 'UTC', ...(between && { between }) })}
    </span>
  )
}

/** Shows the instant of a clock time to readers whose own clocks differ; the page's script knows who they are. */
function Own({ own, of }: { readonly own: string; readonly of: string }) {
  return (
    <span data-own={of} hidden={own.startsWith(of)}>
      {' ('}
      <Moment at={own} />
      {')'}
    </span>
  )
}

interface WhenProps {
  readonly time: OpenTimeJson
  /** Whether it follows a preposition such as "since". */
  readonly bound?: boolean
  /**
   * How to show the window of the time: as a title; visibly, if something depends on it; or not at all, e.g. for the
   * dates of sources.
   */
  readonly window?: 'title' | 'shown' | 'none'
}

/** Shows a time as it was written, with its moments in the reader's own zone. */
export function When({ time, bound = false, window = 'none' }: WhenProps) {
  const texts = useTexts()
  const parts = (bound ? boundParts : timeParts)(time, texts.time)
  if (window === 'title') {
    const title = windowWords(time, texts)
    if (title !== undefined)
      return (
        <span title={title}>
          <Parts parts={parts} />
        </span>
      )
  }
  const between = window === 'shown' ? windowParts(time, texts.time) : undefined
  return (
    <>
      <Parts parts={parts} />
      {between === undefined ? null : (
        <span class="window">
          {' ('}
          <Parts parts={between} />
          {')'}
        </span>
      )}
    </>
  )
}

/** Shows parts of times, with their moments in the reader's own zone, and people's words in their language. */
export function Parts({ parts }: { readonly parts: readonly TimePart[] }) {
  const written = useWritten()
  const { locale } = useTexts()
  return (
    <>
      {parts.map((part) => {
        if (typeof part === 'string') return part
        if ('said' in part) return <Marked lang={written(part.said).lang}>{part.said}</Marked>
        if ('zone' in part) return zoneName(part.zone, part.at, locale)
        if ('range' in part) return <Range {...part} />
        if ('own' in part) return <Own {...part} />
        return 'instant' in part ? <Moment at={part.instant} /> : <Wall at={part.wall} />
      })}
    </>
  )
}
