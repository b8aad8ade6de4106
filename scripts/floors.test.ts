import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { houses } from './floors.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** A file that imports something, and whether the linter must refuse that. */
interface Planted {
  readonly file: string
  readonly code: string
  readonly refused: boolean
}

const value = (from: string) => `import { x } from '${from}'\nx()\n`
const typeOnly = (from: string) => `import type { X } from '${from}'\nexport type Y = X\n`

/** Every pair of floors of a package, both ways, from the folder itself and from one inside it. */
const planted: readonly Planted[] = houses.flatMap(({ package: name, floors, ground }) => {
  const at = (floor: string, file: string) => `packages/${name}/src/${floor}/${file}.ts`
  const pairs = floors.flatMap((floor, storey) =>
    floors.flatMap((other, place): readonly Planted[] => {
      if (other === floor) return []
      const refused = place > storey
      return [
        { file: at(floor, `value-${other}`), code: value(`../${other}/x.ts`), refused },
        { file: at(floor, `type-${other}`), code: typeOnly(`../${other}/x.ts`), refused },
        { file: at(floor, `inner/type-${other}`), code: typeOnly(`../../${other}/x.ts`), refused },
      ]
    }),
  )
  const first = floors[0] ?? ''
  return [
    ...pairs,
    ...ground.map((file) => ({
      file: at(first, `ground-${file}`),
      code: value(`../${file}.ts`),
      refused: false,
    })),
    { file: at(first, 'top'), code: typeOnly('../index.ts'), refused: true },
    { file: at(first, 'outside'), code: typeOnly('left-pad'), refused: true },
    { file: at(first, 'package-by-path'), code: typeOnly('../../../server/src/index.ts'), refused: true },
  ]
})

let folder: string
let refused: ReadonlySet<string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floors-'))
  await mkdir(join(folder, 'scripts'))
  await cp(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'))
  await cp(join(root, 'scripts/floors.ts'), join(folder, 'scripts/floors.ts'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const { package: name, ground } of houses)
    for (const file of ['index', ...ground]) await write(`packages/${name}/src/${file}.ts`, 'export {}\n')
  for (const { file, code } of planted) await write(file, code)
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const run = promisify(execFile)(process.execPath, [oxlint, '--format=json', 'packages'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  })
  const { stdout } = await run.catch((error: unknown) => error as { readonly stdout: string })
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] }
  refused = new Set(
    diagnostics.filter(({ code }) => code.includes('no-restricted-imports')).map(({ filename }) => filename),
  )
})

interface Diagnostic {
  readonly code: string
  readonly filename: string
}

async function write(file: string, text: string): Promise<void> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

afterAll(() => rm(folder, { recursive: true, force: true }))

it('refuses every import that runs up a floor, type-only ones too, and no other', () => {
  expect(planted.length).toBeGreaterThan(500)
  const wrong = planted.filter(({ file, refused: should }) => refused.has(file) !== should)
  expect(wrong.map(({ file, refused: should }) => `${file}: ${should ? 'passes' : 'is refused'}`)).toEqual([])
})
