/**
 * Characters that no text for people may contain: the control characters that XML 1.0 §2.2 forbids or discourages and a
 * terminal interprets, except tab and line feed; its two forbidden noncharacters; and the embeddings, overrides and
 * isolates of the Unicode bidirectional algorithm, which could reverse the tracker's own text. Right-to-left letters
 * and marks are allowed: they need no controls.
 */
const unsafe = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/**
 * Returns the text in a form that is safe in every channel, with its lines kept: well-formed Unicode without {@link
 * unsafe} characters.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unsafe, '')
}

const ascii = /^[ -~]*$/

/**
 * Returns the JSON of a value with {@link unsafe} characters as escapes: parsers read the same value, and terminals
 * interpret nothing.
 */
export function plainJson(value: unknown): string {
  const json = JSON.stringify(value)
  // Most values are ASCII, in which JSON leaves nothing unsafe, and the search costs more than the JSON.
  if (ascii.test(json)) return json
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
