import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync } from 'node:fs'
import { connect } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findProgram } from '@tracker/testing/parts/find-program'
import { pathToParts } from '@tracker/testing/parts/installed'
import { absence } from '@tracker/testing/parts/parts'

/** An emulated AWS, on this machine alone. */
export interface EmulatedCloud {
  /** The endpoint of every service. */
  readonly endpoint: string
  /** The environment variables with which AWS's tools and SDKs reach it. */
  readonly env: Readonly<Record<string, string>>
  /**
   * Returns the reachable address of a deployed HTTP API for the address that the stack states, whose name only some
   * resolvers know.
   */
  addressOf(url: string): string
  stop(): Promise<void>
}

interface EmulatedCloudOptions {
  readonly port: number
  /** A folder for its log, its certificate and the functions' code; with no package.json above it. */
  readonly folder: string
  /** Whether it denies what policies do not allow, as AWS does; it then uses TLS, which policies require. */
  readonly enforce: boolean
}

/**
 * Starts MiniStack and waits until it answers. Rejects, saying what to do, if it is not installed or its port is taken.
 */
export async function emulatedCloud({ port, folder, enforce }: EmulatedCloudOptions): Promise<EmulatedCloud> {
  const path = pathToParts()
  const program = findProgram(path, 'ministack')
  if (program === undefined) throw new Error(absence(['ministack']))
  if (await connects(port)) throw new Error(`Something listens on port ${port} already. End it, or set PORT.`)
  mkdirSync(folder, { recursive: true })
  const certificate = join(folder, 'ministack-tls', 'server.crt')
  const trust = { NODE_EXTRA_CA_CERTS: certificate, AWS_CA_BUNDLE: certificate }
  const log = openSync(join(folder, 'ministack.log'), 'a')
  const child = spawn(program, {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      // Functions run as processes of the `node` that is found first: it has to be the one that Lambda has.
      PATH: [dirname(process.execPath), path].join(delimiter),
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      TMPDIR: folder,
      ...(enforce && { AUTH: 'true', USE_SSL: '1', ...trust }),
    },
  })
  const failure = Promise.race([
    once(child, 'error').then(([error]: unknown[]) => String(error)),
    once(child, 'exit').then(() => `it ended by itself; see ${join(folder, 'ministack.log')}`),
  ])
  const endpoint = `${enforce ? 'https' : 'http'}://127.0.0.1:${port}`
  await listening(port, failure).catch((error: unknown) => {
    child.kill('SIGTERM')
    throw error
  })
  return {
    endpoint,
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      ...(enforce && trust),
    },
    addressOf: (url) => `${endpoint}/_aws/execute-api/${new URL(url).hostname.split('.')[0]}/$default`,
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Waits until something listens on the port. Rejects with the message of `failure`, or after half a minute. */
async function listening(port: number, failure: Promise<string>): Promise<void> {
  let failed: string | undefined
  void failure.then((why) => (failed = why))
  for (let left = 300; left > 0; left--) {
    if (failed !== undefined) throw new Error(`The emulated cloud did not start: ${failed}`)
    if (await connects(port)) return
    await sleep(100)
  }
  throw new Error(`Nobody listens on port ${port}`)
}

function connects(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  }).finally(() => socket.destroy())
}
