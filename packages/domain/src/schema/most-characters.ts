import * as v from 'valibot'

/** The number of characters of a text: its code points, as JSON Schema counts them (2020-12, 6.3.1). */
function charactersIn(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/**
 * Returns a check that a text has at most `most` characters. Unlike valibot's own action it counts code points, as the
 * API's description does, and not units of UTF-16, of which an emoji has two.
 */
export function mostCharacters(most: number, message: string | (() => string)) {
  const action = v.maxLength<string, number, string | (() => string)>(most, message)
  return {
    ...action,
    '~run'(dataset, config) {
      const tooLong = dataset.typed && dataset.value.length > most && charactersIn(dataset.value) > most
      return tooLong ? action['~run'](dataset, config) : dataset
    },
  } satisfies typeof action
}

/** Returns the text, or if it is too long, its first characters, marked as cut. */
export function cutAfter(most: number, text: string): string {
  const characters = Array.from(text)
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}
