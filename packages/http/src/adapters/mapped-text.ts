const spaces = /[\s\p{Cc}]+/gu
const notInALine = /[\p{Cc}\u2028\u2029]/u
const controls = /(?![\t\n\r])\p{Cc}+/gu
const lineBreak = /\r|\n|\u2028|\u2029/

/** Returns a text as one line: a space in place of line breaks, tabs, control characters and the spaces around them. */
export function lineText(text: string): string {
  return text.replace(spaces, (run) => (notInALine.test(run) ? ' ' : run)).trim()
}

/** Returns a text with its lines and tabs; a run of other control characters becomes a space. */
export function proseText(text: string): string {
  return text.replace(controls, ' ')
}

/** Returns the first line of a text that is not blank; the empty text if it has none. */
export function firstLine(text: string): string {
  return text.split(lineBreak).find((line) => line.trim() !== '') ?? ''
}
