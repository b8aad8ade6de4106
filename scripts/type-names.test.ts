import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')

/** A declaration of a type or an interface, not an import or an export of one that is declared elsewhere. */
const declaration = /^[ \t]*(?:export )?(?:declare )?(?:type|interface) ([A-Z]\w*)\s*(?:[<={]|extends\b)/gm

/** The names that the client gives to its users: a package without dependencies, it declares them itself. */
const forUsers = new Set(
  [/export (?:type )?\{([^}]*)\}/g, /^export (?:type|interface) (\w+)/gm].flatMap((exported) =>
    [
      ...(read('packages/client/src/index.ts') + read('packages/client/src/types.ts')).matchAll(exported),
    ].flatMap(([, list = '']) => list.match(/\b[A-Z]\w*/g) ?? []),
  ),
)

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
    for (const [, name = ''] of read(file).matchAll(declaration)) {
      if (file.startsWith('packages/client/') && forUsers.has(name)) continue
      named.set(name, [...(named.get(name) ?? []), file])
    }
  return named
}

it('declares each type name once, but for at most five that CONTRIBUTING names', () => {
  const named = declarations()
  expect(named.size).toBeGreaterThan(300)
  expect(forUsers).toContain('Status')
  const [, list = ''] =
    /declared\s+once\s+in\s+the\s+project,\s+except\s+([^:]*):/.exec(read('CONTRIBUTING.md')) ?? []
  const exceptions = [...list.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
  expect(exceptions.length).toBeLessThanOrEqual(5)
  const twice = [...named].filter(([, files]) => files.length > 1)
  const faults = twice.filter(([name]) => !exceptions.includes(name))
  expect(faults.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([])
  expect(exceptions.filter((name) => !twice.some(([other]) => other === name))).toEqual([])
})
