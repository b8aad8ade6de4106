import type { TimeValueJson } from '../time/time-value.ts'

/** An instant in words; seconds only where they are not zero, so that a window never looks narrower than it is. */
function momentPhrase(instant: string): string {
  const time = instant.slice(11).replace(/(?::00)?(?:\.000)?Z$/, '')
  return `${instant.slice(0, 10)} ${time} UTC`
}

/** When something was or is to be, in words that claim no more than its window. */
export function timePhrase({ value, earliest, latest, uncertain, approximate }: TimeValueJson): string {
  const hedge = [uncertain ? 'uncertain' : '', approximate ? 'approximate' : ''].filter(Boolean).join(' and ')
  const when =
    earliest === latest
      ? momentPhrase(earliest)
      : `${value}, some time between ${momentPhrase(earliest)} and ${momentPhrase(latest)}`
  return hedge ? `${when} (${hedge})` : when
}
