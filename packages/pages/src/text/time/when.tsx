import type { OpenTimeJson } from '@tracker/domain'
import { useTexts } from '../language/phrase.tsx'
import { formatInstant } from './format-instant.ts'
import { formatWall } from './format-wall.ts'
import { type TimePart, timeParts } from './time-parts.ts'

/** An exact moment. It is written in UTC; the page's script writes it anew in the reader's own zone. */
export function Moment({ at }: { readonly at: string }) {
  const { locale } = useTexts()
  return <time datetime={at}>{formatInstant(at, { locale, zone: 'UTC' })}</time>
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
  readonly time: OpenTimeJson
  /** Without the moments between which it lies, where words already say what is left open. */
  readonly brief?: boolean
}

/** A time in the words of {@link timeParts}, its moments in the reader's own zone. */
export function When({ time, brief = false }: WhenProps) {
  const texts = useTexts()
  const parts = timeParts(time, { ...texts.time, ...(brief ? { open: '{written}' } : {}) })
  return <Parts parts={parts} />
}

function Parts({ parts }: { readonly parts: readonly TimePart[] }) {
  return (
    <>
      {parts.map((part) => {
        if (typeof part === 'string') return part
        if ('instant' in part) return <Moment at={part.instant} />
        if ('wall' in part) return <Wall at={part.wall} />
        return (
          <span class="window">
            <Parts parts={part.window} />
          </span>
        )
      })}
    </>
  )
}
