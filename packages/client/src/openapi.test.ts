import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { openapiTypes } from './testing/openapi-types.ts'

it('the types are those of the OpenAPI document; `npm run openapi` makes them', async () => {
  const file = fileURLToPath(new URL('openapi.ts', import.meta.url))
  const made = await format(await openapiTypes(), { ...(await resolveConfig(file)), filepath: file })
  expect(made === readFileSync(file, 'utf8')).toBe(true)
})
