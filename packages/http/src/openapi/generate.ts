import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openapiDocument } from './document.ts'
import { storyExamples } from './examples/story-examples.ts'

const file = fileURLToPath(new URL('openapi.json', import.meta.url))
// Who reads the file is to see the controls and spaces that patterns name.
const text = JSON.stringify(openapiDocument(await storyExamples())).replaceAll(
  /(?! )[\p{Cc}\p{Cf}\p{Z}]/gu,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
