import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshAccess, sign } from '@tracker/http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Bundle, bundled } from './bundled.ts'
import { fakeAws } from './fake-aws.ts'

type Handler = (event: unknown, context: unknown) => Promise<unknown>

const random = (size: number) => new Uint8Array(size).fill((next += 1))
let next = 0
const { document, adminKey } = freshAccess(random)
const [secret = ''] = document.sources['newsdesk']?.secrets ?? []

/** A request as API Gateway hands it over. */
const asked = (method: string, path: string, { headers = {}, body = '' } = {}) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'api.example', ...headers },
  requestContext: { http: { method, path, sourceIp: '192.0.2.1' }, domainName: 'api.example' },
  isBase64Encoded: false,
  ...(body && { body }),
})

/** The lines that a call writes to its log. */
async function logOf(call: () => Promise<unknown>): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await call()
    return written.mock.calls.map(([line]) => JSON.parse(String(line)))
  } finally {
    written.mockRestore()
  }
}

describe('each bundle, run as Lambda runs it', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'tracker-bundles-'))
  let bundles: Readonly<Record<string, Bundle>>
  let aws: Awaited<ReturnType<typeof fakeAws>>

  /** The handler of a bundle, started with the environment of a function, which has so much time for each call. */
  function handlerOf(id: string, remaining = 15_000): (event: unknown) => Promise<unknown> {
    const { folder = '' } = bundles[id] ?? {}
    vi.stubEnv('LAMBDA_TASK_ROOT', folder)
    const { handler }: { handler: Handler } = createRequire(join(folder, 'index.js'))('./index.js')
    return async (event) => handler(event, { getRemainingTimeInMillis: () => remaining })
  }

  beforeAll(async () => {
    bundles = await bundled(outdir)
    aws = await fakeAws(JSON.stringify(document))
    const env = {
      AWS_ENDPOINT_URL: aws.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      TABLE_NAME: 'table',
      ACCESS_SECRET: 'access',
      TRACKER_URL: 'https://tracker.example',
      BUS_NAME: 'bus',
      PARKED_QUEUE_URL: `${aws.endpoint}/queue`,
      DELIVERY_QUEUE_URL: `${aws.endpoint}/deliveries`,
      ORIGIN_KEY: 'origin',
      METRICS_NAMESPACE: 'Tracker/test',
      BEHIND_CDN: 'true',
    }
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  })
  afterAll(() => {
    aws.close()
    vi.unstubAllEnvs()
    rmSync(outdir, { recursive: true })
  })

  // First, since a bundle is loaded once.
  it('starts without Intl, whose first formatter takes longer than all the rest', () => {
    const used: string[] = []
    const get = (intl: typeof Intl, name: string) => (used.push(name), Reflect.get(intl, name))
    vi.stubGlobal('Intl', new Proxy(Intl, { get }))
    try {
      for (const id of Object.keys(bundles)) handlerOf(id)
    } finally {
      vi.unstubAllGlobals()
    }
    expect(used).toEqual([])
  })

  it('answers readers of the API', async () => {
    const api = handlerOf('HttpFunctionsApi')
    expect(await api(asked('GET', '/v1/scenarios'))).toMatchObject({
      statusCode: 200,
      body: '{"items":[],"next":null}',
    })
    expect(await api(asked('DELETE', '/v1/scenarios'))).toMatchObject({
      statusCode: 405,
      headers: { allow: 'GET, HEAD' },
    })
  })

  it.each(['HttpFunctionsApi', 'HttpFunctionsPages'])(
    'asks for another try, and the table for nothing, where its time has run out: %s',
    async (id) => {
      const before = aws.told.length
      const late = handlerOf(id, 1_999)
      const path = id === 'HttpFunctionsApi' ? '/v1/scenarios/talk' : '/scenarios/talk'
      expect(await late(asked('GET', path))).toMatchObject({
        statusCode: 503,
        headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      })
      expect(aws.told.slice(before).map(({ action }) => action)).not.toContain('GetItem')
    },
  )

  it('names the public address to report weaknesses to, whatever address was asked', async () => {
    const api = handlerOf('HttpFunctionsApi')
    const headers = { host: 'forged.example' }
    const text = await api(asked('GET', '/.well-known/security.txt', { headers }))
    expect(text).toMatchObject({ body: expect.stringContaining('https://tracker.example/docs') })
    expect(JSON.stringify(text)).not.toContain('forged')
  })

  it('takes in a signed delivery, byte for byte, and refuses a forged one', async () => {
    const webhook = handlerOf('HttpFunctionsWebhook')
    const body = JSON.stringify({
      type: 'report.filed',
      timestamp: new Date().toISOString(),
      data: { scenario: 'nowhere', headline: 'Größe' },
    })
    const headers = {
      'content-type': 'application/json',
      ...sign({ id: 'msg_1', body, secret, now: Date.now() }),
    }
    expect(await webhook(asked('POST', '/v1/webhooks/newsdesk', { headers, body }))).toMatchObject({
      statusCode: 404,
    })
    const forged = asked('POST', '/v1/webhooks/newsdesk', { headers, body: body.replace('Größe', 'Grosse') })
    expect(await webhook(forged)).toMatchObject({ statusCode: 401 })
  })

  it('renders pages and serves the files that they need', async () => {
    const pages = handlerOf('HttpFunctionsPages')
    const page = await pages(asked('GET', '/'))
    expect(page).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    const [file = ''] = /\/assets\/[\w./-]+\.css/.exec(JSON.stringify(page)) ?? []
    expect(await pages(asked('GET', file))).toMatchObject({ statusCode: 200 })
    // A picture is bytes, which a function hands over as base64. Asked for under another hash it is the same.
    expect(await pages(asked('GET', '/assets/any/share.png'))).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'image/png' },
      isBase64Encoded: true,
      body: expect.stringMatching(/^iVBORw0KGgo/),
    })
  })

  it('carries no tool that it was built with', () => {
    for (const { folder } of Object.values(bundles))
      expect(readFileSync(join(folder, 'index.js'), 'utf8')).not.toMatch(/esbuild|swagger-ui-dist/i)
  })

  it('checks, and says in one line what came of it, beside the metrics', async () => {
    expect(await logOf(() => handlerOf('ChecksFunction', 55_000)({}))).toEqual([
      expect.objectContaining({ event: 'check', due: 0, recorded: 0, late: 0, failed: 0, unfinished: false }),
      expect.objectContaining({ Checks: 1, CheckLateness: 0 }),
    ])
  })

  it('has what is due and what is behind looked at, by the check', async () => {
    const before = aws.told.length
    await handlerOf('ChecksFunction', 55_000)({})
    const woken = aws.told.slice(before).filter(({ action }) => action === 'SendMessage')
    expect(woken).toMatchObject([{ input: { MessageBody: '{}', DelaySeconds: 0 } }])
  })

  it('has a new subscription looked at without delay', async () => {
    const api = handlerOf('HttpFunctionsApi')
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` }
    const body = JSON.stringify({ url: 'https://93.184.215.14/hook', scenarios: ['*'] })
    expect(await api(asked('POST', '/v1/subscriptions', { headers, body }))).toMatchObject({
      statusCode: 201,
      body: expect.stringContaining('"secret":"whsec_'),
    })
    expect(aws.told.at(-1)).toMatchObject({
      action: 'SendMessage',
      input: {
        MessageBody: expect.stringMatching(/^{"subscription":"sub_/),
        MessageGroupId: expect.stringMatching(/^sub_/),
        DelaySeconds: 0,
      },
    })
    const inside = body.replace('93.184.215.14', '169.254.169.254')
    const refused = await api(asked('POST', '/v1/subscriptions', { headers, body: inside }))
    expect(refused).toMatchObject({ statusCode: 422, body: expect.stringContaining('no public address') })
  })

  it('delivers nothing for a subscription that is gone, and has what it cannot read sent again', async () => {
    const deliver = handlerOf('DeliveriesFunction', 60_000)
    const bodies = ['{"subscription":"sub_gone","scenario":"talk"}', '{"scenario":"talk"}', 'odds']
    const Records = bodies.map((body, n) => ({ messageId: `m${n}`, body }))
    const lines = await logOf(async () =>
      expect(await deliver({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'm2' }] }),
    )
    expect(lines).toEqual([expect.objectContaining({ event: 'delivery-failure', wakeUp: 'odds' })])
  })

  it.each([
    ['HttpFunctionsApi', '/v1/scenarios/nowhere', '/v1/scenarios/:scenario', 'GET', 404, 'not-found'],
    ['HttpFunctionsPages', '/scenarios/nowhere', '/scenarios/:scenario', 'GET', 404, 'not-found'],
    ['HttpFunctionsApi', '/v1/scenarios', '/v1/scenarios', 'GET', 401, 'unauthorized'],
    ['HttpFunctionsPages', '/nowhere/at/all', 'none', 'GET', 404, 'not-found'],
    ['HttpFunctionsWebhook', '/v1/webhooks/newsdesk', '/v1/webhooks/:source', 'POST', 401, 'unauthorized'],
  ])(
    "logs each request in one line, with the reader's address and not the edge's, and counts it by its route: %s %s",
    async (id, path, route, method, status, reason) => {
      const key = status === 401 ? 'secret' : adminKey
      const headers = {
        'content-type': 'application/json',
        'x-forwarded-for': '203.0.113.9, 192.0.2.1',
        authorization: `Bearer ${key}`,
      }
      const lines = await logOf(() => handlerOf(id)(asked(method, path, { headers })))
      expect(lines.filter(({ event }) => event === 'request')).toEqual([
        expect.objectContaining({ reader: '203.0.113.9', method, path, status, route, Requests: 1 }),
      ])
      expect(lines).toContainEqual(expect.objectContaining({ reason, Refusals: 1 }))
      expect(JSON.stringify(lines)).not.toContain(key)
    },
  )

  it('counts the check as one that ended even if the queue of deliveries takes nothing', async () => {
    aws.silent.add('SendMessage')
    const check = handlerOf('ChecksFunction', 55_000)
    const lines = await logOf(() => expect(check({})).rejects.toMatchObject({ name: 'TimeoutError' }))
    aws.silent.clear()
    expect(lines).toContainEqual(expect.objectContaining({ Checks: 1 }))
  })

  const revision = { scenario: 'talk', revision: 1, recorded: '2025-05-18T22:10:00.000Z' }
  const record = (data: unknown) => ({
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: '1', NewImage: { data: { S: JSON.stringify(data) } } },
  })

  it('publishes a revision and parks what is none', async () => {
    const publish = handlerOf('PublishingFunction')
    expect(await publish({ Records: [record({ at: 'odds' }), record(revision)] })).toEqual({
      batchItemFailures: [],
    })
    const [parked, put] = aws.told.slice(-2)
    expect(parked).toMatchObject({
      action: 'SendMessage',
      input: { MessageBody: expect.stringContaining('odds') },
    })
    expect(put).toMatchObject({
      action: 'PutEvents',
      input: {
        Entries: [
          {
            EventBusName: 'bus',
            Source: 'scenario-tracker',
            Detail: expect.stringContaining('"id":"talk/1"'),
          },
        ],
      },
    })
  })

  it('wakes the deliveries of each scenario before it publishes, whatever becomes of the bus', async () => {
    const before = aws.told.length
    const { dynamodb, ...rest } = record(revision)
    const Keys = { pk: { S: 'S#talk' }, sk: { S: 'R#000000000001' } }
    await handlerOf('PublishingFunction')({ Records: [{ ...rest, dynamodb: { ...dynamodb, Keys } }] })
    expect(aws.told.slice(before)).toMatchObject([
      { action: 'SendMessage', input: { MessageBody: '{"scenario":"talk"}' } },
      { action: 'PutEvents' },
    ])
  })

  it('gives up on a bus that does not answer, after a second try, and has the revision delivered again', async () => {
    const before = aws.told.length
    aws.silent.add('PutEvents')
    const publish = handlerOf('PublishingFunction')
    const lines = await logOf(async () =>
      expect(await publish({ Records: [record(revision)] })).toEqual({
        batchItemFailures: [{ itemIdentifier: '1' }],
      }),
    )
    aws.silent.clear()
    expect(aws.told.slice(before).map(({ action }) => action)).toEqual(['PutEvents', 'PutEvents'])
    expect(lines).toEqual([expect.objectContaining({ event: 'publish-failure', ids: ['talk/1'] })])
  })

  it('does not wait for ever to park what is none', async () => {
    aws.silent.add('SendMessage')
    const publish = handlerOf('PublishingFunction')
    await expect(publish({ Records: [record({ at: 'odds' })] })).rejects.toMatchObject({
      name: 'TimeoutError',
    })
    aws.silent.clear()
  })

  it('lets in who shows the origin key, and nobody else', async () => {
    const origin = handlerOf('OriginKeyFunction')
    expect(await origin({ identitySource: [JSON.stringify(document)] })).toEqual({ isAuthorized: true })
    expect(await origin({ identitySource: ['guessed'] })).toEqual({ isAuthorized: false })
  })
})
