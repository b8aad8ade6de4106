import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from '@tracker/http/testing/access'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientProgram, clientSaid, type InstalledClient, installedClient, run } from './installed-client.ts'

let installed: InstalledClient

beforeAll(async () => {
  installed = await installedClient()
})
afterAll(() => installed.end())

/** Runs the program of the README with a runtime's command. */
async function said(runtime: string, options: readonly string[]): Promise<string> {
  const { folder, url } = installed
  const text = clientProgram(url, keyOf('editor'), 'console.log')
  writeFileSync(join(folder, 'program.js'), `import { createTracker } from '@tracker/client'\n${text}`)
  const { stdout } = await run(runtime, [...options, 'program.js'], { cwd: folder })
  return stdout
}

needing('deno')('the packed client in Deno', () => {
  it('reads, follows and files', async () => {
    expect(await said(program('deno'), ['run', '--no-remote', '--allow-net'])).toBe(`${clientSaid}\n`)
  })
})

needing('bun')('the packed client in Bun', () => {
  it('reads, follows and files', async () => {
    expect(await said(program('bun'), ['run'])).toBe(`${clientSaid}\n`)
  })
})

/** A worker that runs the program for each request, and may call the tracker on this machine. */
const workerConfig = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js"),
                 (name = "tracker-client", esModule = embed "node_modules/@tracker/client/index.js")],
      compatibilityDate = "2025-05-18",
    )),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`

/** The port that workerd says it listens on, on its control descriptor. */
async function portOf(worker: ChildProcess): Promise<number> {
  const control = worker.stdio[3]
  if (!control) throw new Error('workerd has no control descriptor')
  const [line] = (await once(control, 'data')) as [Buffer]
  return (JSON.parse(line.toString()) as { port: number }).port
}

needing('workerd')('the packed client in a worker', () => {
  it('reads, follows and files', async () => {
    const { folder, url } = installed
    const text = clientProgram(url, keyOf('editor'), 'said.push')
    const worker = `import { createTracker } from 'tracker-client'
export default { async fetch() {
const said = []
${text}
return new Response(said.join())
} }`
    writeFileSync(join(folder, 'worker.js'), worker)
    writeFileSync(join(folder, 'config.capnp'), workerConfig)
    const serving = spawn(program('workerd'), ['serve', '--control-fd=3', 'config.capnp'], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    })
    try {
      const answer = await fetch(`http://127.0.0.1:${await portOf(serving)}/`)
      expect(await answer.text()).toBe(clientSaid)
    } finally {
      serving.kill('SIGKILL')
      await once(serving, 'exit')
    }
  })
})
