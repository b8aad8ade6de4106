import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProgram } from '@tracker/testing/parts/find-program'

const root = fileURLToPath(new URL('../', import.meta.url))

/** The tools of every machine that can clone this project and run npm. */
const basics =
  'node npm npx git sh bash env awk base64 basename cat chmod cp cut date dirname expr find getconf grep head hostname id install kill ln ls mkdir mktemp mv od printf ps readlink realpath rm sed sleep sort tail tar tee touch tr true uname uniq wc which xargs'

/** The environment variables of npm, a test runner or this project's own settings. */
const foreign =
  /^(?:npm_(?!config_)|npm_config_local_prefix$|INIT_CWD$|NODE(?!_EXTRA_CA_CERTS)|VITEST|CI$|RUNS$|SEED$|CHROMIUM$|PORT$|HOST$|TABLE_NAME$|TRACKER_|AWS_)/

/** The PATH of this machine without what npm puts before it. */
function machinePath(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter)
}

/** Returns the environment of an independent shell, with the machine's PATH unless another is given. */
export function shellEnv(PATH = machinePath()): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return { ...Object.fromEntries(own), PATH }
}

/** A machine that has Node, npm, git and the basic tools alone, and a fresh clone of the project on it. */
export interface BareMachine {
  /** The project's files as a clone has them, with nothing installed. */
  readonly clone: string
  /** The environment of a shell on it; these programs of the real machine are there too. */
  env(...programs: readonly string[]): NodeJS.ProcessEnv
  remove(): void
}

/** Creates such a machine in temporary folders. */
export function bareMachine(): BareMachine {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  const clone = join(folder, 'clone')
  copyTo(clone)
  const outside = machinePath()
  return {
    clone,
    env(...programs) {
      const path = mkdtempSync(join(folder, 'path-'))
      for (const name of basics.split(' ')) {
        const found = findProgram(outside, name)
        if (found !== undefined) symlinkSync(found, join(path, name))
      }
      for (const file of programs) symlinkSync(file, join(path, file.split('/').at(-1) ?? ''))
      return shellEnv(path)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function copyTo(clone: string): void {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  // Git still lists files whose deletion is not committed.
  const present = files.filter((file) => existsSync(join(root, file)))
  mkdirSync(clone)
  for (const file of present) cpSync(join(root, file), join(clone, file), { recursive: true })
  execFileSync('git', ['init', '--quiet'], { cwd: clone })
}

// `node scripts/bare-machine.ts '<command>'` runs a command of a shell in such a clone, on such a machine.
if (import.meta.main) {
  const machine = bareMachine()
  try {
    const command = process.argv[2] ?? 'npm test'
    const options = { cwd: machine.clone, env: machine.env(), stdio: 'inherit' } as const
    process.exitCode = spawnSync('bash', ['-c', command], options).status ?? 1
  } finally {
    machine.remove()
  }
}
