import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { expect, it } from 'vitest'
import { emptyTracker } from './empty-tracker.ts'

const run = promisify(execFile)
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

needing('python', 'openapi-python-client')(
  'the client that openapi-python-client makes of the document',
  () => {
    it('puts a definition, files reports, reads a status and pages through a history', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'python-client-'))
      const generator = program('openapi-python-client')
      // It formats what it makes with a program beside it.
      const PATH = [dirname(generator), process.env['PATH']].join(delimiter)
      const document = at('../../packages/http/src/openapi/openapi.json')
      const options = ['--path', document, '--output-path', join(folder, 'made')]
      const { stderr: warnings } = await run(generator, ['generate', ...options], {
        env: { ...process.env, PATH },
      })
      const said = warnings.replaceAll(/\s+/g, ' ')
      // Feeds and drawings are no JSON; everything else has a type.
      expect(said.match(/Unsupported content_type (?!application\/atom\+xml|image\/svg\+xml)/g)).toBeNull()
      expect(said).not.toContain('Could not find reference')
      // It knows no body of JSON Lines.
      const left = said.matchAll(/parsing (\S+ \S+) within \S+ Endpoint will not be generated/g)
      expect([...left].map(([, operation]) => operation)).toEqual(['POST /v1/scenarios/{scenario}/import'])

      const { url, key, stop } = await emptyTracker(folder)
      const python = join(dirname(generator), 'python')
      const { stdout } = await run(python, [at('python-client.py'), url, key], {
        env: { ...process.env, PYTHONPATH: join(folder, 'made') },
      })
      expect(stdout.split('\n')).toEqual(['state over', 'item The strike: begin', 'item The strike: end', ''])
      await stop()
    })
  },
)
