import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { absence, type PartName, partNames } from '@tracker/testing/parts/parts'
import { machineWith } from '@tracker/testing/parts/testing/machine'
import { describe, expect, it } from 'vitest'

describe('a run of suites that need parts', () => {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url))

  /** Runs a suite for each part on a machine that has these, and returns the outcome of each. */
  function runOn(names: readonly PartName[], ci: string) {
    const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|CHROMIUM$)/.test(name))
    const env = { ...Object.fromEntries(own), PATH: machineWith(names), CI: ci, NO_COLOR: '1' }
    const args = [vitest, 'run', '--config', config]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  it('leaves out those whose part is missing, and reports it once, at the end', () => {
    const { status, stdout } = runOn(['java', 'curl'], '')
    expect(status).toBe(0)
    expect(stdout).toContain('3 passed | 16 skipped')
    expect(stdout.slice(stdout.indexOf('Duration')).split('\n').slice(1).join('\n').trim()).toBe(
      `
 Tests left out, because this machine lacks what they need:
      1 needs Chromium, which shows the pages
      1 needs Python 3, which runs the samples of the documentation
      2 need OpenSSL, which runs the samples of the documentation and makes certificates for the tests
      1 needs MiniStack, which emulates AWS
      1 needs cfn-lint, which checks the CloudFormation templates
      1 needs systemd-analyze, which checks the units that are shipped
      1 needs nginx, which stands in front of the tracker as the documentation says
      1 needs Caddy, which stands in front of the tracker as the documentation says
      1 needs openapi-python-client, which makes a client of the API in Python
      1 needs Go 1.25 or later, which makes a client of the API with oapi-codegen, and runs it
      1 needs Deno, which runs the client from npm
      1 needs Bun, which runs the client from npm
      1 needs workerd, which runs the client from npm in a worker
      1 needs zsh, which completes the command line
      1 needs fish, which completes the command line
 .ci/parts chromium python openssl ministack cfn-lint systemd-analyze nginx caddy openapi-python-client go deno bun workerd zsh fish installs them.`.trim(),
    )
  })

  it('reports nothing if nothing is missing', () => {
    const { status, stdout } = runOn(partNames, '')
    expect(status).toBe(0)
    expect(stdout).toContain('19 passed')
    expect(stdout).not.toContain('left out')
  })

  it('fails with CI=true, and names each part that is missing', () => {
    const { status, stdout, stderr } = runOn(['java', 'curl'], 'true')
    expect(status).toBe(1)
    for (const name of partNames.filter((one) => !['java', 'curl'].includes(one)))
      expect(stderr).toContain(absence([name]))
    expect(stdout).toContain('16 failed | 3 passed')
  })
})
