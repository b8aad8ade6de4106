import type { HistoryItem } from '@tracker/domain'
import { formatWall } from '../text/time/format-wall.ts'
import { timeWords } from '../text/time/time-words.ts'
import { writtenTime } from '../text/time/written-time.ts'
import type { Texts } from '../text/texts.ts'

/** The heading under which a timeline puts an item. */
export interface ItemDay {
  /** A date (`2025-05-18`), an interval of two instants in UTC, or words if the time of the item is neither. */
  readonly day: string
  /** The heading in words. */
  readonly words: string
  /** The time of day, if the item has one: an instant, or a wall time in an unknown zone. */
  readonly clock?: { readonly instant: string } | { readonly wall: string }
}

/** Returns the day on which an item happened, as it was written; that of an instant in UTC. */
export function itemDay({ occurred }: Pick<HistoryItem, 'occurred'>, texts: Texts): ItemDay {
  const { value, earliest, latest, uncertain, approximate } = occurred
  const written = uncertain || approximate ? undefined : writtenTime(value)
  const on = (day: string) => ({ day, words: formatWall(day, texts.locale) })
  const isDay = written?.form === 'day' || (written?.form === 'zonedDate' && written.wall.length === 10)
  if (isDay) return on(written.wall)
  if (written?.form === 'wall') return { ...on(written.wall.slice(0, 10)), clock: { wall: written.wall } }
  const exact = written?.form === 'instant' || (written?.form === 'zoned' && earliest === latest)
  if (exact) return { ...on(earliest.slice(0, 10)), clock: { instant: earliest } }
  const words = timeWords(occurred, texts)
  const moments = written?.form === 'interval' && [written.from, written.to].every((end) => end.endsWith('Z'))
  return { day: moments ? value : words, words }
}
