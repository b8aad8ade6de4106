import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { sign } from '@tracker/http'
import { accessSecret, type AccessRequest, carryOut } from '@tracker/server'
import { type Deployment, deploy } from '../../scripts/deployment.ts'
import { emulatedCloud } from '../../scripts/emulated-cloud.ts'
import { freePort } from '@tracker/testing/free-port'

/** A tracker deployed to an emulated AWS that refuses whatever the stack's policies do not allow. */
export type Cloud = Awaited<ReturnType<typeof standUp>>

/** Starts the emulated cloud, and lets this process and its SDKs speak to it. */
export async function standUp() {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-cloud-'))
  const cloud = await emulatedCloud({ port: await freePort(), folder, enforce: true })
  const { env } = cloud
  setDefaultCACertificates([
    ...getCACertificates('default'),
    readFileSync(env['AWS_CA_BUNDLE'] ?? '', 'utf8'),
  ])
  Object.assign(process.env, env)
  return {
    /** Deploys a stage, or deploys over it. */
    async deploy(settings: Readonly<Record<string, string>>) {
      const deployed = await deploy({ env, settings: { protect: 'false', ...settings }, folder })
      return { deployed, tracker: tracker(cloud.addressOf(deployed.Origin), deployed) }
    },
    async tearDown() {
      await cloud.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A deployed tracker as its users see it, from outside. */
function tracker(url: string, { AccessSecret }: Deployment) {
  const request = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, init)
  const json = { 'Content-Type': 'application/json' }
  return {
    request,
    get: async (path: string): Promise<unknown> => (await request(path)).json(),
    /** Runs an operator's command on the access document and returns its output. */
    async access(verb: string, name = '', grant: Partial<AccessRequest> = {}): Promise<string> {
      const secret = accessSecret(AccessSecret)
      const asked = { verb, name, role: 'editor', scenarios: ['*'], ...grant }
      const { document, said } = carryOut(await secret.read(), asked, randomBytes)
      if (document !== undefined) await secret.write(document)
      return said
    },
    define: (scenario: string, definition: unknown, key: string) =>
      request(`/v1/scenarios/${scenario}`, {
        method: 'PUT',
        headers: { ...json, 'If-None-Match': '*', Authorization: `Bearer ${key}` },
        body: JSON.stringify(definition),
      }),
    subscribe: (subscription: unknown, key: string) =>
      request('/v1/subscriptions', {
        method: 'POST',
        headers: { ...json, Authorization: `Bearer ${key}` },
        body: JSON.stringify(subscription),
      }),
    /**
     * Sends a signed delivery as a content system does, and repeats it without an answer. `lost` counts the answers of
     * 503, after each of which it may have been accepted.
     */
    delivery(id: string, data: unknown, secret: string, source = 'newsdesk') {
      const now = Date.now()
      const body = JSON.stringify({ type: 'report.filed', timestamp: new Date(now).toISOString(), data })
      const headers = { ...json, ...sign({ id, body, secret, now }) }
      let lost = 0
      const send = () => request(`/v1/webhooks/${source}`, { method: 'POST', headers, body })
      return { send: () => patiently(send, () => lost++), lost: () => lost }
    },
  }
}

/** Retries a 503 after its Retry-After; a machine that starts 50 functions is slow. `onLost` hears of each. */
async function patiently(send: () => Promise<Response>, onLost: () => void): Promise<Response> {
  const answer = await send()
  if (answer.status !== 503) return answer
  onLost()
  await sleep(Number(answer.headers.get('retry-after')) * 1000)
  return patiently(send, onLost)
}
