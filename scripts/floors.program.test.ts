import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { houses } from './floors.ts'
import { neighbours } from './neighbours.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** A file that imports something, and whether the linter must refuse that. */
interface Planted {
  readonly file: string
  readonly code: string
  readonly refused: boolean
}

const value = (from: string) => `import { x } from '${from}'\nx()\n`
const typeOnly = (from: string) => `import type { X } from '${from}'\nexport type Y = X\n`

/**
 * Every pair of floors of a package, both ways, from the folder itself and from one inside it; and the files beside the
 * floors, below and on top of them.
 */
const inHouses: readonly Planted[] = houses.flatMap(({ root: house, floors, ground }) => {
  const at = (floor: string, file: string) => `${house}/${floor}/${file}.ts`
  const beside = (file: string) => `${house}/${file}.ts`
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
  const [first = '', last = ''] = [floors.at(0), floors.at(-1)]
  return [
    ...pairs,
    ...ground.map((file) => ({
      file: at(first, `ground-${file}`),
      code: value(`../${file}.ts`),
      refused: false,
    })),
    ...ground.flatMap((file): readonly Planted[] => [
      { file: beside(file), code: typeOnly(`./${first}/x.ts`), refused: true },
    ]),
    ...[`./../${last}`, `.././${last}`, `..//${last}`, `../${first}/../${last}`].map((path, index) => ({
      file: at(first, `long-path-${index}`),
      code: typeOnly(`${path}/x.ts`),
      refused: true,
    })),
    { file: at(first, 'top'), code: typeOnly('../index.ts'), refused: true },
    { file: beside('on-top'), code: value(`./${first}/x.ts`), refused: false },
    { file: beside('top-outside'), code: typeOnly('left-pad'), refused: true },
    { file: beside('top-by-path'), code: typeOnly('../../server/src/index.ts'), refused: true },
    { file: beside('top-testing'), code: typeOnly('./testing/x.ts'), refused: true },
    { file: at(first, 'testing'), code: typeOnly('../testing/x.ts'), refused: true },
    { file: at(first, 'package-testing'), code: typeOnly('@tracker/testing/parts'), refused: true },
    { file: at(first, 'domain-testing'), code: typeOnly('@tracker/domain/testing/x'), refused: true },
    { file: at(first, 'some.test'), code: value('../testing/x.ts'), refused: false },
    { file: at(first, 'outside'), code: typeOnly('left-pad'), refused: true },
    { file: at(first, 'package-by-path'), code: typeOnly('../../../server/src/index.ts'), refused: true },
  ]
})

/** The folders without floors, whose code that runs for users imports nothing that is for tests. */
const elsewhere: readonly Planted[] = ['packages/client/src', 'packages/edge/src'].flatMap((place) => [
  { file: `${place}/package-testing.ts`, code: typeOnly('@tracker/testing/parts'), refused: true },
  { file: `${place}/test-folder.ts`, code: value('../test/x.ts'), refused: true },
  { file: `${place}/long-path.ts`, code: value('./../x.ts'), refused: true },
  { file: `${place}/own-testing.ts`, code: value('./testing/x.ts'), refused: true },
  { file: `${place}/own.ts`, code: value('./x.ts'), refused: false },
])

const planted = [
  ...inHouses,
  ...elsewhere,
  { file: 'packages/edge/src/domain.ts', code: typeOnly('@tracker/domain'), refused: true },
  { file: 'packages/edge/src/tags.ts', code: typeOnly('@tracker/http/language-tags'), refused: false },
  { file: 'packages/server/src/aws.test.ts', code: typeOnly('@aws-sdk/client-sqs'), refused: true },
  { file: 'packages/client/src/outside.ts', code: typeOnly('@tracker/domain'), refused: true },
]

/** Two files that import each other, for a value and for a type. */
const cycle = {
  'packages/domain/src/time/value-a.ts': "import { b } from './value-b.ts'\nexport const a = () => b\n",
  'packages/domain/src/time/value-b.ts': "import { a } from './value-a.ts'\nexport const b = () => a\n",
  'packages/domain/src/time/type-a.ts': "import type { B } from './type-b.ts'\nexport type A = B | 1\n",
  'packages/domain/src/time/type-b.ts': "import type { A } from './type-a.ts'\nexport type B = A | 2\n",
}

let folder: string
let cyclic: ReadonlySet<string>
let refused: ReadonlySet<string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floors-'))
  await mkdir(join(folder, 'scripts'))
  await cp(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'))
  await cp(join(root, 'scripts/floors.ts'), join(folder, 'scripts/floors.ts'))
  await cp(join(root, 'scripts/neighbours.ts'), join(folder, 'scripts/neighbours.ts'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const { root: house, ground } of houses)
    for (const file of ['index', ...ground]) await write(`${house}/${file}.ts`, 'export {}\n')
  for (const { file, code } of planted) await write(file, code)
  for (const [file, code] of Object.entries(cycle)) await write(file, code)
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const run = promisify(execFile)(
    process.execPath,
    [oxlint, '--format=json', 'packages', 'functions', 'infra'],
    {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const { stdout } = await run.catch((error: unknown) => error as { readonly stdout: string })
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] }
  const faulty = (rule: string) =>
    new Set(diagnostics.filter(({ code }) => code.includes(rule)).map(({ filename }) => filename))
  refused = faulty('no-restricted-imports')
  cyclic = faulty('no-cycle')
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

it('refuses every import that runs up a floor, leaves its package or is for tests, type-only ones too, and no other', () => {
  expect(planted.length).toBeGreaterThan(500)
  const wrong = planted.filter(({ file, refused: should }) => refused.has(file) !== should)
  expect(wrong.map(({ file, refused: should }) => `${file}: ${should ? 'passes' : 'is refused'}`)).toEqual([])
})

it('refuses imports in a circle, type-only ones too', () => {
  expect([...cyclic].toSorted()).toEqual(Object.keys(cycle).toSorted())
})

it('has no pattern that looks around, which the linter would drop', () => {
  expect(neighbours.filter(({ regex }) => /\(\?[=!<]/.test(regex))).toEqual([])
})
