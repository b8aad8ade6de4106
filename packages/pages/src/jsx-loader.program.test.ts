import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'

const loader = fileURLToPath(new URL('jsx-loader.ts', import.meta.url))

it('lets Node read a page, the same the second time, and anew once it has changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'page-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const page = join(folder, 'page.tsx')
  const printed = async () => (await promisify(execFile)(process.execPath, ['--import', loader, page])).stdout
  const saying = (text: string) => writeFile(page, `const text: string = '${text}'\nconsole.log(text)\n`)
  await saying('as it was')
  expect(await printed()).toBe('as it was\n')
  expect(await printed()).toBe('as it was\n')
  await saying('as it is')
  expect(await printed()).toBe('as it is\n')
})
