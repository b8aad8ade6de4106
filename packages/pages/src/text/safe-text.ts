import { once, plainText } from '@tracker/domain'

export { plainText }

/** Puts a text on one line: for titles, attributes, and wherever a line end has a meaning. */
export function lineText(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim()
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes a text as the content of an XML or HTML element; as `>` is escaped too, `]]>` is harmless. */
export function markupText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Escapes a text as a quoted attribute's value, in one line. */
export function markupAttribute(text: string): string {
  return markupText(lineText(text))
}

/**
 * Returns the absolute form of a link that is safe to follow, or undefined: only `http` and `https`, and without user
 * name or password, which can disguise the host. Show a refused link as plain text.
 */
export function httpLink(link: string | undefined): string | undefined {
  const url = link === undefined ? null : URL.parse(link)
  const followable = url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === ''
  return followable ? url.href.toWellFormed() : undefined
}

const scriptEscapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** Writes JSON that is safe inside a `<script>` element; every parser reads the same value. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => scriptEscapes[character] ?? '')
}

/** Escapes a text as a value of iCalendar's type TEXT (RFC 5545, section 3.3.11), in one line. */
export function calendarText(text: string): string {
  return lineText(text).replace(/[\\;,]/g, '\\$&')
}

const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

/** Puts a text on one line of at most `most` characters as readers count them, the last an ellipsis if it was cut. */
export function shortText(text: string, most: number): string {
  const characters = Array.from(graphemes().segment(lineText(text)), ({ segment }) => segment)
  if (characters.length <= most) return characters.join('')
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}

/** If a cut at a word would leave less than half, as in one endless word, it is made within it. */
const enough = 0.5

/** Cuts out the middle of a text of more than `first` and `last` UTF-16 units: its ends say what is said of it. */
export function cutMiddle(text: string, first: number, last: number): string {
  const plain = plainText(text)
  if (plain.length <= first + last) return plain
  return `${cutText(plain, first)} ${plain
    .slice(-last)
    .replace(/^\S{0,40}\s+/, '')
    .toWellFormed()}`
}

/**
 * Cuts a text to at most `most` UTF-16 units, lines kept: a longer one ends with an ellipsis after its last whole word
 * or, without spaces, after a whole character.
 */
export function cutText(text: string, most: number): string {
  const plain = plainText(text)
  if (plain.length <= most) return plain
  const whole =
    graphemes()
      .segment(plain.slice(0, most + 1))
      .containing(most - 1)?.index ?? 0
  const character = whole > most * enough ? whole : most - 1
  const word = plain.slice(0, character).search(/\s\S{0,40}$/)
  const end = word > most * enough ? word : character
  return `${plain
    .slice(0, end)
    .replace(/[\s,;:]+$/, '')
    .toWellFormed()}…`
}
