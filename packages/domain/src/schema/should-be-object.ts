import { cutAfter } from './most-characters.ts'

const mostShown = 200

/** Makes an object, or one of the values of an id record, from a text that stands in its place. */
type OfText = (text: string) => unknown

/** Returns the fault of a value that is no object, with an example or with the object that `ofText` makes of a text. */
export function shouldBeObject(example: object, ofText?: OfText): (input: unknown) => string {
  return (input) => fault(example, typeof input === 'string' ? ofText?.(input) : undefined)
}

/**
 * Returns the fault of a value that is no object of ids: a list of texts is shown as an object, whose ids are made of
 * the texts and whose values `ofText` makes, others an example.
 */
export function shouldBeByIds(example: object, ofText?: OfText): (input: unknown) => string {
  return (input) => fault(example, ofText && byIds(input, ofText))
}

function fault(example: object, meant: unknown): string {
  const shown =
    meant === undefined ? `, as in ${JSON.stringify(example)}` : `; write ${JSON.stringify(meant)}`
  return `This must be an object${cutAfter(mostShown, shown)}.`
}

function byIds(input: unknown, ofText: OfText): object | undefined {
  if (!Array.isArray(input) || input.length === 0) return undefined
  const entries: [string, unknown][] = []
  for (const text of input.slice(0, mostShown)) {
    if (typeof text !== 'string') return undefined
    const id = idOf(text)
    if (id === '') return undefined
    entries.push([id, ofText(text)])
  }
  return Object.fromEntries(entries)
}

/** The words of a text, as an id has them. */
function idOf(text: string): string {
  return (
    text
      .slice(0, 64)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).join('-')
}
