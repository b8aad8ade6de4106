import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A proxy that cuts every connection once it has passed on some bytes of the answer, wherever that is. */
interface CuttingProxy {
  readonly url: string
  /** Connections that were cut. */
  readonly cuts: () => number
  /** Passes connections on to a tracker from now on. */
  forwardTo(tracker: string): void
  close(): Promise<void>
}

/** Cuts after the bytes that `length` returns, and asks readers to come back at once. */
export async function cuttingProxy(length: () => number): Promise<CuttingProxy> {
  let target = new URL('http://127.0.0.1:1')
  let cuts = 0
  const open = new Set<Socket>()
  const server = createServer((reader) => {
    let left = length()
    const tracker = connect(Number(target.port), target.hostname)
    const end = () => {
      reader.destroy()
      tracker.destroy()
      open.delete(reader)
    }
    open.add(reader)
    reader.on('error', end).on('close', end).pipe(tracker)
    tracker.on('error', end).on('close', end)
    tracker.on('data', (bytes) => {
      // As many digits as before: the answer says how long it is.
      const text = bytes.toString('latin1').replace(/retry: \d{4}/, 'retry: 0020')
      const passed = Buffer.from(text.slice(0, left), 'latin1')
      left -= passed.length
      reader.write(passed, () => {
        if (left > 0) return
        cuts++
        end()
      })
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    cuts: () => cuts,
    forwardTo: (tracker) => void (target = new URL(tracker)),
    close: async () => {
      server.close()
      for (const socket of open) socket.destroy()
      await once(server, 'close')
    },
  }
}
