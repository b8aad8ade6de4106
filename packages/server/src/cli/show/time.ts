import type { OpenEndedTimeJson } from '@tracker/domain'

/** Shows a time as it was written, with its window if it looks like a moment but is not one. */
export function shownTime({ value, earliest, latest }: OpenEndedTimeJson): string {
  if (earliest === latest || !/^[^/]+T[^/]+$/.test(value)) return value
  const why = value.includes('[') ? '' : ', zone not stated'
  return `${value}${why}: ${shownWindow({ earliest, latest })}`
}

/** Shows the window of a time, or its moment. */
export function shownWindow({ earliest, latest }: Pick<OpenEndedTimeJson, 'earliest' | 'latest'>): string {
  if (latest === null) return `some time from ${earliest} on, without an end`
  return earliest === latest ? latest : `some time from ${earliest} to ${latest}`
}
