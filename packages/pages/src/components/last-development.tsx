import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'

/** When something last happened: what is known is the end of the window in which it did, so it is told as a bound. */
export function LastDevelopment({ at }: { readonly at: string | null }) {
  const { stamps } = useTexts()
  return at === null ? <>{stamps.never}</> : <Phrase text={stamps.atLatest} time={<Moment at={at} />} />
}
