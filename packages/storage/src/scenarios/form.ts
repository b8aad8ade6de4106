import type { Item, Key } from '../table.ts'
import type { Contents } from './contents.ts'
import { deflated, inflated } from './deflated.ts'

/**
 * The form in which each kind of item is written. To change what a kind holds, raise its number, and let
 * {@link upcast} make the new form of the old one.
 */
export const forms = {
  head: 1,
  moment: 1,
  part: 1,
  revision: 1,
  subtrees: 1,
  definition: 1,
  report: 1,
  statement: 1,
  claim: 1,
  cleanup: 1,
  timeline: 1,
  delivery: 1,
  document: 1,
  refusal: 1,
  refusedBody: 1,
  authority: 1,
  cursorSecret: 1,
  lastCheck: 1,
} as const satisfies Record<keyof Contents, number>

/** An item's content as it is stored: with the number of its form; compressed if it is long. */
export type Formed<K extends keyof Contents> = { readonly form: number } & (
  Contents[K] | { readonly deflated: string }
)

/** Beyond this many characters of JSON, an item is compressed: a revision that moves a whole history has megabytes. */
const mostPlain = 100_000

/** An item of this kind, ready to be put. */
export function formed<K extends keyof Contents>(
  kind: K,
  key: Key,
  content: Contents[K],
): Key & { readonly data: Formed<K> } {
  const form = forms[kind]
  const long = JSON.stringify(content).length > mostPlain && kind !== 'part'
  return { ...key, data: long ? { form, deflated: deflated(content) } : { form, ...content } }
}

/**
 * Returns the content of a stored item of this kind, in the present form; every read of the table uses it. Items from
 * before there were numbers have form 1. Throws an Error that names the item if its form is unknown: a later version
 * wrote it.
 */
export function upcast<K extends keyof Contents>(
  kind: K,
  item: Pick<Item, 'pk' | 'sk' | 'data'>,
): Contents[K] {
  const { form = forms[kind], ...content } = item.data as { readonly form?: unknown }
  if (form !== forms[kind]) {
    const known = `this version reads form ${forms[kind]}`
    throw new Error(
      `${item.pk} ${item.sk} is a ${kind} of form ${String(form)}; ${known}: a later version wrote it`,
    )
  }
  const plain = 'deflated' in content ? inflated(String(content.deflated)) : content
  return plain as Contents[K]
}
