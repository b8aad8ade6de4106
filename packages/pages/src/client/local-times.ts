import { formatInstant } from '../text/time/format-instant.ts'
import { formatWall } from '../text/time/format-wall.ts'

/** What IANA has renamed (2022b), and browsers go on calling by its former name. */
const renamed = new Map([['Europe/Kiev', 'Europe/Kyiv']])
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
const zone = renamed.get(timeZone) ?? timeZone
const language = document.documentElement.lang
/** The reader's own variety of the page's language, so that words and times fit each other. */
const locale = navigator.languages.find((one) => one.split('-')[0] === language) ?? language

/** Writes every moment in the reader's own zone, what stands in none in the reader's own words, and says so where the page says which zone it uses. */
export function localTimes(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time:not([data-wall])')) {
    time.textContent = formatInstant(time.dateTime, { locale })
  }
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-wall]')) {
    time.textContent = formatWall(time.dateTime, locale)
  }
  for (const note of root.querySelectorAll<HTMLElement>('[data-zone]')) {
    note.textContent = (note.dataset['zone'] ?? '').replace('{zone}', zone.replaceAll('_', ' '))
  }
}
