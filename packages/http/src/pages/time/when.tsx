import type { TimeValueJson } from '@tracker/domain'
import { Phrase, useTexts } from '../phrase.tsx'
import { formatInstant } from './format-instant.ts'
import { formatWall } from './format-wall.ts'
import { writtenTime } from './written-time.ts'

/** An exact moment. It is written in UTC; the page's script writes it anew in the reader's own zone. */
export function Moment({ at }: { readonly at: string }) {
  const { locale } = useTexts()
  return <time datetime={at}>{formatInstant(at, { locale, zone: 'UTC' })}</time>
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
    <time datetime={at} data-wall="">
      {formatWall(at, locale)}
    </time>
  )
}

interface WhenProps {
  readonly time: TimeValueJson
  /** Without the moments between which it lies, where words already say what is left open. */
  readonly brief?: boolean
}

/** What was written, and the moments between which that lies. */
function Written({ time, brief }: WhenProps) {
  const { time: texts } = useTexts()
  const written = writtenTime(time.value)
  if (written.form === 'instant' || written.form === 'interval') return <Between {...time} />
  const wall = <Wall at={written.wall} />
  const zone = written.form === 'zoned' ? written.zone : ''
  if (written.form === 'zoned' && time.earliest === time.latest) {
    return <Phrase text={texts.zoned} instant={<Moment at={time.earliest} />} wall={wall} zone={zone} />
  }
  const text = texts[written.form === 'zoned' ? 'zonedOpen' : written.form]
  const said = <Phrase text={text} wall={wall} zone={zone} />
  if (brief) return said
  const between = (
    <span class="window">
      <Between {...time} />
    </span>
  )
  return <Phrase text={texts.open} written={said} between={between} />
}

/**
 * A time as it was written, in words what that leaves open (the zone, the hour, the day), and the moments
 * between which it lies: it never reads as firmer than it is. One that was marked uncertain or approximate never goes
 * without that mark.
 */
export function When({ time, brief = false }: WhenProps) {
  const { time: texts } = useTexts()
  const written = <Written time={time} brief={brief} />
  const about = time.approximate ? <Phrase text={texts.approximate} time={written} /> : written
  return time.uncertain ? <Phrase text={texts.uncertain} time={about} /> : about
}
