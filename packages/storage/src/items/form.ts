import { hash } from 'node:crypto'
import { damaged, requireReadable } from '../damaged.ts'
import type { Item, Key } from '../table.ts'
import type { Contents } from './contents.ts'
import { deflated, inflated } from './deflated.ts'

/**
 * The form number with which each kind of item is written. To change the content of a kind, raise its number, and let
 * {@link upcast} convert the old form.
 */
export const forms = {
  head: 1,
  keptHead: 1,
  part: 1,
  node: 1,
  revision: 1,
  subtrees: 1,
  definition: 1,
  report: 1,
  statement: 1,
  claim: 1,
  cleanup: 1,
  movedHere: 1,
  timeline: 1,
  delivery: 1,
  document: 1,
  refusal: 1,
  refusedBody: 1,
  subscription: 1,
  subscriber: 1,
  owned: 1,
  progress: 1,
  attempt: 1,
  authority: 1,
  cursorSecret: 1,
  lastCheck: 1,
  move: 1,
} as const satisfies Record<keyof Contents, number>

/** An item's content as it is stored: with the number of its form; compressed if it is long. */
export type Formed<K extends keyof Contents> = { readonly form: number; readonly seal?: string } & (
  Contents[K] | { readonly deflated: string }
)

/**
 * The kinds that carry a seal, the hash of their own content, since writes, answers and removals rely on them without
 * consulting the ledger, or because the ledger does not have them: a changed one would become history.
 */
const sealed: readonly (keyof Contents)[] = [
  'head',
  'keptHead',
  'part',
  'node',
  'definition',
  'cleanup',
  'movedHere',
  'document',
  'refusal',
  'refusedBody',
  'authority',
]

/** SHA-256 of the item's name and of the JSON of its content as it is stored, in hex. */
function sealOf({ pk, sk }: Key, json: string): string {
  return hash('sha256', `${pk} ${sk} ${json}`, 'hex')
}

/** Returns a stored item's seal without checking it: items with equal seals were equal when they were stored. */
export function sealIn({ data }: Pick<Item, 'data'>): string | undefined {
  return (data as { readonly seal?: string }).seal
}

/** Beyond this many characters of JSON, an item is compressed: a revision that moves a whole history has megabytes. */
const mostPlain = 100_000

/** Returns an item of this kind, ready to be stored. */
export function formed<K extends keyof Contents>(
  kind: K,
  key: Key,
  content: Contents[K],
): Key & { readonly data: Formed<K> } {
  const form = forms[kind]
  const json = JSON.stringify(content)
  const long = json.length > mostPlain && kind !== 'part' && kind !== 'node'
  const plain = long ? { deflated: deflated(content) } : content
  const seal = sealed.includes(kind) ? { seal: sealOf(key, long ? JSON.stringify(plain) : json) } : {}
  return { ...key, data: { form, ...seal, ...plain } }
}

/**
 * Returns the content of a stored item of this kind, in the present form; every read of the table uses it. Items from
 * before there were numbers have form 1. Throws `damaged`, naming the item, if it is not JSON, if this version does not
 * read its form, or if its seal does not match.
 */
export function upcast<K extends keyof Contents>(
  kind: K,
  item: Pick<Item, 'pk' | 'sk' | 'data'>,
): Contents[K] {
  requireReadable(item.data)
  const { form = 1, ...data } = (item.data ?? {}) as { readonly form?: unknown }
  if (form !== forms[kind]) {
    const name = `${item.pk} ${item.sk}`
    const known = `this version reads form ${forms[kind]}`
    throw damaged(
      name,
      `${name} is a ${kind} of form ${JSON.stringify(form)}; ${known}: ${origin(form, forms[kind])}`,
    )
  }
  const content = sealed.includes(kind) ? unsealed(item, data) : data
  return ('deflated' in content ? unpacked(item, String(content.deflated)) : content) as Contents[K]
}

/** Names the version that wrote an item of a form other than the present one. */
function origin(form: unknown, present: number): string {
  if (!Number.isInteger(form) || Number(form) < 1) return 'no version writes such a form'
  return Number(form) > present ? 'a later version wrote it' : 'an earlier version wrote it'
}

function unpacked({ pk, sk }: Key, text: string): unknown {
  try {
    return inflated(text)
  } catch {
    const name = `${pk} ${sk}`
    throw damaged(name, `what is stored as ${name} cannot be decompressed`)
  }
}

function unsealed(key: Key, data: object): object {
  const { seal, ...content } = data as { readonly seal?: unknown }
  if (seal === sealOf(key, JSON.stringify(content))) return content
  const name = `${key.pk} ${key.sk}`
  if (seal === undefined)
    throw damaged(
      name,
      `${name} has no seal: release 0.1.0 wrote it, or it was changed. \`npm run tracker -- export --from …\` reads the ledger`,
    )
  throw damaged(name, `${name} was changed since it was stored: its seal does not fit`)
}
