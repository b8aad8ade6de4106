import { formatClock } from '../text/time/format-clock.ts'
import { formatInstant } from '../text/time/format-instant.ts'
import { formatRange } from '../text/time/format-range.ts'
import { formatWall } from '../text/time/format-wall.ts'
import { formatTick } from '../text/time/format-tick.ts'
import { localDays } from './local-days.ts'

/** Zones that IANA has renamed (2022b) and browsers still call by their former names. */
const renamed = new Map([['Europe/Kiev', 'Europe/Kyiv']])
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
const zone = renamed.get(timeZone) ?? timeZone
const language = document.documentElement.lang
/** The reader's own variety of the page's language, to match the words around times. */
const locale = navigator.languages.find((one) => one.split('-')[0] === language) ?? language

/**
 * Rewrites every moment in the reader's own zone and locale, times without a zone in the locale alone, and the notes
 * that say which zone the page uses.
 */
export function localTimes(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time:not([data-wall], [data-clock])')) {
    time.textContent = formatInstant(time.dateTime, { locale })
  }
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-clock]')) {
    time.textContent = formatClock(time.dateTime, { locale })
  }
  localDays(root, locale)
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-wall]')) {
    time.textContent = formatWall(time.dateTime, locale)
  }
  for (const own of root.querySelectorAll<HTMLElement>('[data-own]')) {
    const time = own.querySelector('time')
    own.hidden = time !== null && localClock(new Date(time.dateTime)) === own.dataset['own']
  }
  for (const range of root.querySelectorAll<HTMLElement>('[data-range]')) {
    const { range: ends = '', between } = range.dataset
    range.textContent = formatRange({ range: ends, locale, ...(between && { between }) })
  }
  for (const tick of root.querySelectorAll<SVGTextElement>('[data-tick]')) {
    tick.textContent = formatTick(Date.parse(tick.dataset['tick'] ?? ''), 'hour', locale)
  }
  localTitles(root)
  for (const note of root.querySelectorAll<HTMLElement>('[data-zone]')) {
    note.textContent = (note.dataset['zone'] ?? '').replace('{zone}', zone.replaceAll('_', ' '))
  }
}

/** Returns the date and time of day in the reader's own zone, as `2025-05-19T10:00`. */
function localClock(at: Date): string {
  const shifted = at.getTime() - at.getTimezoneOffset() * 60_000
  return new Date(shifted).toISOString().slice(0, 16)
}

/** Gives the bars of a ribbon the titles that stand beside them in words, with times in the reader's own zone. */
function localTitles(root: ParentNode): void {
  for (const row of root.querySelectorAll('.row')) {
    const words = row.querySelectorAll('.hidden > span')
    row.querySelectorAll('.bars title').forEach((title, at) => {
      const copy = words[at]?.cloneNode(true)
      if (!(copy instanceof Element)) return
      for (const own of copy.querySelectorAll('[data-own][hidden]')) own.remove()
      title.replaceChildren(...copy.childNodes)
    })
  }
}
