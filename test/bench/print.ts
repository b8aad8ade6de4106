/** Milliseconds, in the unit that reads best. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 100) return `${milliseconds.toFixed(0)} ms`
  if (milliseconds >= 1) return `${milliseconds.toFixed(2)} ms`
  return `${(milliseconds * 1000).toFixed(1)} µs`
}

/** Prints rows in columns. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
  }
}
