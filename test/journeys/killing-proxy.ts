import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy to a database that ends its client in the middle of its work. */
interface KillingProxy {
  readonly url: string
  close(): Promise<void>
}

/** Passes requests on to a DynamoDB, but for the transaction of this number, counted from 1: on that it calls `kill`. */
export async function killingProxy(target: string, number: number, kill: () => void): Promise<KillingProxy> {
  let transactions = 0
  const server = createServer((incoming, outgoing) => {
    const { url, method, headers } = incoming
    if (/TransactWriteItems/.test(String(headers['x-amz-target'])) && ++transactions >= number) return kill()
    const forwarded = request(target, { path: url, method, headers }, (answer) => {
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
  return { url: `http://127.0.0.1:${port}`, close }
}
