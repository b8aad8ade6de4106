import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { synthesised, variants } from './synthesised.ts'

const ours = fileURLToPath(new URL('../../.venv/bin/cfn-lint', import.meta.url))
const cfnLint = existsSync(ours) ? ours : 'cfn-lint'
const missing = spawnSync(cfnLint, ['--version']).status !== 0
const hint = missing ? ' (not installed: python3 -m venv .venv && .venv/bin/pip install cfn-lint)' : ''

// In CI it has to be there; elsewhere its absence is said and nothing more.
describe.skipIf(missing && process.env['CI'] !== 'true')(`cfn-lint${hint}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-template-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(variants)(
    'has no fault to find with the stack %s',
    (name, settings) => {
      const file = join(folder, `${name.replaceAll(' ', '-')}.json`)
      writeFileSync(file, JSON.stringify(synthesised(settings).template.toJSON()))
      const { stdout, stderr, error } = spawnSync(
        cfnLint,
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
