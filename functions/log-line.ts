/** Writes one line of JSON past console, which would wrap it: metric filters and searches read the members by name. */
export function logLine(fields: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(fields)}\n`)
}
