import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from '@tracker/http/testing/access'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../browser/chromium.ts'
import { clientProgram, clientSaid, type InstalledClient, installedClient, run } from './installed-client.ts'

let installed: InstalledClient

beforeAll(async () => {
  installed = await installedClient()
})
afterAll(() => installed.end())

it('the packed client reads, follows and files in Node', async () => {
  const { folder, url } = installed
  const text = clientProgram(url, keyOf('editor'), 'console.log')
  writeFileSync(join(folder, 'program.js'), `import { createTracker } from '@tracker/client'\n${text}`)
  const { stdout } = await run(process.execPath, ['program.js'], { cwd: folder })
  expect(stdout).toBe(`${clientSaid}\n`)
})

it('the packed client has types for what it returns', async () => {
  const typed = `import { createTracker, type Revision } from '@tracker/client'
const { tracks } = await createTracker('x').status('s')
const state: string | undefined = tracks['t']?.state
const wrong: number = tracks['t']?.state
for await (const one of createTracker('x').follow('s')) ((revision: Revision) => revision.hash + state + wrong)(one)
`
  const { folder } = installed
  writeFileSync(join(folder, 'typed.ts'), typed)
  const compiler = new URL('../../packages/client/node_modules/typescript/bin/tsc', import.meta.url).pathname
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'esnext,dom',
  ]
  const asked = run(process.execPath, [compiler, 'typed.ts', ...options], { cwd: folder })
  const { stdout } = (await asked.catch((error: unknown) => error)) as { readonly stdout: string }
  expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('typed.ts(4,7): error TS2322')])
})

needing('chromium')('the packed client in a browser', () => {
  it('reads and follows from a page of another site', async () => {
    const browser = await openBrowser()
    const page = await browser.newPage()
    const module = readFileSync(join(installed.folder, 'node_modules/@tracker/client/index.js'), 'utf8')
    // As text, since the test runner would rewrite a function that runs in the page.
    const seen = await page.evaluate<readonly string[]>(`(async () => {
      const at = URL.createObjectURL(new Blob([${JSON.stringify(module)}], { type: 'text/javascript' }))
      const { createTracker } = await import(at)
      const { status, follow } = createTracker('${installed.url}')
      await status('ukraine-diplomatic-track')
      const { revision } = await status('ukraine-diplomatic-track')
      const kinds = []
      for await (const { kind } of follow('ukraine-diplomatic-track', { after: 0 }))
        if (kinds.push(kind) === revision) return kinds
    })()`)
    expect(seen.slice(0, 2)).toEqual(['definition', 'report'])
    await browser.close()
  })
})
