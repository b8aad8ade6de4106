/**
 * What no text for people may carry: the control characters that XML 1.0 forbids (section 2.2) or discourages, and a
 * terminal obeys, of which only tab and line feed stay, the two noncharacters it forbids, and the embeddings, overrides
 * and isolates of the Unicode bidirectional algorithm, which could turn the direction of our own words around.
 * Right-to-left letters and the marks between them stay: they need no controls to read rightly.
 */
const unsafe = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** A text that may stand in any of the channels, lines kept: well-formed Unicode without {@link unsafe} characters. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unsafe, '')
}

const ascii = /^[ -~]*$/

/** The JSON of a value, {@link unsafe} characters as escapes: every parser reads the same, and no terminal obeys it. */
export function plainJson(value: unknown): string {
  const json = JSON.stringify(value)
  // Most is ASCII, in which JSON leaves nothing unsafe, and looking for it costs more than writing the JSON.
  if (ascii.test(json)) return json
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
