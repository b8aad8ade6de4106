import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openapiTypes } from '@tracker/client/testing/openapi-types'
import { openapiDocument } from '@tracker/http/openapi/document'
import { storyExamples } from '@tracker/http/testing/examples/story-examples'
import { channels } from '@tracker/pages/testing/channels'

const file = fileURLToPath(new URL('../packages/http/src/openapi/openapi.json', import.meta.url))
// Readers of the file should see the control characters and spaces in patterns.
const text = JSON.stringify(openapiDocument(await storyExamples(channels))).replaceAll(
  /(?! )[\p{Cc}\p{Cf}\p{Z}]/gu,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
const written = async (path: string, content: string) =>
  writeFileSync(path, await format(content, { ...(await resolveConfig(path)), filepath: path }))
await written(file, text)

const types = fileURLToPath(new URL('../packages/client/src/openapi.ts', import.meta.url))
await written(types, await openapiTypes())
