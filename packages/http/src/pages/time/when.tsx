import type { TimeValueJson } from '@tracker/domain'
import { Phrase, phrase, useTexts } from '../phrase.tsx'
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
export function Between({ earliest, latest }: Pick<TimeValueJson, 'earliest' | 'latest'>) {
  const { between } = useTexts().time
  if (earliest === latest) return <Moment at={earliest} />
  return <Phrase text={between} earliest={<Moment at={earliest} />} latest={<Moment at={latest} />} />
}

function Written({ time, full }: { readonly time: TimeValueJson; readonly full: boolean }) {
  const { time: texts, locale } = useTexts()
  const written = writtenTime(time.value)
  const exact = time.earliest === time.latest
  if (written.form === 'instant' || written.form === 'interval') return <Between {...time} />
  const wall = formatWall(written, locale)
  if (written.form === 'zoned' && exact) {
    return (
      <Phrase text={texts.zoned} instant={<Moment at={time.earliest} />} wall={wall} zone={written.zone} />
    )
  }
  const text =
    written.form === 'zoned'
      ? phrase(texts.zonedOpen, { wall, zone: written.zone })
      : phrase(texts[written.form], { wall })
  return full ? <Phrase text={texts.open} written={text} between={<Between {...time} />} /> : <>{text}</>
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
