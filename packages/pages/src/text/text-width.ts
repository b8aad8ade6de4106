/**
 * A generous estimate of a text's width in the sans-serif fonts of browsers, in units of the font's size: our drawings
 * are laid out where no font is at hand. Wide scripts and emoji count a full unit and more.
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
