const shown = 12

/** The words among which one can choose, for the detail of a fault: all where they are few, else the first of them. */
export function oneOf(words: readonly string[]): string {
  if (words.length === 0) return 'none'
  const more = words.length - shown
  return more > 0 ? `${words.slice(0, shown).join(', ')} and ${more} more` : words.join(', ')
}
