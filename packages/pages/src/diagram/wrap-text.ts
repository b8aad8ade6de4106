import { lineText, shortText } from '../text/safe-text.ts'

/**
 * Wraps a text into at most `mostLines` lines of about `most` characters, at least one. Longer words are cut, and an
 * ellipsis ends a text that does not fit.
 */
export function wrapText(text: string, most: number, mostLines: number): readonly string[] {
  const lines: string[] = []
  for (const word of lineText(text).split(' ')) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && joined.length <= most) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  const kept = lines.slice(0, mostLines)
  const rest = lines.slice(mostLines - 1).join(' ')
  return [...kept.slice(0, mostLines - 1), ...(kept.length === mostLines ? [rest] : [])].map((line) =>
    shortText(line, most),
  )
}
