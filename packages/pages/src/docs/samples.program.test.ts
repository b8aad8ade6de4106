import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { promisify } from 'node:util'
import { Webhook } from 'standardwebhooks'
import { parsePayload } from '@tracker/domain'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { wholeRequests } from '@tracker/testing/whole-requests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAccess } from '@tracker/http'
import { operatingSamples } from './operating-samples.ts'
import { readingSamples, type Sample } from './samples.ts'
import { signingSamples } from './signing-samples.ts'

const run = promisify(execFile)
const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`
const recorded = '2025-05-18T12:00:00Z'
const status = { tracks: { talks: { title: 'The talks', stateTitle: 'Held', since: null } } }

let server: Server
let base: string
let folder: string

/** Serves reads, and deliveries whose signature and payload are validated. */
function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  if (request.method === 'GET') {
    const { pathname, searchParams } = new URL(request.url ?? '', base)
    const history = { items: [{ recorded: null }, { recorded }, { recorded: '2025-05-20T00:00:00Z' }] }
    const known = [null, recorded].includes(searchParams.get('knownAt'))
    const found = pathname.endsWith('/history') ? history : known ? status : {}
    response.setHeader('ETag', '"1"').end(JSON.stringify(found))
    return
  }
  try {
    const payload = new Webhook(secret).verify(body, request.headers as Record<string, string>)
    response.writeHead(parsePayload(payload).ok ? 201 : 422).end(request.url)
  } catch (error) {
    response.writeHead(401).end(String(error))
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'))
  server = createServer(wholeRequests(answer))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** Runs a sample with the program of its language, in a folder of its own, and returns its output. */
async function outputOf(program: string, sample: Sample | undefined): Promise<string> {
  const file = join(folder, `sample.${program === execPath ? 'mts' : 'txt'}`)
  await writeFile(file, sample?.code ?? '')
  const { stdout } = await run(program, [file], { cwd: folder, env: { ...env, TRACKER_SECRET: secret } })
  return stdout
}

const signing = (wanted: string) => signingSamples(base, 'talks').find(({ language }) => language === wanted)
const reading = (wanted: string) => readingSamples(base, 'talks').find(({ language }) => language === wanted)
const delivered = '/v1/webhooks/newsdesk'

needing('python')('the samples in Python', () => {
  it('sign a report that verifies', async () => {
    expect(await outputOf(program('python'), signing('Python'))).toContain(delivered)
  })
})

needing('curl', 'openssl')('the samples for a shell', () => {
  it('sign a report that verifies', async () => {
    expect(await outputOf('bash', signing('Shell'))).toContain(delivered)
  })
})

needing('curl')('the samples for curl', () => {
  it('read a status, and keep its ETag', async () => {
    const output = await outputOf('bash', reading('curl'))
    // The last of the four keeps its answer in a file.
    expect(output.match(/"The talks"/g)).toHaveLength(3)
    expect(await readFile(join(folder, 'status.etag'), 'utf8')).toContain('"1"')
  })
})

describe('the samples of the documentation', () => {
  it('sign a report that verifies, in TypeScript', async () => {
    expect(await outputOf(execPath, signing('TypeScript'))).toContain(delivered)
  })

  it('read a status in TypeScript', async () => {
    expect(await outputOf(execPath, reading('TypeScript'))).toBe('The talks: Held, from the start\n')
  })

  it('write an access document that the service takes, once its secrets are in it', () => {
    const written = operatingSamples(base).find(({ language }) => language === 'The access document')
    const filled = written?.code.replace('whsec_…', secret).replace(/<[^>]+>/, 'a'.repeat(64)) ?? ''
    expect(parseAccess(JSON.parse(filled))).toMatchObject({ sources: { newsdesk: {} }, reads: 'public' })
  })
})
