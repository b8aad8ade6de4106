import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { synthesised, variants } from './synthesised.ts'

needing('cfn-lint')('cfn-lint', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tracker-template-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(variants)(
    'has no fault to find with the stack %s',
    (name, settings) => {
      const file = join(folder, `${name.replaceAll(' ', '-')}.json`)
      writeFileSync(file, JSON.stringify(synthesised(settings).template.toJSON()))
      const { stdout, stderr, error } = spawnSync(
        program('cfn-lint'),
        // W3005: the CDK states some dependencies twice, which harms nothing.
        [
          '--ignore-checks',
          'W3005',
          '--regions',
          'us-east-1',
          'eu-central-1',
          '--format',
          'parseable',
          '--',
          file,
        ],
        { encoding: 'utf8' },
      )
      expect({ stdout, stderr, error }).toEqual({ stdout: '', stderr: '', error: undefined })
    },
    60_000,
  )
})
