import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'

/** Shows when something last happened. Only the end of its window is known, so it is worded as a bound. */
export function LastDevelopment({ at }: { readonly at: string | null }) {
  const { stamps } = useTexts()
  return at === null ? <>{stamps.never}</> : <Phrase text={stamps.atLatest} time={<Moment at={at} />} />
}
