import { partWords } from '../model/ribbon-words.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import type { TimePart } from '../text/time/time-parts.ts'

/**
 * Gives a part of a drawing a title, with times in UTC. People's words in another language are in an element of their
 * own, which SVG 2 (section 5.8) allows in titles.
 */
export function PartsTitle({ parts }: { readonly parts: readonly TimePart[] }) {
  const texts = useTexts()
  const written = useWritten()
  return (
    <title>
      {parts.map((part) => {
        const { lang } = typeof part === 'object' && 'said' in part ? written(part.said) : {}
        const words = partWords([part], texts)
        return lang === undefined ? words : <tspan lang={lang}>{words}</tspan>
      })}
    </title>
  )
}
