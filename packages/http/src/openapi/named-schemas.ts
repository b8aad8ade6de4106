import { isObject } from '@tracker/domain'
import type { Json } from './json.ts'

type Schemas = Readonly<Record<string, Json>>

/**
 * Gives every object and every union inside the schemas a name of its own, because generators of clients make a type
 * from each. They reject unnamed unions, boolean constants and constants without a type. A schema that differs from a
 * named one only in its description refers to that one. No two names differ only in case.
 */
export function namedSchemas(schemas: Schemas): Schemas {
  const named = new Map<string, Json>()
  const taken = new Set(Object.keys(schemas).map((name) => name.toLowerCase()))
  const known = new Map(Object.entries(schemas).map(([name, schema]) => [likeness(schema), name]))

  const inner = (value: unknown, name: string): unknown => {
    if (!isObject(value)) return value
    if (!needsName(value)) return outer(value, name)
    const same = known.get(likeness(value))
    const found = same ?? freeName(name, taken)
    if (same === undefined) {
      taken.add(found.toLowerCase())
      known.set(likeness(value), found)
      named.set(found, outer(value, found))
    }
    const { description } = value
    const ref = { $ref: `#/components/schemas/${found}` }
    return description === undefined ? ref : { ...ref, description }
  }
  const outer = ({ const: constant, ...schema }: Json, name: string): Json =>
    Object.fromEntries([
      ...constantly(constant),
      ...Object.entries(schema).map(([keyword, value]) => [keyword, parts(keyword, value, name)] as const),
    ])
  const parts = (keyword: string, value: unknown, name: string): unknown => {
    if (keyword === 'properties' && isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, property]) => [key, inner(property, name + capitalised(key))]),
      )
    if (keyword === 'items') return inner(value, `${name}Item`)
    if (keyword === 'additionalProperties') return inner(value, `${name}Entry`)
    if (/^(?:oneOf|anyOf|allOf)$/.test(keyword) && Array.isArray(value))
      return value.map((variant: unknown) => inner(variant, name + variantName(variant)))
    return value
  }

  for (const [name, schema] of Object.entries(schemas)) named.set(name, outer(schema, name))
  return Object.fromEntries(named)
}

/** Restricts a value to one constant; a boolean by excluding the other. */
function constantly(constant: unknown): readonly (readonly [string, unknown])[] {
  if (constant === undefined) return []
  const type = ['type', typeof constant] as const
  if (typeof constant === 'boolean') return [type, ['not', { const: !constant }]]
  return [type, ['const', constant]]
}

/** Returns whether a schema is an object with properties, or a choice of more than one type besides null. */
export function needsName(schema: Json): boolean {
  const { oneOf, anyOf } = schema
  const choices: readonly unknown[] = [oneOf, anyOf].flatMap((one): unknown[] =>
    Array.isArray(one) ? one : [],
  )
  const some = choices.filter((one) => !isObject(one) || one['type'] !== 'null')
  return 'properties' in schema || some.length > 1
}

/** A schema in the form that is compared with others: without its description. */
function likeness({ description: _, ...schema }: Json): string {
  return JSON.stringify(schema)
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}${number}`
    if (!taken.has(tried.toLowerCase())) return tried
  }
}

/** Names a variant by its kind or type, else by the first key that it requires. */
function variantName(variant: unknown): string {
  if (!isObject(variant)) return ''
  const { properties, required } = variant
  if (!isObject(properties)) return ''
  for (const key of ['kind', 'type']) {
    const said = properties[key]
    if (isObject(said) && typeof said['const'] === 'string') return capitalised(said['const'])
  }
  const [first]: readonly unknown[] = Array.isArray(required) ? required : []
  return typeof first === 'string' ? capitalised(first) : ''
}

function capitalised(name: string): string {
  return name.replaceAll(/(?:^|[^a-zA-Z\d]+)([a-zA-Z\d])/g, (_, letter: string) => letter.toUpperCase())
}
