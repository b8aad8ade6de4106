/** A heading of the report. */
export function heading(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`)
}

/** Milliseconds, in the unit that reads best. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 100) return `${milliseconds.toFixed(0)} ms`
  if (milliseconds >= 1) return `${milliseconds.toFixed(2)} ms`
  return `${(milliseconds * 1000).toFixed(1)} µs`
}

export const ratio = (ours: number, theirs: number): string => `×${(ours / theirs).toFixed(2)}`

/** Rows in columns; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(cells.join('   '))
  }
}
