import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findProgram } from './find-program.ts'

/** Something that tests need and npm does not install. */
interface MachinePart {
  /** Its name, and its use in the tests. */
  readonly title: string
  readonly purpose: string
  /** The program to run; undefined if this machine has no suitable one. */
  readonly find: () => string | undefined
}

const javaWanted = 17
const goWanted = 25

/** Every part that any test needs. `.ci/parts` installs them by these names. */
export const parts = {
  java: {
    title: `Java ${javaWanted} or later`,
    purpose: 'runs DynamoDB Local',
    find: () => recent('java', ['-version'], /version "(\d+)/, javaWanted),
  },
  chromium: {
    title: 'Chromium',
    purpose: 'shows the pages',
    find: () => chosen('CHROMIUM') ?? onPath('chromium', 'chromium-browser', 'google-chrome'),
  },
  python: {
    title: 'Python 3',
    purpose: 'runs the samples of the documentation',
    find: () => onPath('python3'),
  },
  curl: {
    title: 'curl',
    purpose: 'runs the samples of the documentation',
    find: () => onPath('curl'),
  },
  openssl: {
    title: 'OpenSSL',
    purpose: 'runs the samples of the documentation and makes certificates for the tests',
    find: () => onPath('openssl'),
  },
  ministack: {
    title: 'MiniStack',
    purpose: 'emulates AWS',
    find: () => onPath('ministack'),
  },
  'cfn-lint': {
    title: 'cfn-lint',
    purpose: 'checks the CloudFormation templates',
    find: () => onPath('cfn-lint'),
  },
  'systemd-analyze': {
    title: 'systemd-analyze',
    purpose: 'checks the units that are shipped',
    find: () => onPath('systemd-analyze'),
  },
  nginx: {
    title: 'nginx',
    purpose: 'stands in front of the tracker as the documentation says',
    find: () => onPath('nginx'),
  },
  caddy: {
    title: 'Caddy',
    purpose: 'stands in front of the tracker as the documentation says',
    find: () => onPath('caddy'),
  },
  'openapi-python-client': {
    title: 'openapi-python-client',
    purpose: 'makes a client of the API in Python',
    find: () => onPath('openapi-python-client'),
  },
  go: {
    title: `Go 1.${goWanted} or later`,
    purpose: 'makes a client of the API with oapi-codegen, and runs it',
    find: () => recent('go', ['version'], /go1\.(\d+)/, goWanted),
  },
  deno: {
    title: 'Deno',
    purpose: 'runs the client from npm',
    find: () => onPath('deno'),
  },
  bun: {
    title: 'Bun',
    purpose: 'runs the client from npm',
    find: () => onPath('bun'),
  },
  workerd: {
    title: 'workerd',
    purpose: 'runs the client from npm in a worker',
    find: () => onPath('workerd'),
  },
  zsh: {
    title: 'zsh',
    purpose: 'completes the command line',
    find: () => onPath('zsh'),
  },
  fish: {
    title: 'fish',
    purpose: 'completes the command line',
    find: () => onPath('fish'),
  },
} as const satisfies Record<string, MachinePart>

export type PartName = keyof typeof parts

export const partNames = Object.keys(parts) as readonly PartName[]

/** Returns the program of a part. Throws if the machine lacks it: a suite asks `needing` first. */
export function program(name: PartName): string {
  const found = parts[name].find()
  if (found === undefined) throw new Error(absence([name]))
  return found
}

/** Returns the parts among these that this machine lacks. */
export function lacking(names: readonly PartName[]): readonly PartName[] {
  return names.filter((name) => parts[name].find() === undefined)
}

/** Returns a sentence that names the missing parts and the command that installs them. */
export function absence(missing: readonly PartName[]): string {
  const titles = missing.map((name) => `${parts[name].title}, which ${parts[name].purpose}`)
  return `This machine lacks ${titles.join('; ')}. ${remedy(missing)} installs what is missing.`
}

/** Returns the one command that installs these parts. */
export const remedy = (missing: readonly PartName[]): string => `.ci/parts ${missing.join(' ')}`

function onPath(...names: readonly string[]): string | undefined {
  return findProgram(process.env['PATH'] ?? '', ...names)
}

function chosen(variable: string): string | undefined {
  const path = process.env[variable]
  return path !== undefined && existsSync(path) ? path : undefined
}

/** Finds a program whose reported version is at least this number. */
function recent(name: string, args: readonly string[], version: RegExp, least: number): string | undefined {
  const found = onPath(name)
  if (found === undefined) return undefined
  const { stdout, stderr } = spawnSync(found, args, { encoding: 'utf8' })
  return Number(version.exec(stdout + stderr)?.[1]) >= least ? found : undefined
}
