import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A relay between a proxy and its tracker, which sees who ends a connection. */
interface Relay {
  /** `127.0.0.1:1234`, as settings of proxies name the tracker. */
  readonly address: string
  /** Which side ended each connection first, in the order of their ends. */
  readonly ends: readonly ('proxy' | 'tracker')[]
  /** Passes connections on to a tracker from now on. */
  forwardTo(tracker: string): void
  close(): Promise<void>
}

export async function relay(): Promise<Relay> {
  let target = new URL('http://127.0.0.1:1')
  const ends: ('proxy' | 'tracker')[] = []
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (fromProxy) => {
    const toTracker = connect({ port: Number(target.port), host: target.hostname, allowHalfOpen: true })
    const sides = { proxy: fromProxy, tracker: toTracker } as const
    let first = true
    for (const side of ['proxy', 'tracker'] as const) {
      open.add(sides[side])
      sides[side].on('end', () => {
        if (first) ends.push(side)
        first = false
      })
      sides[side].on('error', () => {
        fromProxy.destroy()
        toTracker.destroy()
      })
    }
    fromProxy.pipe(toTracker)
    toTracker.pipe(fromProxy)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    ends,
    forwardTo: (tracker) => void (target = new URL(tracker)),
    close: async () => {
      server.close()
      for (const socket of open) socket.destroy()
      await once(server, 'close')
    },
  }
}
