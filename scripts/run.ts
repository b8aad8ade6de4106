import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
// First, so that Node can read the pages that the program imports.
import '../packages/pages/src/jsx-loader.ts'

const [, , program] = process.argv
if (program === undefined) throw new Error('Name the program to run: node scripts/run.ts <file>')
await import(pathToFileURL(resolve(program)).href)
