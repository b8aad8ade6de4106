/**
 * Writes one line of JSON to stdout. `console` would wrap it, and metric filters and searches read its members by name.
 */
export function logLine(fields: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(fields)}\n`)
}
