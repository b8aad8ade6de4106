import type { TimeValueJson } from '@tracker/domain'
import { Phrase, useTexts } from '../phrase.tsx'
import { formatInstant } from './format-instant.ts'
import { formatWall } from './format-wall.ts'
import { writtenTime } from './written-time.ts'

/** An exact moment. It is written in UTC; the page's script writes it anew in the reader's own zone. */
export function Moment({ at }: { readonly at: string }) {
  const { locale } = useTexts()
  return (
    <time datetime={at} data-moment>
      {formatInstant(at, { locale, zone: 'UTC' })}
    </time>
  )
}

/** A window in words: one moment where it is exact, else the two between which it lies. */
function Between({ earliest, latest }: Pick<TimeValueJson, 'earliest' | 'latest'>) {
  const { between } = useTexts().time
  if (earliest === latest) return <Moment at={earliest} />
  return <Phrase text={between} earliest={<Moment at={earliest} />} latest={<Moment at={latest} />} />
}

/** What a clock or calendar showed; it stays as it is in every zone, and only its wording follows the reader. */
function Wall({ at }: { readonly at: string }) {
  const { locale } = useTexts()
  return (
    <time datetime={at} data-wall>
      {formatWall(at, locale)}
    </time>
  )
}

/** One end of an interval, as it was written. */
function End({ value, at }: { readonly value: string; readonly at: string }) {
  const written = writtenTime(value)
  if (written.form === 'instant' || written.form === 'interval') return <Moment at={at} />
  return <Wall at={written.wall} />
}

interface WrittenProps {
  readonly time: TimeValueJson
  readonly full: boolean
}

function Written({ time, full }: WrittenProps) {
  const { time: texts } = useTexts()
  const written = writtenTime(time.value)
  if (written.form === 'instant') return <Between {...time} />
  if (written.form === 'interval') return full ? <Between {...time} /> : <Ends time={time} {...written} />
  const wall = <Wall at={written.wall} />
  const zone = written.form === 'zoned' ? written.zone : ''
  if (written.form === 'zoned' && time.earliest === time.latest) {
    return <Phrase text={texts.zoned} instant={<Moment at={time.earliest} />} wall={wall} zone={zone} />
  }
  const text = (
    <Phrase text={texts[written.form === 'zoned' ? 'zonedOpen' : written.form]} wall={wall} zone={zone} />
  )
  if (!full) return text
  return (
    <Phrase
      text={texts.open}
      written={text}
      between={
        <span class="window">
          <Between {...time} />
        </span>
      }
    />
  )
}

function Ends({
  time,
  from,
  to,
}: {
  readonly time: TimeValueJson
  readonly from: string
  readonly to: string
}) {
  const { ends } = useTexts().time
  return (
    <Phrase
      text={ends}
      from={<End value={from} at={time.earliest} />}
      to={<End value={to} at={time.latest} />}
    />
  )
}

/**
 * A time as it was written, and in words what that leaves open: the zone, the hour, the day. `full` adds the moments
 * between which it lies; a time that was marked uncertain or approximate never goes without that mark.
 */
export function When({ time, full = false }: { readonly time: TimeValueJson; readonly full?: boolean }) {
  const { time: texts } = useTexts()
  const written = <Written time={time} full={full} />
  const about = time.approximate ? <Phrase text={texts.approximate} time={written} /> : written
  return time.uncertain ? <Phrase text={texts.uncertain} time={about} /> : about
}
