import type { TimeValueJson } from '@tracker/domain'

/** A time as it was written; with its window where it is a wall time whose zone nobody stated. */
export function shownTime({ value, earliest, latest }: TimeValueJson): string {
  const isWindow = earliest !== latest && value.includes('T')
  return isWindow ? `${value}, zone not stated: some time from ${earliest} to ${latest}` : value
}
