import type { OpenEndedTimeJson } from '@tracker/domain'

/** A time as it was written; with its window where it reads like a moment and is none. */
export function shownTime({ value, earliest, latest }: OpenEndedTimeJson): string {
  if (earliest === latest || !/^[^/]+T[^/]+$/.test(value)) return value
  const why = value.includes('[') ? '' : ', zone not stated'
  return `${value}${why}: some time from ${earliest} to ${latest ?? 'no end'}`
}
