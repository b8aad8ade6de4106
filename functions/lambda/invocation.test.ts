import { apiApp, freshAccess } from '@tracker/http'
import { dynamoClient, dynamoTable, scenarios } from '@tracker/storage'
import { type LambdaEvent, handle } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import { invocation } from './invocation.ts'

const limit = 15_000
const path = '/v1/scenarios/talks'
const { document, adminKey } = freshAccess((size) => new Uint8Array(size).fill(7))

const body = (value: object) => Buffer.from(JSON.stringify(value))
const answerOf = (statusCode: number, value: object) => ({
  response: { statusCode, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: body(value) },
})
const throttled = () => answerOf(400, { __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException' })
const inConflict = () =>
  answerOf(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  })
const silent = () => {
  throw Object.assign(new Error('no answer in time'), { name: 'TimeoutError' })
}

/** A definition put to a function whose table does as scripted, each attempt taking 1.9 seconds. */
async function put(attempt: (target: string, count: number) => object) {
  let time = 0
  let attempts = 0
  const { begin, until } = invocation(() => time, 2_000)
  const client = dynamoClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      handle: async ({ headers }: { headers: Readonly<Record<string, string>> }) => {
        time += 1_900
        return attempt(headers['x-amz-target'] ?? '', ++attempts)
      },
    },
  })
  const sleep = async (milliseconds: number) => void (time += milliseconds)
  const now = () => time
  const table = dynamoTable(client, 'table', { now, sleep, until })
  const app = apiApp({ scenarios: scenarios({ table, now }), access: () => document, now })
  const states = { proposed: { on: { agree: 'agreed' } }, agreed: { final: true } }
  const definition = {
    title: 'Talks',
    parties: {},
    tracks: { t: { title: 'T', initial: 'proposed', states } },
  }
  const event: LambdaEvent = {
    version: '2.0',
    routeKey: 'ANY /v1/{path+}',
    rawPath: path,
    rawQueryString: '',
    headers: {
      host: 'api.example',
      'content-type': 'application/json',
      authorization: `Bearer ${adminKey}`,
      'if-none-match': '*',
    },
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      authentication: null,
      authorizer: {},
      domainName: 'api.example',
      domainPrefix: 'api',
      http: { method: 'PUT', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request',
      routeKey: 'ANY /v1/{path+}',
      stage: '$default',
      time: '18/May/2025:22:10:00 +0000',
      timeEpoch: 0,
    },
    isBase64Encoded: false,
    body: JSON.stringify(definition),
  }
  begin({ getRemainingTimeInMillis: () => limit })
  return { answer: await handle(app)(event), time, attempts }
}

describe('a request of which the table makes nothing', () => {
  it.each([
    ['is throttled without end', throttled],
    ['never answers', silent],
    [
      'answers each call at the third attempt, and then that others are at work',
      (target: string, count: number) =>
        count % 3 > 0 ? throttled() : target.endsWith('GetItem') ? answerOf(200, {}) : inConflict(),
    ],
  ])('is answered 503 with Retry-After before Lambda cuts it off, if the table %s', async (_, attempt) => {
    const { answer, time, attempts } = await put(attempt)
    expect(answer).toMatchObject({
      statusCode: 503,
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
    })
    expect(attempts).toBeGreaterThan(1)
    expect(time).toBeLessThan(limit)
  })
})
