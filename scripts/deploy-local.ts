import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessSecret, carryOut, sendExamples } from '@tracker/server'
import { deploy } from './deployment.ts'
import { type EmulatedCloud, emulatedCloud } from './emulated-cloud.ts'

// Outside the repository: functions are unpacked there, and must not find the project's package.json above them.
const folder = mkdtempSync(join(tmpdir(), 'tracker-cloud-'))
const say = (line: string) => process.stdout.write(`${line}\n`)

let cloud: EmulatedCloud | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())
try {
  cloud = await emulatedCloud({ port: Number(process.env['PORT'] ?? 4566), folder, enforce: false })
  await standUp(cloud)
} catch (error) {
  await end()
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function end(): Promise<void> {
  await cloud?.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Deploys the stack, adds an administrator and the sources, and files the example story through the API. */
async function standUp({ env, addressOf }: EmulatedCloud): Promise<void> {
  say('Deploying the stack to the emulated cloud …')
  Object.assign(process.env, env)
  const deployed = await deploy({ env, settings: { stage: 'local', cdn: 'false', protect: 'false' }, folder })
  const url = addressOf(deployed.Origin)

  const secret = accessSecret(deployed.AccessSecret)
  const asked = { verb: 'init', name: '', role: '', scenarios: [] }
  const { document, said: adminKey } = carryOut(await secret.read(), asked, randomBytes)
  if (document === undefined) throw new Error('No credentials were made')
  await secret.write(document)

  const request = (path: string, init: RequestInit) => fetch(`${url}${path}`, init)
  const [newsdesk = ''] = document.sources['newsdesk']?.secrets ?? []
  await sendExamples('scenarios', { request, adminKey, secret: newsdesk, now: Date.now })

  const exported = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  say(`
The tracker answers at ${url}

In a browser:        ${deployed.Url}/
Read it:             curl '${url}/v1/scenarios'
An administrator:    ${adminKey}
The source newsdesk: ${newsdesk}
Who may do what:     npm run access -- list --secret ${deployed.AccessSecret}
Its table:           npm run restore -- scenario <scenario> --from <restored> --table ${deployed.TableName}
For both, first:     export ${exported.join(' ')}

It forgets everything when it ends. Ctrl-C ends it.`)
}
