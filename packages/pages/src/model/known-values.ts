/** The periods that a page offers besides the whole story, in days. */
export const ribbonDays = [30, 7] as const

/** The kinds of items that a timeline can be filtered by. */
export const itemKinds = ['key', 'change', 'claim', 'position', 'correction', 'due'] as const

/** The kind of items that are new since a revision, which the filter then names. */
export const fresh = 'new'

/** A month that a timeline can be filtered by. */
export const monthForm = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/

/** The number of a revision that a reader has seen; no story has ten million. */
export const sinceForm = /^[1-9]\d{0,6}$/

/** The id of a party that a timeline can be filtered by. */
export const partyForm = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Characters of a search. */
const mostWords = 100

/** Returns the words of a search in the one spelling in which they are looked for. */
export function searchWords(text: string): string {
  return text.toLowerCase().trim().split(/\s+/).join(' ').slice(0, mostWords).trim()
}
