import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')

/** A declaration of a type or an interface, not an import or an export of one that is declared elsewhere. */
const declaration = /^[ \t]*(?:export )?(?:declare )?(?:type|interface) ([A-Z]\w*)\s*(?:[<={]|extends\b)/gm

/** The files that declare each name. A test file's own types are its own, and the client's are those of its users. */
function declarations(): ReadonlyMap<string, readonly string[]> {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '*.ts', '*.tsx']
  const files = execFileSync('git', listed, { cwd: fileURLToPath(root), encoding: 'utf8' })
    .split('\0')
    .filter(
      (file) =>
        file !== '' && !/\.test\.tsx?$|^packages\/client\//.test(file) && existsSync(new URL(file, root)),
    )
  const named = new Map<string, readonly string[]>()
  for (const file of files)
    for (const [, name = ''] of read(file).matchAll(declaration))
      named.set(name, [...(named.get(name) ?? []), file])
  return named
}

it('declares each type name once, but for at most five that CONTRIBUTING names', () => {
  const named = declarations()
  expect(named.size).toBeGreaterThan(300)
  const [, list = ''] = /declared once\s+in the project, except ([^:]*):/.exec(read('CONTRIBUTING.md')) ?? []
  const exceptions = [...list.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
  expect(exceptions.length).toBeLessThanOrEqual(5)
  const twice = [...named].filter(([, files]) => files.length > 1)
  const faults = twice.filter(([name]) => !exceptions.includes(name))
  expect(faults.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([])
  expect(exceptions.filter((name) => !twice.some(([other]) => other === name))).toEqual([])
})
