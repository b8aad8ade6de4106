/** Aligns the cells of lines in columns, two spaces apart; the last cell of a line has any width. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (at: number) =>
    Math.max(...rows.map((row) => (at < row.length - 1 ? (row[at] ?? '').length : 0)))
  const padded = (row: readonly string[]) =>
    row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(width(at)) : cell))
  return rows.map((row) => padded(row).join('  ').trimEnd())
}

/** Indents lines by two spaces. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}
