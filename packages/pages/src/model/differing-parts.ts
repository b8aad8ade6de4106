import { cutText, plainText } from '../text/safe-text.ts'

/** The characters of shared text kept at either end, for orientation. */
const context = 40

/**
 * Replaces most of the shared text at either end with an ellipsis, to make the change stand out. Each result has at
 * most `most` UTF-16 units.
 */
export function differingParts(before: string, after: string, most: number): readonly [string, string] {
  const [from, to] = [plainText(before), plainText(after)]
  const shared = Math.min(from.length, to.length)
  let head = 0
  while (head < shared && from[head] === to[head]) head++
  let tail = 0
  while (tail < shared - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  const start = beginning(from, head - context)
  const end = wordStart(to, to.length - tail + context) - to.length
  const part = (text: string) => {
    const stop = text.length + end
    const inner = cutText(`${start > 0 ? '…' : ''}${text.slice(start, stop)}`, most)
    return stop < text.length && !inner.endsWith('…') ? `${inner.trimEnd()}…` : inner
  }
  return [part(from), part(to)]
}

/** Characters of a first word that is shown whole. */
const firstWord = 60

/** Returns the beginning of the word at a place; that of the text, if the place is within its first word. */
function beginning(text: string, place: number): number {
  const first = text.search(/\s/)
  return place < first && first <= firstWord ? 0 : wordStart(text, place)
}

/** Returns the beginning of the word at a place; the place itself in a text without spaces. */
function wordStart(text: string, place: number): number {
  if (place <= 0) return 0
  if (place >= text.length) return text.length
  const space = text.slice(0, place).search(/\s\S{0,40}$/)
  if (space >= 0) return space + 1
  return isLowSurrogate(text, place) ? place - 1 : place
}

function isLowSurrogate(text: string, place: number): boolean {
  const unit = text.charCodeAt(place)
  return unit >= 0xdc00 && unit <= 0xdfff
}
