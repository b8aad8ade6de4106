import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { shellEnv } from '../scripts/bare-machine.ts'

interface NpmStart {
  readonly npm: ChildProcess
  /** Everything that was printed so far. */
  readonly printed: () => string
  /** The address of the server; rejects with its output if it exits first. */
  readonly url: Promise<string>
  /** The exit code and the signal of npm itself. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  /** Signals npm and all its descendants, as a terminal or systemd does. */
  signalGroup(signal: NodeJS.Signals): void
}

/** `npm start` in a folder, as the leader of a process group of its own. */
export function npmStart(
  folder: string,
  env: Readonly<Record<string, string>>,
  shell = shellEnv(),
): NpmStart {
  const npm = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...shell, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  npm.stderr.on('data', (chunk) => (printed += String(chunk)))
  const ended = once(npm, 'close').then(() => ({ code: npm.exitCode, signal: npm.signalCode }))
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: npm.stdout }).on('line', (line) => {
      printed += `${line}\n`
      const [, at] = /"event":"start".*"url":"([^"]+)"/.exec(line) ?? []
      if (at !== undefined) resolve(at)
    })
    void ended.then(() => reject(new Error(`npm start ended before it listened: ${printed}`)))
  })
  const signalGroup = (signal: NodeJS.Signals) => {
    if (npm.pid !== undefined && npm.exitCode === null && npm.signalCode === null)
      process.kill(-npm.pid, signal)
  }
  return { npm, printed: () => printed, url, ended, signalGroup }
}
