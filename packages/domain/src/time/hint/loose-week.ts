import { readTime } from '../read-time.ts'
import { adjacentDate } from './adjacent-date.ts'
import type { LooseDate } from './loose-date.ts'
import { looseTimes } from './loose-time.ts'

const weekOf = /^(?:in )?(?:the )?(?:week of|(?:der )?Woche (?:vom|von)|тиждень) /i
const weekFrom = /^(?:in )?(?:the )?(?:week (?:commencing|beginning|starting)|w\/c|Woche ab) /i

/**
 * Returns the seven days of a week that the text names by one of them; undefined for other texts. A week begins on
 * Monday (ISO 8601); on Sunday too, if that day names it, as in the United States.
 */
export function looseWeek(text: string): readonly LooseDate[] | undefined {
  const named = [weekOf, weekFrom].find((shape) => shape.test(text))
  if (named === undefined) return undefined
  return looseTimes(text.replace(named, '')).flatMap((day): readonly LooseDate[] => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day.text) || !readTime(day.text)?.ok) return []
    const before = (new Date(day.text).getUTCDay() + 6) % 7
    if (named === weekFrom) return [{ ...day, text: sevenDays(day.text, 0) }]
    const fromMonday = sevenDays(day.text, -before)
    if (before < 6) return [{ ...day, text: fromMonday }]
    return [
      { text: fromMonday, meaning: 'weeks begin on Monday' },
      { text: sevenDays(day.text, 0), meaning: 'weeks begin on Sunday' },
    ]
  })
}

function sevenDays(day: string, first: number): string {
  return `${adjacentDate(day, first)}/${adjacentDate(day, first + 6)}`
}
