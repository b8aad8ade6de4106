import { ownRecord } from '@tracker/domain'
import * as v from 'valibot'

/** A value taken from the payload, or its default if the payload has none, or one that is always the same. */
export type TemplateLeaf =
  { readonly pointer: string; readonly default?: unknown } | { readonly value: unknown }

/** The template of one value of a report: a leaf, or a list or an object of templates. */
export type Template = TemplateLeaf | readonly Template[] | { readonly [key: string]: Template }

/** Returns whether a template is a leaf; no object of a report has a key `pointer` or `value`. */
export function isLeaf(template: Template): template is TemplateLeaf {
  return 'pointer' in template || 'value' in template
}

const expected =
  'must be {"pointer": "/…"}, perhaps with "default", or {"value": …}, or a list or object of such'

const key = v.pipe(
  v.string(),
  v.check((written) => written !== '__proto__', 'is the key of no report'),
)

/** Templates nest no deeper than reports do. */
const maxDepth = 5

/** Returns the schema of templates whose pointers are of this form. */
export function templateSchema(pointer: v.GenericSchema<string>, depth = 0): v.GenericSchema<Template> {
  const fromPayload = v.strictObject({ pointer, default: v.optional(v.unknown()) }, expected)
  const constant = v.strictObject({ value: v.unknown() }, expected)
  return v.lazy((input): v.GenericSchema<Template> => {
    if (typeof input !== 'object' || input === null || depth > maxDepth) return v.never(expected)
    if ('pointer' in input) return fromPayload
    if ('value' in input) return constant
    const inner = templateSchema(pointer, depth + 1)
    return Array.isArray(input) ? v.array(inner, expected) : ownRecord(key, inner, () => expected)
  })
}
