/** A cell of a table: a text, a number, or nothing. */
export type Cell = string | number | null | undefined

/** The characters that begin a formula in spreadsheets, in ASCII and in full width, also after blanks. */
const formula = /^[\s\0]*[=+\-@\t\r＝＋－＠]/u

/**
 * Writes a line of a table (RFC 4180), with its line end. Texts are quoted, since programs use different separators;
 * one that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). Numbers are bare.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
