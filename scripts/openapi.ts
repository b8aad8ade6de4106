import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openapiDocument } from '@tracker/http/openapi/document'
import { storyExamples } from '@tracker/http/testing/examples/story-examples'
import { channels } from '@tracker/pages/testing/channels'

const file = fileURLToPath(new URL('../packages/http/src/openapi/openapi.json', import.meta.url))
// Readers of the file should see the control characters and spaces in patterns.
const text = JSON.stringify(openapiDocument(await storyExamples(channels))).replaceAll(
  /(?! )[\p{Cc}\p{Cf}\p{Z}]/gu,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
