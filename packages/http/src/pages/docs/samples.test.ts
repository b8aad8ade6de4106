import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { promisify } from 'node:util'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePayload } from '@tracker/domain'
import { parseAccess } from '../../access/access-document.ts'
import { operatingSamples } from './operating-samples.ts'
import { readingSamples } from './samples.ts'
import { signingSamples } from './signing-samples.ts'

const run = promisify(execFile)
const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`
const recorded = '2025-05-18T12:00:00Z'
const status = { tracks: { talks: { title: 'The talks', stateTitle: 'Held', since: null } } }

let server: Server
let base: string
let folder: string

/** Reads, and deliveries that are held to the signature and to what a payload is. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    const { pathname, searchParams } = new URL(request.url ?? '', base)
    const history = { items: [{ recorded: null }, { recorded }, { recorded: '2025-05-20T00:00:00Z' }] }
    const known = [null, recorded].includes(searchParams.get('knownAt'))
    const body = pathname.endsWith('/history') ? history : known ? status : {}
    response.setHeader('ETag', '"1"').end(JSON.stringify(body))
    return
  }
  const body = Buffer.concat(await request.toArray()).toString()
  try {
    const payload = new Webhook(secret).verify(body, request.headers as Record<string, string>)
    response.writeHead(parsePayload(payload).ok ? 201 : 422).end(request.url)
  } catch (error) {
    response.writeHead(401).end(String(error))
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'))
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** How each language is run; a machine without one of the programs says so, and fails where none may be left out. */
const programs: Readonly<Record<string, { readonly program: string; readonly ending: string }>> = {
  TypeScript: { program: execPath, ending: 'mts' },
  Python: { program: 'python3', ending: 'py' },
  Shell: { program: 'bash', ending: 'sh' },
  curl: { program: 'bash', ending: 'sh' },
}

async function outputOf(language: string, code: string): Promise<string | undefined> {
  const { program, ending } = programs[language] ?? { program: language, ending: 'txt' }
  const file = join(folder, `${language}.${ending}`)
  await writeFile(file, code)
  try {
    const { stdout } = await run(program, [file], { cwd: folder, env: { ...env, TRACKER_SECRET: secret } })
    return stdout
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || env['CI'] === 'true') throw error
    console.warn(`${program} is not here, so that the sample in ${language} was not tried`)
    return undefined
  }
}

describe('the samples of the documentation', () => {
  it.each(['TypeScript', 'Python', 'Shell'])('sign a report that verifies, in %s', async (language) => {
    const sample = signingSamples(base, 'talks').find((one) => one.language === language)
    const output = await outputOf(language, sample?.code ?? '')
    if (output !== undefined) expect(output).toContain('/v1/webhooks/newsdesk')
  })

  it('read a status in TypeScript', async () => {
    const sample = readingSamples(base, 'talks').find(({ language }) => language === 'TypeScript')
    expect(await outputOf('TypeScript', sample?.code ?? '')).toBe('The talks: Held, from the start\n')
  })

  it('read a status with curl, and keep its ETag', async () => {
    const sample = readingSamples(base, 'talks').find(({ language }) => language === 'curl')
    const output = await outputOf('curl', sample?.code ?? '')
    // The last of the four keeps its answer in a file.
    if (output !== undefined) expect(output.match(/"The talks"/g)).toHaveLength(3)
    if (output !== undefined) expect(await readFile(join(folder, 'status.etag'), 'utf8')).toContain('"1"')
  })

  it('write an access document that the service takes, once its secrets are in it', () => {
    const written = operatingSamples(base).find(({ language }) => language === 'The access document')
    const filled = written?.code.replace('whsec_…', secret).replace(/<[^>]+>/, 'a'.repeat(64)) ?? ''
    expect(parseAccess(JSON.parse(filled))).toMatchObject({ sources: { newsdesk: {} }, reads: 'public' })
  })
})
