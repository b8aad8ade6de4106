import type { OpenEndedTimeJson } from '@tracker/domain'

/** Shows a time as it was written, with its window if it looks like a moment but is not one. */
export function shownTime({ value, earliest, latest }: OpenEndedTimeJson): string {
  if (earliest === latest || !/^[^/]+T[^/]+$/.test(value)) return value
  const why = value.includes('[') ? '' : ', zone not stated'
  return `${value}${why}: some time from ${earliest} to ${latest ?? 'no end'}`
}
