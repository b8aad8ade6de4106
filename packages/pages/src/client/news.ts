/** An item of the timeline that is news to the reader of a page. */
export interface NewsItem {
  readonly headline: string
  /** What became of an item that was there before: “Corrected”. */
  readonly amended?: string
}

/**
 * Returns the announcement after an update of the page: the first of the news and, if there are several, their number.
 * `texts` has the words, with places for both.
 */
export function news(
  items: readonly NewsItem[],
  texts: Readonly<Record<string, string | undefined>>,
): string {
  const { updated = '', added = '', addedSeveral = '' } = texts
  const [first] = items
  if (first === undefined) return updated
  const amended = first.amended === undefined ? undefined : `${first.amended}: ${first.headline}`
  if (items.length === 1 && amended !== undefined) return `${updated} ${amended}`
  const places: Readonly<Record<string, string>> = {
    n: String(items.length),
    headline: amended ?? first.headline,
  }
  const text = items.length === 1 ? added : addedSeveral
  return `${updated} ${text.replaceAll(/\{(\w+)\}/g, (whole, place: string) => places[place] ?? whole)}`
}
