import { once } from 'node:events'
import { createServer } from 'node:http'
import { wholeRequests } from '@tracker/testing/whole-requests'

/** One request to a receiver, as it came. */
interface Received {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Starts a receiver of webhooks on this machine, which answers with these statuses, and then with 204. */
export async function receiver(...statuses: readonly number[]) {
  const left = [...statuses]
  const received: Received[] = []
  const server = createServer(
    wholeRequests((request, response, body) => {
      const headers = new Headers(request.headers as Record<string, string>)
      received.push({ headers: Object.fromEntries(headers), body })
      response.writeHead(left.shift() ?? 204).end()
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}/hook`, received, close: () => void server.close() }
}
