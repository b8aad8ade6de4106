/**
 * The language (BCP 47) of a property of an entry, by its UID, or of the calendar itself; undefined if it needs no
 * mark.
 */
export type PropertyLanguage = (property: string, uid: string | undefined) => string | undefined

const marked = /^(NAME|SUMMARY):/

/**
 * Adds the parameter LANGUAGE (RFC 5545, section 3.2.10) to names and summaries in another language than the
 * calendar's, which the library cannot write. Other properties stay as they are, byte for byte.
 */
export function withLanguages(text: string, languageOf: PropertyLanguage): string {
  let uid: string | undefined
  return text
    .split(/\r\n(?![ \t])/)
    .map((line) => {
      const [, id] = /^UID:(.*)$/s.exec(line) ?? []
      if (id !== undefined) uid = unfolded(id)
      const [, property] = marked.exec(line) ?? []
      const lang = property === undefined ? undefined : languageOf(property, uid)
      if (property === undefined || lang === undefined) return line
      return folded(`${property};LANGUAGE=${lang}:${unfolded(line).slice(property.length + 1)}`)
    })
    .join('\r\n')
}

function unfolded(line: string): string {
  return line.replaceAll(/\r\n[ \t]/g, '')
}

/** Octets of a line, without its end (RFC 5545, section 3.1). */
const longest = 75

function folded(line: string): string {
  let room = longest
  let made = ''
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    if (octets > room) {
      made += '\r\n '
      room = longest - 1
    }
    made += character
    room -= octets
  }
  return made
}
