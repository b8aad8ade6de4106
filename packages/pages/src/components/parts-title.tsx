import { partWords } from '../model/ribbon-words.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import type { TimePart } from '../text/time/time-parts.ts'

interface PartsProps {
  readonly parts: readonly TimePart[]
}

/** Gives a drawing or a part of it a title, as {@link MarkedParts} writes it. */
export function PartsTitle({ parts, ...attributes }: PartsProps & { readonly id?: string }) {
  return (
    <title {...attributes}>
      <MarkedParts parts={parts} />
    </title>
  )
}

/**
 * Writes words within a title or a description of a drawing, with times in UTC. People's words in another language are
 * in an element of their own, which SVG 2 (section 5.8) allows there.
 */
export function MarkedParts({ parts }: PartsProps) {
  const texts = useTexts()
  const written = useWritten()
  return (
    <>
      {parts.map((part) => {
        const { lang } = typeof part === 'object' && 'said' in part ? written(part.said) : {}
        const words = partWords([part], texts)
        return lang === undefined ? words : <tspan lang={lang}>{words}</tspan>
      })}
    </>
  )
}
