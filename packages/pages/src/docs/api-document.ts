/** The part of JSON Schema that the OpenAPI document uses. */
export interface ApiSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: ApiSchema
  readonly oneOf?: readonly ApiSchema[]
  readonly anyOf?: readonly ApiSchema[]
  readonly allOf?: readonly ApiSchema[]
  readonly properties?: Readonly<Record<string, ApiSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | ApiSchema
  readonly [keyword: string]: unknown
}

export interface ApiExample {
  readonly summary?: string
  readonly value: unknown
}

interface Referable {
  readonly $ref?: string
}

export interface ApiContent {
  readonly schema?: ApiSchema
  readonly examples?: Readonly<Record<string, ApiExample>>
}

export interface ApiParameter extends Referable {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: ApiSchema
}

export interface ApiAnswer extends Referable {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, ApiContent>>
}

export interface ApiOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly parameters?: readonly ApiParameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content: ApiAnswer['content'] }
  readonly responses: Readonly<Record<string, ApiAnswer>>
}

/** The part of the OpenAPI document that the reference shows. */
export interface ApiDocument {
  readonly info: { readonly description: string }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>> & {
    readonly securitySchemes: Readonly<Record<string, { readonly description: string }>>
    readonly schemas: Readonly<Record<string, ApiSchema>>
  }
}

/** Resolves a reference within the document; returns any other part unchanged. Throws if the target is missing. */
export function resolved<T extends Referable>({ components }: Pick<ApiDocument, 'components'>, part: T): T {
  if (part.$ref === undefined) return part
  const [kind = '', name = ''] = part.$ref.replace('#/components/', '').split('/')
  const found = components[kind]?.[name]
  if (found === undefined) throw new Error(`the OpenAPI document has no ${part.$ref}`)
  return found as T
}
