import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lacking, partNames, program } from './parts.ts'
import { machineWith } from './testing/machine.ts'

describe('the parts of a machine', () => {
  beforeEach(() => {
    vi.stubEnv('CHROMIUM', undefined)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it.each(partNames)('lack %s alone if the PATH has all else', (name) => {
    vi.stubEnv('PATH', machineWith(partNames.filter((one) => one !== name)))
    expect(lacking(partNames)).toEqual([name])
    expect(() => program(name)).toThrow(`.ci/parts ${name} installs what is missing.`)
  })

  it.each(partNames)('have %s alone if the PATH has nothing else', (name) => {
    const path = machineWith([name])
    vi.stubEnv('PATH', path)
    expect(lacking(partNames)).toEqual(partNames.filter((one) => one !== name))
    expect(dirname(program(name))).toBe(path)
  })

  it('have no Java if theirs is too old for DynamoDB Local, and no Go if it is for oapi-codegen', () => {
    vi.stubEnv('PATH', machineWith(['java', 'go'], { java: 11, go: 19 }))
    expect(lacking(['java', 'go'])).toEqual(['java', 'go'])
  })

  it('do not count a folder, or a file that cannot be run', () => {
    const path = machineWith([])
    mkdirSync(join(path, 'curl'))
    writeFileSync(join(path, 'openssl'), '')
    vi.stubEnv('PATH', path)
    expect(lacking(['curl', 'openssl'])).toEqual(['curl', 'openssl'])
  })

  it('have a browser where CHROMIUM says, if it is there', () => {
    vi.stubEnv('PATH', '')
    vi.stubEnv('CHROMIUM', process.execPath)
    expect(program('chromium')).toBe(process.execPath)
    vi.stubEnv('CHROMIUM', '/nowhere/chromium')
    expect(lacking(['chromium'])).toEqual(['chromium'])
  })

  it('are known by the same names to the script that installs them', () => {
    const script = fileURLToPath(new URL('../../../../.ci/parts', import.meta.url))
    const { stderr, status } = spawnSync('bash', [script, 'abacus'], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toBe(`There is no part abacus; there are: ${partNames.join(' ')}.\n`)
  })
})
