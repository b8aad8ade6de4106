import type { TimeValueJson } from '../time/time-value.ts'

function minutes(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}

/** When something was or is to be, in words that claim no more than its window. */
export function timePhrase({ value, earliest, latest, uncertain, approximate }: TimeValueJson): string {
  const hedge = [uncertain ? 'uncertain' : '', approximate ? 'approximate' : ''].filter(Boolean).join(' and ')
  const when =
    earliest === latest
      ? minutes(earliest)
      : `${value}, some time between ${minutes(earliest)} and ${minutes(latest)}`
  return hedge ? `${when} (${hedge})` : when
}
