import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import '../packages/server/src/starting/keep-compiled.ts'
// Before the program, so that Node can read the pages that it imports.
import '../packages/pages/src/jsx-loader.ts'

const [, , program] = process.argv
if (program === undefined) throw new Error('Name the program to run: node scripts/run.ts <file>')
await import(pathToFileURL(resolve(program)).href)
