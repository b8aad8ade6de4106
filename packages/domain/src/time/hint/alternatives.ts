/** Joins texts as a choice: `a`, `a or b`, `a, b or c`. */
export function alternatives(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join('')
  return `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`
}
