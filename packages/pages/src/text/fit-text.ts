import { lineText } from './safe-text.ts'
import { textWidth } from './text-width.ts'

/** Cuts a text to a width in units of the font size, with an ellipsis: drawings are laid out without fonts. */
export function fitText(text: string, width: number): string {
  const words = lineText(text)
  if (textWidth(words) <= width) return words
  let left = width - 1
  const characters = Array.from(words)
  const end = characters.findIndex((one) => (left -= textWidth(one)) < 0)
  return `${characters.slice(0, end).join('').trimEnd()}…`
}

/** Breaks a text into lines of a width in units of the font size, at its spaces; a longer word is broken too. */
export function fittedLines(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of lineText(text)
    .split(' ')
    .flatMap((one) => pieces(one, width))) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && textWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** Breaks a word into pieces that fit a line. */
function pieces(word: string, width: number): readonly string[] {
  const all: string[] = []
  for (const character of Array.from(word)) {
    const longer = `${all.at(-1) ?? ''}${character}`
    if (all.length > 0 && textWidth(longer) <= width) all[all.length - 1] = longer
    else all.push(character)
  }
  return all
}
