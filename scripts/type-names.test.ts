import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')

/** A declaration of a type, an interface or a class, not an import or an export of one that is declared elsewhere. */
const declaration =
  /^[ \t]*(?:export )?(?:declare )?(?:abstract )?(?:type|interface|class) ([A-Z]\w*)\s*(?:[<={]|(?:extends|implements)\b)/gm

const client = 'packages/client/'

/** The files that declare each name. A test file's own types are its own; the client's document is generated. */
function declarations(): ReadonlyMap<string, readonly string[]> {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '*.ts', '*.tsx']
  const files = execFileSync('git', listed, { cwd: fileURLToPath(root), encoding: 'utf8' })
    .split('\0')
    .filter(
      (file) =>
        file !== '' &&
        !/\.test\.tsx?$|^packages\/client\/src\/openapi\.ts$/.test(file) &&
        existsSync(new URL(file, root)),
    )
  const named = new Map<string, readonly string[]>()
  for (const file of files)
    for (const [, name = ''] of read(file).matchAll(declaration))
      named.set(name, [...(named.get(name) ?? []), file])
  return named
}

/** The names that CONTRIBUTING lists after these words, up to the next colon or full stop. */
function listed(after: RegExp): readonly string[] {
  const [, list = ''] = new RegExp(`${after.source}([^:.]*)[:.]`).exec(read('CONTRIBUTING.md')) ?? []
  return [...list.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
}

it('declares each type name once, but for at most five, and those of the client, that CONTRIBUTING names', () => {
  const named = declarations()
  expect(named.size).toBeGreaterThan(300)
  const twice = [...named].filter(([, files]) => files.length > 1)
  const ours = twice.filter(([, files]) => files.filter((file) => !file.startsWith(client)).length > 1)
  const exceptions = listed(/declared\s+once\s+in\s+the\s+project,\s+except\s+/)
  expect(exceptions.length).toBeLessThanOrEqual(5)
  expect(ours.map(([name]) => name).toSorted()).toEqual(exceptions.toSorted())
  const ofClient = twice.filter((one) => !ours.includes(one)).map(([name]) => name)
  expect(ofClient.toSorted()).toEqual(
    listed(/gives\s+its\s+users\s+the\s+names\s+of\s+the\s+API,\s+/).toSorted(),
  )
})
