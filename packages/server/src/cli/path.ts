/** The path of a scenario, or of what lies under it, each part escaped; with those query parameters that are given. */
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
