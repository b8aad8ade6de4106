import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { openapiDocument } from './document.ts'
import { storyExamples } from './examples/story-examples.ts'

const file = fileURLToPath(new URL('openapi.json', import.meta.url))
const text = JSON.stringify(openapiDocument(await storyExamples()))
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
