const shown = 12

/** Lists the choices in the detail of a fault: all of them, or the first twelve if there are more. */
export function oneOf(words: readonly string[]): string {
  if (words.length === 0) return 'none'
  const more = words.length - shown
  return more > 0 ? `${words.slice(0, shown).join(', ')} and ${more} more` : words.join(', ')
}
