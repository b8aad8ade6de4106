import type { OpenEndedTimeJson } from '@tracker/domain'

/** A date in its parts, as in data sets; unknown parts are left out. */
export type DateParts = readonly [year?: number, month?: number, day?: number]

/** Returns the known parts of a time's date; for an interval, the parts that both ends share. */
export function datePartsOf(time: OpenEndedTimeJson | null): DateParts {
  if (time === null) return []
  const [first = '', second] = time.value.replaceAll(/\[[^\]]*\]/g, '').split('/')
  if (second === undefined) return partsOf(first)
  const [from, to] = [partsOf(first), partsOf(second)]
  const same = from.findIndex((part, at) => part !== to[at])
  return from.slice(0, same === -1 ? from.length : same) as readonly number[] as DateParts
}

function partsOf(text: string): DateParts {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?(?![\dX])/.exec(text) ?? []
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : Number(part)))
  return parts as readonly number[] as DateParts
}
