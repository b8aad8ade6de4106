import { once } from '../../once.ts'
import { adjacentDate } from './adjacent-date.ts'
import type { LooseDate } from './loose-date.ts'
import { looseTimes } from './loose-time.ts'

const halves = String.raw`[ap]\.?m\.?`
const clock = String.raw`\d{1,2}:\d\d(?: ?${halves})?|\d{1,2} ?${halves}`
const hours = once(
  () =>
    new RegExp(
      String.raw`(?:(?:between|from|zwischen|von|vom|від|з) )?(?<![\d:.])(?<first>${clock})` +
        String.raw`(?<sign>-| - ?|- | ?\/ ?| (?:to|until|till|and|bis|und|до|та|і) )(?<last>${clock})(?![\d:]|\p{L})`,
      'iu',
    ),
)

/** An offset of clocks west of Greenwich, such as -04:00 and -09:30. */
const western = /^(?:0?[1-9]|1[01]):[03]0$/

/**
 * Returns the intervals that two times of day on one date may stand for: `2025-05-19 10:00-12:00`. An end that is not
 * later in the day is on the next day. Undefined if the text does not name two times of day this way.
 *
 * A hyphen may also begin an offset, so the text is read both ways; behind `T` or seconds only as an offset, as RFC
 * 3339 and programs write it.
 */
export function looseHours(text: string): readonly LooseDate[] | undefined {
  const match = hours().exec(text)
  const { first = '', sign = '', last = '' } = match?.groups ?? {}
  if (match === null) return undefined
  const behindT = /(?<=\d)T$/i.test(text.slice(0, match.index))
  if ((sign === ' -' && western.test(last)) || (sign === '-' && behindT)) return undefined
  const before = text.slice(0, match.index).replace(/(?<=\d)T$/i, '')
  const after = text.slice(match.index + match[0].length)
  const times = (clockText: string) => looseTimes(`${before} ${clockText}${after}`)
  const intervals = beginnings(first, last).flatMap((beginning) => between(times(beginning), times(last)))
  if (sign !== '-' || !western.test(last)) return intervals
  const instants = looseTimes(text)
  return [
    ...intervals.map((one) => ({ ...one, meaning: one.meaning ?? `it ends at ${last}` })),
    ...instants.map((one) => ({ ...one, meaning: one.meaning ?? `-${last} is the offset` })),
  ]
}

/** "10:00-11:00 p.m." may begin in either half of the day. */
function beginnings(first: string, last: string): readonly string[] {
  const half = new RegExp(halves, 'i')
  const [ofLast] = half.exec(last) ?? []
  return ofLast === undefined || half.test(first) ? [first] : [`${first} ${ofLast}`, first]
}

function between(starts: readonly LooseDate[], ends: readonly LooseDate[]): readonly LooseDate[] {
  return starts.flatMap(({ text: start, ...meaning }, at) => {
    const end = ends[at]?.text
    return end === undefined ? [] : [{ ...meaning, text: `${start}/${later(start, end)}` }]
  })
}

function later(start: string, end: string): string {
  if (end.slice(0, 16) > start.slice(0, 16)) return end
  return `${adjacentDate(end.slice(0, 10), 1)}${end.slice(10)}`
}
