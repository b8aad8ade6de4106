import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import type { Json } from '../openapi/json.ts'

interface DescribedContent {
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>
  readonly headers?: Json
  readonly $ref?: string
}
interface DocumentedOperation {
  readonly operationId: string
  readonly requestBody?: DescribedContent
  readonly responses: Readonly<Record<string, DescribedContent>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>> & {
    readonly schemas: Readonly<Record<string, Json>>
  }
}

/** The committed document. */
export const committed = JSON.parse(
  readFileSync(new URL('../openapi/openapi.json', import.meta.url), 'utf8'),
) as Document

/** Closes a schema, so that no key goes undocumented. */
function closed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(closed)
  if (typeof json !== 'object' || json === null) return json
  const schema = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, closed(value)]))
  const open = schema['type'] === 'object' && 'properties' in schema && !('additionalProperties' in schema)
  return open ? { ...schema, additionalProperties: false } : schema
}

// Unoptimised code is compiled in half the time, and runs as fast.
const ajv = new Ajv2020({ strict: false, validateSchema: false, code: { optimize: false } })
addFormats.default(ajv)
ajv.addSchema(closed(committed) as object, 'openapi')

const compiled = new Map<string, ValidateFunction>()

/** Checks a value against a schema of the document, closed to further keys; returns the place and the fault. */
export function misfitOf(value: unknown, ...path: readonly string[]): string | undefined {
  const pointer = path
    .map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
  const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#/${pointer}` })
  compiled.set(pointer, validate)
  return validate(value) ? undefined : ajv.errorsText(validate.errors)
}

const paths = Object.entries(committed.paths).map(([template, operations]) => {
  const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
  return { template, operations, pattern }
})

/** Finds the operation of a request in the document. */
function operationOf(
  method: string,
  path: string,
): readonly [string, string, DocumentedOperation] | undefined {
  const name = method === 'HEAD' ? 'get' : method.toLowerCase()
  for (const { template, operations, pattern } of paths) {
    const operation = operations[name]
    if (operation && pattern.test(path)) return [template, name, operation]
  }
  return undefined
}

/** Fails unless the document has this answer for the request: status, type, headers and shape. */
export async function expectConformance(method: string, url: string, response: Response): Promise<void> {
  const { status, headers } = response
  // Joined, not resolved: a path that begins with `//` would name a host.
  const found = operationOf(method, new URL(`http://tracker.test${url}`).pathname)
  if (!found) {
    expect([404, 405, 204, 400]).toContain(status)
    return
  }
  const [template, name, { operationId, responses }] = found
  const described = responses[status]
  expect(described, `${operationId} has no answer ${status}`).toBeDefined()
  if (method === 'HEAD' || [204, 304, 308].includes(status) || !described) return
  const type = headers.get('Content-Type')?.split(';')[0] ?? ''
  expect(Object.keys(described.content ?? {}), `${operationId} ${status}`).toContain(type)
  const text = await response.clone().text()
  const value: unknown = type.endsWith('json') ? JSON.parse(text) : text
  const at = ['paths', template, name, 'responses', String(status), 'content', type, 'schema']
  expect(misfitOf(value, ...at), `${operationId} ${status}: ${text.slice(0, 500)}`).toBeUndefined()
  expectProblem(operationId, value, described)
}

/** Checks that the operation lists the problem's type. */
function expectProblem(
  operationId: string,
  value: unknown,
  described: DescribedContent & { readonly description?: string },
) {
  if (described.content?.['application/problem+json'] === undefined) return
  const { type } = value as { readonly type: string }
  expect(described.description, `${operationId} does not say that it can be refused as ${type}`).toContain(
    `(${type})`,
  )
}
