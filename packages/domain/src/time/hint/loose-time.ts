import { readTime } from '../read-time.ts'
import { looseClock, type LooseClock, midnightWord } from './loose-clock.ts'
import { type LooseDate, looseDates, nextDay } from './loose-date.ts'
import { type LooseZone, looseZones } from './loose-zone.ts'

const approximately =
  /^(?:c\.|ca\.?|circa|about|around|approximately|approx\.?|etwa|gegen|близько|приблизно) ?/i

/** Words for a part of a month or a year, whose bounds differ: the whole stands for it. */
export const part =
  /^(?:the )?(?:early|mid(?:dle)?|late|(?:beginning|start|middle|end)(?: of)?|anfang|mitte|ende|початок|середина|кінець)(?: in)?[ -](?!of )/i

/** The two times that the midnight of a day may mean. */
const midnights = [
  ['00:00', 'the day begins with it'],
  ['24:00', 'the day ends with it'],
] as const

/**
 * Returns the time values that a text may stand for: a date, or a date and a time of day, with its zone and its marks.
 */
export function looseTimes(text: string): readonly LooseDate[] {
  if (midnightWord.test(text)) {
    return midnights.flatMap(([clock, meaning]) =>
      looseTimes(text.replace(midnightWord, clock)).map((one) => ({ ...one, meaning })),
    )
  }
  const plain = text.replace(approximately, '')
  const marks = mark(text.replaceAll(/[^?~%]/g, '') + (plain === text ? '' : '~'))
  const bare = plain.replaceAll(/[?~%]/g, '')
  const clock = looseClock(bare)
  if (clock === undefined) return dates(bare.replace(part, '').replace(/(?<=\d)T$/i, ''), marks)
  return [...times(clock), ...(marks === '' ? [] : dates(clock.before.trim(), marks))]
}

function mark(marks: string): string {
  if (marks.includes('%') || (marks.includes('?') && marks.includes('~'))) return '%'
  return marks.slice(0, 1)
}

function times(clock: LooseClock): readonly LooseDate[] {
  const { zones, rest } = looseZones(clock.after)
  return looseDates(`${clock.before} ${rest}`).flatMap((date) => {
    const next = nextDay(date.text)
    if (next === undefined) return []
    const day = clock.nextDay ? next : date.text
    const time = `${day}${clock.text}`
    const values = zones.length === 0 ? [time] : zones.flatMap((zone) => inZone(time, zone, zones.length > 1))
    return values.map((text) => ({ ...date, text }))
  })
}

/** An abbreviation that its zone did not use then, such as EST in July, may mean the offset or the local time. */
function inZone(time: string, zone: LooseZone, ambiguous: boolean): readonly string[] {
  if (zone.suffix !== undefined) return [`${time}${zone.suffix}`]
  if (zone.zone === undefined) return [`${time}${zone.offset}`]
  const byZone = `${time}[${zone.zone}]`
  if (zone.offset === undefined || ambiguous) return [byZone]
  const byOffset = `${time}${zone.offset}`
  return readTime(`${byOffset}[${zone.zone}]`)?.ok ? [byZone] : [byZone, byOffset]
}

function dates(text: string, marks: string): readonly LooseDate[] {
  const whole = looseDates(text)
  if (whole.length > 0) return whole.map((date) => ({ ...date, text: `${date.text}${marks}` }))
  const words = text.replace(/(?<=\d)(?:Z|[+-]\d\d:\d\d|\[)|(?<=-\d\d-\d\d)[+-]\d{4}/i, ' $&').split(' ')
  for (const length of [3, 2, 1]) {
    const { zones, rest } = looseZones(words.slice(-length).join(' '))
    const days = looseDates(words.slice(0, -length).join(' '))
    if (zones.length > 0 && days.length > 0 && rest === '') {
      return days.flatMap((day) =>
        zones.map((zone) => ({ ...day, text: `${day.text}${marks}${inBrackets(zone)}` })),
      )
    }
  }
  return []
}

/** A zone behind a date always has brackets. */
function inBrackets(zone: LooseZone): string {
  if (zone.suffix !== undefined) return zone.suffix.replace(/^[^[]*/, '')
  if (zone.zone !== undefined) return `[${zone.zone}]`
  return zone.offset === 'Z' ? '[UTC]' : `[${zone.offset}]`
}
