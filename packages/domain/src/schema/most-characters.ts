import * as v from 'valibot'

/** The number of characters of a text: its code points, as JSON Schema counts them (2020-12, 6.3.1). */
function charactersIn(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/**
 * A text of at most so many characters. Unlike valibot's own action it counts code points, not units of UTF-16, of which
 * an emoji has two, so that it takes what the API's description promises.
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

/** The first characters of a text that is longer than that, marked as cut. */
export function cutAfter(most: number, text: string): string {
  const characters = Array.from(text)
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}
