import type { OpenTimeJson } from '../time/time-value.ts'

/** Describes an instant; with seconds only if they are not zero, so that a window never looks narrower than it is. */
function momentPhrase(instant: string): string {
  const time = instant.slice(11).replace(/(?::00)?(?:\.000)?Z$/, '')
  return `${instant.slice(0, 10)} ${time} UTC`
}

function windowPhrase(earliest: string | null, latest: string | null): string {
  if (earliest === null) return latest === null ? '' : `no later than ${momentPhrase(latest)}`
  if (latest === null) return `some time from ${momentPhrase(earliest)} on, with no end given`
  return `some time between ${momentPhrase(earliest)} and ${momentPhrase(latest)}`
}

/** Describes when something happened or is expected, in words that claim no more than its window. */
export function timePhrase({ value, earliest, latest, uncertain, approximate }: OpenTimeJson): string {
  const hedge = [uncertain ? 'uncertain' : '', approximate ? 'approximate' : ''].filter(Boolean).join(' and ')
  const when =
    earliest !== null && earliest === latest
      ? momentPhrase(earliest)
      : `${value}, ${windowPhrase(earliest, latest)}`
  return hedge ? `${when} (${hedge})` : when
}
