import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packClient } from '@tracker/client/pack/pack-client'
import { accessDocument, keyOf } from '@tracker/http/testing/access'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../browser/chromium.ts'
import { startTracker, type TrackerProcess } from '../tracker-process.ts'

const run = promisify(execFile)

/** A program as the client's README describes it. */
const program = (url: string, key: string) => `
import { createTracker } from '@tracker/client'
const tracker = createTracker('${url}', { key: '${key}' })
const { revision, tracks } = await tracker.status('ukraine-diplomatic-track')
console.log(Object.keys(tracks).length > 3)
const following = tracker.follow('ukraine-diplomatic-track', { after: revision })
const first = following[Symbol.asyncIterator]().next()
const written = await tracker.report('ukraine-diplomatic-track', { headline: 'They met.' })
const { value } = await first
console.log(value.revision === written.revision, value.entry.content.headline)
process.exit()
`

let folder: string
let tracker: TrackerProcess

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'client-'))
  tracker = await startTracker(folder, { TRACKER_ACCESS: JSON.stringify(accessDocument()) })
  const tarball = await packClient(folder)
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder })
})
afterAll(async () => {
  tracker.signal('SIGTERM')
  await tracker.ended
  rmSync(folder, { recursive: true })
})

it('the packed client reads, follows and files in Node', async () => {
  writeFileSync(join(folder, 'program.js'), program(tracker.url, keyOf('editor')))
  const { stdout } = await run(process.execPath, ['program.js'], { cwd: folder })
  expect(stdout).toBe('true\ntrue They met.\n')
})

it('the packed client has types for what it returns', async () => {
  const typed = `import { createTracker, type Revision } from '@tracker/client'
const { tracks } = await createTracker('x').status('s')
const state: string | undefined = tracks['t']?.state
const wrong: number = tracks['t']?.state
for await (const one of createTracker('x').follow('s')) ((revision: Revision) => revision.hash + state + wrong)(one)
`
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
    const module = readFileSync(join(folder, 'node_modules/@tracker/client/index.js'), 'utf8')
    // As text, since the test runner would rewrite a function that runs in the page.
    const seen = await page.evaluate<readonly string[]>(`(async () => {
      const at = URL.createObjectURL(new Blob([${JSON.stringify(module)}], { type: 'text/javascript' }))
      const { createTracker } = await import(at)
      const { status, follow } = createTracker('${tracker.url}')
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
