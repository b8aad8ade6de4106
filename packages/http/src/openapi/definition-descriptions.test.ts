import { expect, it } from 'vitest'
import { readFileSync } from 'node:fs'

type Json = Readonly<Record<string, unknown>>

const document = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as {
  readonly components: { readonly schemas: Readonly<Record<string, Json>> }
}
const { schemas } = document.components

function isSchema(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

/** The keys of an object and of everything inside it, each with its description. */
function keysOf(name: string, seen = new Set<string>()): readonly (readonly [string, unknown])[] {
  if (seen.has(name)) return []
  seen.add(name)
  const within = (value: unknown): readonly (readonly [string, unknown])[] => {
    if (!isSchema(value)) return []
    const { $ref: ref, properties } = value
    const own = isSchema(properties)
      ? Object.entries(properties).map(
          ([key, one]) => [`${name}.${key}`, isSchema(one) ? one['description'] : undefined] as const,
        )
      : []
    const to = typeof ref === 'string' ? keysOf(ref.slice('#/components/schemas/'.length), seen) : []
    return [...own, ...to, ...Object.values(value).flatMap(within)]
  }
  return within(schemas[name])
}

it.each(['Definition', 'DefinitionBody'])('describes every key of a %s', (name) => {
  const keys = keysOf(name)
  expect(keys.length).toBeGreaterThan(35)
  expect(keys.filter(([, description]) => typeof description !== 'string')).toEqual([])
})

it('describes every property of every schema, itself or by the schema that it refers to', () => {
  const bare = Object.entries(schemas).flatMap(([name, { properties }]) =>
    Object.entries(isSchema(properties) ? properties : {}).flatMap(([key, property]) => {
      const { $ref: ref, description } = isSchema(property) ? property : {}
      const named = typeof ref === 'string' ? schemas[ref.slice('#/components/schemas/'.length)] : undefined
      return typeof (description ?? named?.['description']) === 'string' ? [] : [`${name}.${key}`]
    }),
  )
  expect(bare).toEqual([])
})
