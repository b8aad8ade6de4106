/**
 * Returns the announcement after an update of the page: the latest of the new headlines and, if there are several,
 * their number. `texts` has the words, with places for both.
 */
export function news(
  headlines: readonly string[],
  texts: Readonly<Record<string, string | undefined>>,
): string {
  const { updated = '', added = '', addedSeveral = '' } = texts
  const [headline] = headlines
  if (headline === undefined) return updated
  const places: Readonly<Record<string, string>> = { n: String(headlines.length), headline }
  const text = headlines.length === 1 ? added : addedSeveral
  return `${updated} ${text.replaceAll(/\{(\w+)\}/g, (whole, place: string) => places[place] ?? whole)}`
}
