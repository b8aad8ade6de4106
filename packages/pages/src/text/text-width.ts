/**
 * Estimates a text's width generously, for the sans-serif fonts of browsers, in units of the font size: drawings are
 * laid out without fonts. Wide scripts and emoji count a full unit and more.
 */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + characterWidth(character), 0)
}

function characterWidth(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0
  if (/[il.,:;|!'’ ‘·]/.test(character)) return 0.36
  if (/[fjrtI()[\]-]/.test(character)) return 0.46
  if (/[mwMW@%…—]/.test(character)) return 1
  if (/[a-z0-9]/.test(character)) return 0.63
  if ((character.codePointAt(0) ?? 0) < 0x1100) return 0.76
  return 1.1
}
