import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { expect, it } from 'vitest'
import { emptyTracker } from './empty-tracker.ts'

const run = promisify(execFile)
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

needing('go')('the client that oapi-codegen makes of the document', () => {
  it('puts a definition, files reports, reads a status and pages through a history', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'go-client-'))
    cpSync(at('go-client'), folder, { recursive: true })
    mkdirSync(join(folder, 'tracker'))
    const go = program('go')
    const made = ['-generate', 'models,client', '-package', 'tracker', '-o', 'tracker/tracker.go']
    const document = at('../../packages/http/src/openapi/openapi.json')
    await run(go, ['tool', 'oapi-codegen', ...made, document], { cwd: folder })
    await run(go, ['build', '-o', 'desk', '.'], { cwd: folder })

    const { url, key, stop } = await emptyTracker(folder)
    const { stdout } = await run(join(folder, 'desk'), [url, key])
    expect(stdout.split('\n')).toEqual([
      'moved begin',
      'moved end',
      'state over',
      'item The strike: begin',
      'item The strike: end',
      '',
    ])
    await stop()
  })
})
