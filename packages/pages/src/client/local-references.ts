import type { Plugin } from './viewer.ts'

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null

/** What a path of keys leads to. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value)
}

/** A part of the document with what it refers to in place of each reference; one that leads into itself stays. */
function resolved(part: unknown, document: unknown, within: readonly string[] = []): unknown {
  if (Array.isArray(part)) return part.map((item) => resolved(item, document, within))
  if (!isObject(part)) return part
  const { $ref, ...rest } = part
  if (typeof $ref === 'string' && !within.includes($ref)) {
    const keys = $ref
      .replace('#/', '')
      .split('/')
      .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'))
    const target = resolved(at(document, keys), document, [...within, $ref])
    // A schema is shown under its title: ours have a name where they are referred to.
    const named = keys[1] === 'schemas' ? { title: keys.at(-1) } : {}
    return isObject(target) ? { ...named, ...target, ...rest } : target
  }
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, resolved(value, document, within)]),
  )
}

/**
 * Resolves references within the document, which are all that ours has. The viewer's own way reads the whole document
 * anew for every operation that is opened, which takes seconds.
 */
export const localReferences: Plugin = () => ({
  fn: {
    resolveSubtree: async (document: unknown, path: readonly string[]) => ({
      spec: resolved(at(document, path), document),
      errors: [],
    }),
  },
})
