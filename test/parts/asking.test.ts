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

const process = /from 'node:child_process'/

/** Patterns in the source of every module that runs a part. */
const traces: Readonly<Record<PartName, readonly RegExp[]>> = {
  java: [/\binject\('dynamoLocal'\)/],
  chromium: [/\bchromium\.launch\(/],
  python: [process, /'python3?'/],
  curl: [process, /'curl'/],
  openssl: [process, /'openssl'/],
  ministack: [process, /'ministack'/],
  'cfn-lint': [process, /'cfn-lint'/],
  'systemd-analyze': [process, /'systemd-analyze'/],
  nginx: [process, /'nginx'/],
  caddy: [process, /'caddy'/],
  'openapi-python-client': [process, /'openapi-python-client'/],
  go: [process, /'go'/],
  deno: [process, /'deno'/],
  bun: [process, /'bun'/],
  workerd: [process, /'workerd'/],
  zsh: [process, /'zsh'/],
  fish: [process, /'fish'/],
}

const uses = (source: string): readonly PartName[] =>
  partNames.filter((name) => traces[name].every((trace) => trace.test(source)))

/** A module and all that it imports by a relative path, transitively. */
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
