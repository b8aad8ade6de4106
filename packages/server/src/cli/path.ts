/**
 * Builds the path of a scenario or of a resource below it, with each segment escaped and the query parameters that are
 * defined.
 */
export function scenarioPath(
  scenario: string,
  parts: readonly string[] = [],
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const path = ['', 'v1', 'scenarios', ...[scenario, ...parts].map(encodeURIComponent)].join('/')
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value)
  return search.size === 0 ? path : `${path}?${search.toString()}`
}
