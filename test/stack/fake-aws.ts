import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** An AWS that knows as much as one call of a function needs: an empty table, one secret, and what it was told. */
export async function fakeAws(secret: string) {
  const told: { readonly action: string; readonly input: unknown }[] = []
  const answers: Readonly<Record<string, (input: { readonly Entries?: readonly unknown[] }) => unknown>> = {
    GetItem: () => ({}),
    Query: () => ({ Items: [], Count: 0 }),
    TransactWriteItems: () => ({}),
    GetSecretValue: () => ({ SecretString: secret }),
    PutEvents: ({ Entries = [] }) => ({
      FailedEntryCount: 0,
      Entries: Entries.map(() => ({ EventId: 'e' })),
    }),
    SendMessage: () => ({ MessageId: 'm', MD5OfMessageBody: '' }),
  }
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
      const input = JSON.parse(body)
      told.push({ action, input })
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify(answers[action]?.(input) ?? {}))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { endpoint: `http://127.0.0.1:${port}`, told, close: () => server.close() }
}
