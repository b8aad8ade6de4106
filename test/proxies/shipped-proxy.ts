import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { program } from '@tracker/testing/parts/parts'
import { expect, vi } from 'vitest'
import { freePort } from '@tracker/testing/free-port'

/** What a proxy needs to know besides the file that is shipped for it. */
interface Surroundings {
  /** Of the tracker: `127.0.0.1:1234`. */
  readonly upstream: string
  /** For what it keeps; `cert.pem` and `key.pem` are in it. */
  readonly folder: string
}

/** A proxy that runs with the file of `docs/one-machine` that is shipped for it. */
interface ShippedProxy {
  /** The address for readers: `https://localhost:1234/tracker`. */
  readonly site: string
  stop(): Promise<void>
}

/** Returns the address of a file that is shipped. */
export const shipped = (name: string): URL => new URL(`../../docs/one-machine/${name}`, import.meta.url)

function shippedFor(name: string, upstream: string): string {
  const text = readFileSync(shipped(name), 'utf8')
  expect(text).toContain('127.0.0.1:8787')
  return text.replaceAll('127.0.0.1:8787', upstream)
}

/** Makes a certificate for `localhost` and returns it; its file and that of its key are in the folder. */
export function certificate(folder: string): string {
  const args = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem`
  const made = spawnSync(program('openssl'), args.split(/\s+/), { cwd: folder, encoding: 'utf8' })
  expect(made).toMatchObject({ status: 0 })
  return readFileSync(join(folder, 'cert.pem'), 'utf8')
}

/** nginx, whose file belongs into a server block that ends TLS. */
export async function nginx({ upstream, folder }: Surroundings): Promise<ShippedProxy> {
  const port = await freePort()
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${name};`,
  )
  const text = `
    daemon off; master_process off; pid nginx.pid; error_log stderr; events {}
    http {
      access_log off; ${kept.join(' ')}
      server {
        listen 127.0.0.1:${port} ssl; ssl_certificate cert.pem; ssl_certificate_key key.pem;
        ${shippedFor('nginx.conf', upstream)}
      }
    }`
  writeFileSync(join(folder, 'nginx.conf'), text)
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr']
  return serving(spawn(program('nginx'), args, { stdio: 'ignore' }), port, '/tracker')
}

/** Caddy with this site of the file, `tracker.example` or `example.org`, at a port of `localhost`. */
export async function caddy(
  { upstream, folder }: Surroundings,
  name: string,
  path: string,
): Promise<ShippedProxy> {
  const port = await freePort()
  const tls = `tls ${join(folder, 'cert.pem')} ${join(folder, 'key.pem')}`
  const text = shippedFor('Caddyfile', upstream)
    .replace(`${name} {`, `https://localhost:${port} {\n\tbind 127.0.0.1\n\t${tls}`)
    .replaceAll(/^(?:tracker\.example|example\.org) \{/gm, `http://localhost:${await freePort()} {`)
    // In the place of a minute, so that the test sees it end.
    .replace('keepalive 60s', 'keepalive 1s')
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${text}`)
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const args = ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile']
  return serving(spawn(program('caddy'), args, { cwd: folder, env, stdio: 'ignore' }), port, path)
}

async function serving(child: ChildProcess, port: number, path: string): Promise<ShippedProxy> {
  const accepts = async () => {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.destroy()
  }
  await vi.waitFor(accepts, { timeout: 20_000, interval: 50 })
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return { site: `https://localhost:${port}${path}`, stop }
}
