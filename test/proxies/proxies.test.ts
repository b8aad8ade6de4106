import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setDefaultCACertificates } from 'node:tls'
import { sign } from '@tracker/http'
import { accessDocument, keyOf, secretOf } from '@tracker/http/testing/access'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { walkLinks } from '../journeys/walk-links.ts'
import { startTracker, type TrackerProcess } from '../tracker-process.ts'
import { relay } from './relay.ts'
import { caddy, certificate, nginx, shipped } from './shipped-proxy.ts'

const TRACKER_ACCESS = JSON.stringify(accessDocument())
const story = 'ukraine-diplomatic-track'

const proxies = {
  'nginx, at a path': nginx,
  'Caddy, at a path': (around: Parameters<typeof nginx>[0]) => caddy(around, 'example.org', '/tracker'),
  'Caddy, at a name': (around: Parameters<typeof nginx>[0]) => caddy(around, 'tracker.example', ''),
}

needing(
  'nginx',
  'caddy',
  'openssl',
)('a tracker behind a proxy with the file that is shipped for it', () => {
  describe.each(Object.entries(proxies))('%s', (_, proxied) => {
    const folder = mkdtempSync(join(tmpdir(), 'proxies-'))
    let between: Awaited<ReturnType<typeof relay>>
    let proxy: Awaited<ReturnType<typeof nginx>>
    let tracker: TrackerProcess
    const started = async (env: Readonly<Record<string, string>> = {}) => {
      tracker = await startTracker(folder, {
        TRACKER_URL: proxy.site,
        TRACKER_PROXIES: '1',
        TRACKER_COSTLY_RATE: '0',
        TRACKER_ACCESS,
        ...env,
      })
      between.forwardTo(tracker.url)
    }
    const stopped = async () => {
      tracker.signal('SIGKILL')
      await tracker.ended
    }

    beforeAll(async () => {
      setDefaultCACertificates([certificate(folder)])
      between = await relay()
      proxy = await proxied({ upstream: between.address, folder })
      await started()
    })
    afterAll(async () => {
      await stopped()
      await proxy.stop()
      await between.close()
      rmSync(folder, { recursive: true })
    })

    /** Files a signed report through the proxy. */
    async function file(id: string): Promise<Response> {
      const secret = secretOf('newsdesk')
      const data = { scenario: story, headline: 'Filed through the proxy: \u201cKyiv – Київ\u201d' }
      const body = JSON.stringify({ type: 'report.filed', timestamp: new Date().toISOString(), data })
      const signed = sign({ id, body, secret, now: Date.now() })
      const headers = { ...signed, 'Content-Type': 'application/json' }
      return fetch(`${proxy.site}/v1/webhooks/newsdesk`, { method: 'POST', headers, body })
    }

    it('has no link that leaves its address, and none that leads nowhere', { timeout: 120_000 }, () =>
      walkLinks(proxy.site),
    )

    it('takes what is signed, and answers with an address that works', async () => {
      const answer = await file('msg_signed')
      expect(answer.status).toBe(201)
      const { pathname } = new URL(proxy.site)
      const location = answer.headers.get('Location') ?? ''
      expect(location.startsWith(`${pathname === '/' ? '' : pathname}/v1/scenarios/`)).toBe(true)
      expect((await fetch(new URL(location, proxy.site))).status).toBe(200)
    })

    it('takes a body of any length', async () => {
      const address = `${proxy.site}/v1/scenarios/${story}`
      const exported = await (await fetch(`${address}/export`)).text()
      const times = Math.ceil(1_200_000 / exported.length)
      const headers = { 'Content-Type': 'application/jsonl', Authorization: `Bearer ${keyOf('admin')}` }
      const body = exported.repeat(times)
      const answer = await fetch(`${address}/import`, { method: 'POST', headers, body })
      const lines = (await answer.text()).trimEnd().split('\n')
      expect(lines.length).toBe(times * exported.trimEnd().split('\n').length)
    })

    it('passes on at once what a follower waits for', async () => {
      const { body } = await fetch(`${proxy.site}/v1/scenarios/${story}/live`)
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader() ?? expect.fail()
      await reader.read()
      const { revision } = (await (await file('msg_live')).json()) as { readonly revision: number }
      let heard = ''
      while (!heard.includes(`id: ${revision}\n`)) {
        const { value, done } = await reader.read()
        if (done) expect.fail('it ended')
        heard += value
      }
      await reader.cancel()
    })

    it('ends idle connections itself, so that none that it uses is closed', async () => {
      await vi.waitFor(() => expect(between.ends.length).toBeGreaterThan(0), { timeout: 20_000 })
      expect(new Set(between.ends)).toEqual(new Set(['proxy']))
    })

    it('counts the costly requests of each reader, whatever they say of themselves', async () => {
      await stopped()
      await started({ TRACKER_COSTLY_RATE: '1' })
      const ask = async (localAddress: string, forwarded: string) => {
        const { port, pathname, hostname } = new URL(proxy.site)
        const path = `${pathname === '/' ? '' : pathname}/v1/scenarios/${story}?asOf=2025-05-18T22:30:00Z`
        const headers = { 'X-Forwarded-For': forwarded }
        const asked = request({ hostname, port, path, localAddress, family: 4, headers }).end()
        const [answer] = (await once(asked, 'response')) as [IncomingMessage]
        answer.resume()
        return answer.statusCode
      }
      expect(await ask('127.0.0.2', '192.0.2.1')).toBe(200)
      expect(await ask('127.0.0.2', '192.0.2.2')).toBe(429)
      expect(await ask('127.0.0.3', '192.0.2.2')).toBe(200)
    })
  })

  it('keeps connections for less long than the tracker does, with Caddy', () => {
    const file = fileURLToPath(shipped('Caddyfile'))
    const args = ['adapt', '--adapter', 'caddyfile', '--config', file]
    const { stdout } = spawnSync(program('caddy'), args, { encoding: 'utf8' })
    const kept = [...stdout.matchAll(/"keep_alive":\{"idle_timeout":(\d+)\}/g)].map(
      ([, text]) => Number(text) / 1e9,
    )
    expect(kept).toEqual([60, 60])
  })
})
