import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
const files = execFileSync('git', listed, { cwd: fileURLToPath(root), encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(new URL(file, root)))
const sources = files.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file))

/** The files among these that match, this one aside. */
function having(pattern: RegExp, among: readonly string[]): readonly string[] {
  return among
    .filter((file) => file !== 'test/sources/sources.test.ts')
    .filter((file) => pattern.test(readFileSync(new URL(file, root), 'utf8')))
}

it('switch no rule of the linter, the compiler or the formatter off for themselves', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(
    having(/(?:ox|es)lint-disable|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore/, sources),
  ).toEqual([])
})

it('skip no test and leave none alone', () => {
  const tests = sources.filter((file) => /\.test\./.test(file))
  expect(having(/\b(?:it|test|describe)\.(?:only|skip|todo)\b/, tests)).toEqual([])
})

it('draw at random in property tests alone, as often as one place says', () => {
  const others = sources.filter((file) => !/\.property\.test\.tsx?$/.test(file))
  expect(having(/\bfc\.assert\(/, others)).toEqual([])
  expect(having(/\bnumRuns\b/, sources)).toEqual(['packages/testing/src/properties.ts'])
})

it('keep loads, and tests that ask for more time, out of the units', () => {
  const units = sources.filter(
    (file) => /^packages\/.*\.test\.tsx?$/.test(file) && !/\.\w+\.test\./.test(file),
  )
  expect(having(/\bload\(/, units)).toEqual([])
  expect(having(/^\s*\}, [\d_]+\)$|\{ timeout: [\d_]+ \}, (?:async )?\(/m, units)).toEqual([])
})

it('name no registry in the lockfile', () => {
  expect(having(/"resolved": "https?:/, ['package-lock.json'])).toEqual([])
})

it('leave what only tests need to tests and scripts', () => {
  const shipped = sources.filter((file) => /^(?:packages|functions|infra)\//.test(file))
  const product = shipped.filter((file) => !/\.test\.|\/testing\//.test(file))
  expect(having(/from '@tracker\/testing/, product)).toEqual([])
})
