import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type AccessDocument, parseAccess } from '@tracker/http'

const root = fileURLToPath(new URL('../', import.meta.url))
const server = [join(root, 'scripts/run.ts'), join(root, 'packages/server/src/main.ts')]
const commandLine = [join(root, 'packages/server/src/cli/main.ts')]

/** The exit code and output of a process. */
interface EndedProcess {
  readonly out: string
  readonly err: string
  readonly exitCode: number | null
}

export interface TrackerProcess {
  readonly url: string
  readonly ended: Promise<EndedProcess>
  signal(signal: NodeJS.Signals): void
}

type ProcessEnv = Readonly<Record<string, string>>

/** Variables that would reach a tracker from the shell that runs the tests. */
const foreign = /^(?:PORT|HOST|TABLE_NAME|TRACKER_.*|AWS_.*)$/

/** The limits on a process. */
interface Held {
  /** Run by a shell, whose place the process takes. */
  readonly after?: string
  /** The user that it runs as. */
  readonly uid?: number
}

function started(
  args: readonly string[],
  folder: string,
  env: ProcessEnv,
  { after = ':', ...held }: Held = {},
): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return spawn('sh', ['-c', `${after}; exec "$0" "$@"`, process.execPath, ...args], {
    ...held,
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function endOf(child: ChildProcess): Promise<EndedProcess> {
  const printed = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => (printed.out += String(chunk)))
  child.stderr?.on('data', (chunk) => (printed.err += String(chunk)))
  await once(child, 'close')
  return { ...printed, exitCode: child.exitCode }
}

/** Starts the server as `npm start` does, in a folder of its own and on a free port. */
export function launchTracker(folder: string, env: ProcessEnv = {}, held: Held = {}) {
  const settings = { PORT: '0', TRACKER_EXAMPLES: join(root, 'scenarios'), ...env }
  const child = started(server, folder, settings, held)
  const ended = endOf(child)
  const signal = (name: NodeJS.Signals) => void child.kill(name)
  const listening = new Promise<string>((resolve, reject) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const entry: unknown = JSON.parse(line)
        if (isStart(entry)) resolve(entry.url)
      })
    }
    void ended.then(({ err }) => {
      reject(new Error(`the tracker ended before it listened: ${err}`))
    })
  })
  return { ended, signal, listening }
}

function isStart(entry: unknown): entry is { readonly url: string } {
  return typeof entry === 'object' && entry !== null && 'event' in entry && entry.event === 'start'
}

/** Starts the server and returns it once it listens. Rejects with its output if it never does. */
export async function startTracker(
  folder: string,
  env: ProcessEnv = {},
  held: Held = {},
): Promise<TrackerProcess> {
  const { ended, signal, listening } = launchTracker(folder, env, held)
  return { url: await listening, ended, signal }
}

/** Runs the command line as `npm run tracker --` does, in the folder of the server that it talks to. */
export function trackerCommand(
  folder: string,
  url: string,
  ...argv: readonly string[]
): Promise<EndedProcess> {
  return launchCommand(folder, { TRACKER_URL: url }, ...argv).ended
}

/** Starts the command line with any settings and returns it while it runs. */
export function launchCommand(
  folder: string,
  env: ProcessEnv,
  ...argv: readonly string[]
): Pick<TrackerProcess, 'ended' | 'signal'> {
  const child = started([...commandLine, ...argv], folder, env)
  return { ended: endOf(child), signal: (name) => void child.kill(name) }
}

/** Returns the access document that the server wrote into its folder. */
export function accessIn(folder: string): AccessDocument {
  return parseAccess(JSON.parse(readFileSync(join(folder, '.data/access.json'), 'utf8')))
}
