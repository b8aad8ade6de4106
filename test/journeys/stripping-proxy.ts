import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A reverse proxy in front of a tracker, as an operator would configure one. */
interface Proxy {
  /** The public address, with the path that the proxy strips: `http://127.0.0.1:1234/tracker`. */
  readonly url: string
  /** The paths that were asked for outside of that path; they belong to somebody else's site. */
  readonly strays: readonly string[]
  /** Passes requests on to a tracker from now on. */
  forwardTo(tracker: string): void
  close(): Promise<void>
}

/** Serves a tracker below `path`, e.g. `/tracker`, which it strips; everything else is 404. */
export async function strippingProxy(path: string): Promise<Proxy> {
  const strays: string[] = []
  let target = ''
  const server = createServer((incoming, outgoing) => {
    const { url = '', method, headers } = incoming
    if (url !== path && !url.startsWith(`${path}/`) && !url.startsWith(`${path}?`)) {
      strays.push(url)
      outgoing.writeHead(404).end('somebody else’s site')
      return
    }
    const stripped = url.slice(path.length)
    const options = { path: stripped.startsWith('/') ? stripped : `/${stripped}`, method, headers }
    const forwarded = request(target, options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    url: `http://127.0.0.1:${port}${path}`,
    strays,
    forwardTo: (tracker) => void (target = tracker),
    close,
  }
}
