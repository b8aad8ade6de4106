import { dateFormat } from '../text/time/date-format.ts'
import { formatRange } from '../text/time/format-range.ts'
import { formatWall } from '../text/time/format-wall.ts'

/** Puts the items of a timeline under the days on which they happened in the reader's own zone. */
export function localDays(root: ParentNode, locale: string): void {
  for (const heading of root.querySelectorAll('.day')) heading.remove()
  let last = ''
  for (const item of root.querySelectorAll<HTMLElement>('.item[data-day]')) {
    const instant = item.querySelector<HTMLTimeElement>('time[data-clock]')?.dateTime
    const { day = '' } = item.dataset
    const words = instant === undefined ? wordsOf(day, locale) : dayOf(instant, locale)
    if (words === last) continue
    last = words
    const heading = item.ownerDocument.createElement('h3')
    heading.className = 'day'
    heading.textContent = words
    item.before(heading)
  }
}

function wordsOf(day: string, locale: string): string {
  if (/Z\/.*Z$/.test(day)) return formatRange({ range: day, locale })
  return /^\d{4}-\d\d-\d\d$/.test(day) ? formatWall(day, locale) : day
}

function dayOf(instant: string, locale: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant))
}
