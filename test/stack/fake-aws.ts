import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { wholeRequests } from '@tracker/testing/whole-requests'
import * as v from 'valibot'

/** As much of the inputs as the answers depend on. */
const input = v.looseObject({
  Key: v.optional(v.unknown()),
  Entries: v.optional(v.array(v.unknown()), []),
  MessageBody: v.optional(v.string(), ''),
  TransactItems: v.optional(
    v.array(
      v.looseObject({
        Put: v.optional(v.looseObject({ Item: v.looseObject({ pk: v.unknown(), sk: v.unknown() }) })),
      }),
    ),
    [],
  ),
})

type ClientInput = v.InferOutput<typeof input>

/**
 * Returns an AWS for a call or two of a function: items by key, one secret, and a record of the calls. The actions in
 * `silent` get no answer.
 */
export async function fakeAws(secret: string) {
  const silent = new Set<string>()
  const told: { readonly action: string; readonly input: ClientInput }[] = []
  const items = new Map<string, unknown>()
  const answers: Readonly<Record<string, (input: ClientInput) => unknown>> = {
    GetItem: ({ Key }) => ({ Item: items.get(JSON.stringify(Key)) }),
    Query: () => ({ Items: [], Count: 0 }),
    TransactWriteItems({ TransactItems }) {
      for (const { Put: { Item } = {} } of TransactItems)
        if (Item) items.set(JSON.stringify({ pk: Item.pk, sk: Item.sk }), Item)
      return {}
    },
    GetSecretValue: () => ({ SecretString: secret }),
    PutEvents: ({ Entries }) => ({ FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'e' })) }),
    SendMessage: ({ MessageBody }) => ({
      MessageId: 'm',
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    }),
  }
  const server = createServer(
    wholeRequests((request, response, body) => {
      const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
      const asked = v.parse(input, JSON.parse(body))
      told.push({ action, input: asked })
      if (silent.has(action)) return
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify(answers[action]?.(asked) ?? {}))
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  const port = typeof address === 'object' ? address?.port : undefined
  return { endpoint: `http://127.0.0.1:${port}`, told, silent, close }
}
