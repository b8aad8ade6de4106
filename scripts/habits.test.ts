import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readSettings } from '../packages/server/src/settings.ts'
import { houses } from './floors.ts'

const root = new URL('../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const json = (file: string) => JSON.parse(read(file)) as Readonly<Record<string, never>>

it('names one major version of Node for editors, containers, CI, npm and Lambda', () => {
  const { devDependencies } = json('package.json')
  const named = {
    '.nvmrc': read('.nvmrc'),
    '.devcontainer/devcontainer.json': json('.devcontainer/devcontainer.json')['image'],
    'package.json': devDependencies?.['node'],
    'docs/one-machine/Containerfile': /node:\d+/.exec(read('docs/one-machine/Containerfile'))?.[0],
    'infra/parts/node-function.ts': /NODEJS_\d+/.exec(read('infra/parts/node-function.ts'))?.[0],
  }
  const majors = Object.entries(named).map(([file, text]) => [file, /\d+/.exec(String(text))?.[0]])
  expect(Object.fromEntries(majors)).toEqual(
    Object.fromEntries(Object.keys(named).map((file) => [file, '24'])),
  )
  expect(read('.github/workflows/ci.yml')).toContain('node-version-file: .nvmrc')
})

it('gives editors tasks that npm knows, and recommends the same extensions twice', () => {
  const { tasks } = json('.vscode/tasks.json') as unknown as { tasks: readonly { script: string }[] }
  expect(Object.keys(json('package.json')['scripts'] ?? {})).toEqual(
    expect.arrayContaining(tasks.map(({ script }) => script)),
  )
  const { customizations } = json('.devcontainer/devcontainer.json') as unknown as {
    customizations: { vscode: { extensions: readonly string[] } }
  }
  expect(customizations.vscode.extensions).toEqual(json('.vscode/extensions.json')['recommendations'])
})

it('has no shell between npm and the program of a script, so that a signal to npm ends it', () => {
  const scripts = Object.entries<string>(json('package.json')['scripts'] ?? {})
  const single = scripts.filter(([name, command]) => !name.startsWith('pre') && !command.includes('&&'))
  expect(single.filter(([, command]) => !command.startsWith('exec '))).toEqual([])
})

const records = readdirSync(new URL('docs/decisions/', root)).filter((file) => file !== 'README.md')

it.each(records)('%s is numbered, dated and has a status', (file) => {
  const [title, , status] = read(`docs/decisions/${file}`).split('\n')
  expect(title).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. `))
  expect(status).toMatch(/^\*\*Status\.\*\* (?:Accepted|Superseded by record \d+), \d{4}-\d\d-\d\d/)
})

it('gives every decision record a number of its own', () => {
  const numbers = records.map((file) => file.slice(0, 4))
  expect(numbers).toEqual([...new Set(numbers)])
})

it('documents every setting of the server in the README', () => {
  const refusal = () => readSettings({ TRACKER_ZZZZZZ: '' })
  expect(refusal).toThrow(/known are/)
  const known =
    messageOf(refusal)
      .replace(/^[^]*known are /, '')
      .match(/[A-Z_]+/g) ?? []
  expect(known.length).toBeGreaterThan(8)
  const documented = read('README.md')
  // TRACKER_KEY belongs to the command line, whose help documents it.
  const missing = known.filter((name) => name !== 'TRACKER_KEY' && !documented.includes(`\`${name}\``))
  expect(missing).toEqual([])
})

it('names files that exist in "To add X, touch Y"', () => {
  const guide = read('CONTRIBUTING.md')
  const table = guide.slice(guide.indexOf('## To add X'), guide.indexOf('## Habits'))
  const bases = [
    '',
    ...['domain', 'pages', 'http', 'storage', 'server'].map((name) => `packages/${name}/src/`),
  ]
  const paths = [...table.matchAll(/`([\w/.-]+(?:\.ts|\.md|\/|\/\w+))`/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(20)
  const there = (path: string) => bases.some((base) => existsSync(new URL(`${base}${path}`, root)))
  expect(paths.filter((path) => !there(path) && !there(`openapi/${path}`))).toEqual([])
})

it.each(houses)('describes the floors of $root as the linter has them', ({ root: house, floors }) => {
  const name = /^packages\/(\w+)\/src$/.exec(house)?.[1] ?? house
  const row = new RegExp(`^- \\*\\*${name}\\*\\*:\\s+\`([^\`]+)\``, 'm')
  const [, stated = ''] = row.exec(read('docs/architecture.md')) ?? []
  expect(stated.split(/\s*→\s*/)).toEqual(floors)
})

it('opens connections in tests by the one helper that expects them to be reset', () => {
  const opening = globSync('{packages,functions,infra,scripts,test}/**/*.test.{ts,tsx}', {
    cwd: root.pathname,
  })
    .filter((file) => !file.includes('node_modules'))
    .filter((file) =>
      /import \{[^}]*\b(?:connect|createConnection)\b[^}]*\} from 'node:net'/.test(read(file)),
    )
  expect(opening).toEqual([])
})

it('reads what a client sends in tests by the one helper that expects it to give up', () => {
  const files = globSync('{packages,functions,infra,scripts,test}/**/*.{ts,tsx}', { cwd: root.pathname })
    .filter((file) => !/node_modules|whole-requests\.ts$/.test(file))
    .filter((file) => /\btext\((?:request|incoming)\)|\b(?:request|incoming)\.toArray\(\)/.test(read(file)))
  expect(files).toEqual([])
})

it('keeps comments within 120 columns, where the formatter leaves them as they are', () => {
  const generated = 'packages/client/src/openapi.ts'
  const wide = globSync('{packages,functions,infra,scripts,test}/**/*.{ts,tsx,mjs}', { cwd: root.pathname })
    .filter((file) => !file.includes('node_modules') && file !== generated)
    .flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => line.length > 120 && /^\s*(?:\/?\*|\/\/)/.test(line) && !line.includes('https://'))
        .map((line) => `${file}: ${line}`),
    )
  expect(wide).toEqual([])
})

function messageOf(refused: () => unknown): string {
  try {
    refused()
  } catch (error) {
    return String(error)
  }
  return ''
}
