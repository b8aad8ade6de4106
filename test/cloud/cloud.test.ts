import { setTimeout as sleep } from 'node:timers/promises'
import { DynamoDBClient, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import { verifyWebhook } from '@tracker/client'
import { load } from '@tracker/testing/lengths'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { receiver } from './receiver.ts'
import { type Cloud, standUp } from './stand-up.ts'
import { shortTalk } from './short-talk.ts'
import { queueNamed, secretNamed, subscribe, take } from './account.ts'

const copies = load(50, 12)
const status = v.object({
  revision: v.number(),
  tracks: v.object({ talk: v.object({ state: v.string() }) }),
})
const changes = v.object({
  items: v.array(v.looseObject({ revision: v.number(), kind: v.string(), hash: v.string() })),
})
const event = v.object({
  detail: v.looseObject({ id: v.string(), specversion: v.literal('1.0'), data: v.unknown() }),
})

needing('ministack', 'openssl')('the stack in an emulated AWS that enforces its policies', () => {
  let cloud: Cloud
  let stage: Awaited<ReturnType<Cloud['deploy']>>
  let subscription: string
  let adminKey: string
  let secret: string
  let sent: { send: () => Promise<Response> }

  const report = (headline: string, more: object = {}) => ({ scenario: 'talk', headline, ...more })
  const deliver = (id: string, data: unknown, by: string) => stage.tracker.delivery(id, data, by).send()
  const ledger = async () => v.parse(changes, await stage.tracker.get('/v1/scenarios/talk/changes')).items

  beforeAll(async () => {
    cloud = await standUp()
    stage = await cloud.deploy({ stage: 'one', cdn: 'false', allowAddresses: '127.0.0.1' })
    subscription = await subscribe(stage.deployed.Bus)
  })
  afterAll(() => cloud?.tearDown())

  it('lets nobody write before there are credentials', async () => {
    const { request } = stage.tracker
    const forged = await deliver(
      'msg_early',
      report('Too early'),
      `whsec_${Buffer.alloc(32).toString('base64')}`,
    )
    expect(forged.status).toBe(401)
    expect(await (await request('/v1/scenarios')).json()).toEqual({ items: [], next: null })
  })

  it('takes fresh credentials the first time that they are shown', async () => {
    const { access, define } = stage.tracker
    adminKey = await access('init')
    secret = await access('secrets', 'newsdesk')
    expect((await define('talk', shortTalk, adminKey)).status).toBe(201)
    expect((await deliver('msg_first', report('A first word'), secret)).status).toBe(201)
  })

  it(`does once what ${copies} copies of a delivery ask for`, async () => {
    const atOnce = <T>(send: (n: number) => T) =>
      Promise.all(Array.from({ length: copies }, (_, n) => send(n)))
    // As many functions as there will be copies, which are slow while they start.
    const nowhere = { scenario: 'nowhere', headline: 'Is anybody there?' }
    const started = await atOnce((n) => deliver(`msg_start_${n}`, nowhere, secret))
    expect(started.map(({ status: code }) => code)).toEqual(started.map(() => 404))
    const copied = stage.tracker.delivery('msg_copies', report('Said many times'), secret)
    const answers = await atOnce(copied.send)
    const codes = answers.map(({ status: code }) => code)
    expect(codes.filter((code) => code !== 200 && code !== 201)).toEqual([])
    // A lost answer (503) may have been that of the copy that did it, which is answered like the others when sent
    // again.
    const firsts = codes.filter((code) => code === 201).length
    expect(copied.lost() === 0 ? [1] : [0, 1], `${copied.lost()} answers lost`).toContain(firsts)
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect((await ledger()).map(({ revision }) => revision)).toEqual([1, 2, 3])
  })

  it('answers a reader who has the newest already with 304', async () => {
    const { request } = stage.tracker
    const first = await request('/v1/scenarios/talk')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    const again = await request('/v1/scenarios/talk', { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('serves the pages from a function that can write nothing', async () => {
    const page = await stage.tracker.request('/scenarios/talk')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('A short talk')
  })

  it('delivers a revision to a subscriber, and again if its receiver refused it, then the next', async () => {
    const { url, received, close } = await receiver(503)
    const made = await stage.tracker.subscribe({ url, scenarios: ['talk'] }, adminKey)
    const inside = await stage.tracker.subscribe(
      { url: 'https://169.254.169.254/', scenarios: ['*'] },
      adminKey,
    )
    expect([made.status, inside.status]).toEqual([201, 422])
    const { secret: theirs } = v.parse(v.object({ secret: v.string() }), await made.json())
    const before = (await ledger()).length
    expect((await deliver('msg_told', report('Told to subscribers'), secret)).status).toBe(201)
    expect((await deliver('msg_told_next', report('And the next'), secret)).status).toBe(201)
    await expect.poll(() => received.length, { timeout: 60_000 }).toBeGreaterThan(2)
    close()
    const ids = received.map(({ headers }) => headers['webhook-id'])
    expect(ids).toEqual([1, 1, 2].map((n) => `talk_${before + n}_report`))
    for (const { headers, body } of received) await verifyWebhook(body, headers, theirs)
  })

  it('refuses no delivery while a secret is rotated', async () => {
    const { access } = stage.tracker
    const next = await access('rotate', 'newsdesk')
    const both = [
      await deliver('msg_former', report('Signed with the former'), secret),
      await deliver('msg_next', report('Signed with the next'), next),
    ]
    expect(both.map(({ status: code }) => code)).toEqual([201, 201])
    await access('retire', 'newsdesk')
    secret = next
    sent = stage.tracker.delivery('msg_after', report('The former is gone'), secret)
    expect((await sent.send()).status).toBe(201)
  })

  it('records a deadline by the scheduled check, and nobody else', async () => {
    const occurred = new Date().toISOString()
    const begun = report('It begins', { track: 'talk', event: 'begin', occurred })
    expect((await deliver('msg_begins', begun, secret)).status).toBe(201)
    // The schedule is its own clock: rate(1 minute), looked at by the emulator every ten seconds.
    let kinds: string[] = []
    for (let seconds = 0; seconds < 150 && !kinds.includes('check'); seconds++) {
      await sleep(1000)
      kinds = (await ledger()).map(({ kind }) => kind)
    }
    expect(kinds.filter((kind) => kind === 'check')).toHaveLength(1)
    expect(v.parse(status, await stage.tracker.get('/v1/scenarios/talk')).tracks.talk.state).toBe('over')
  })

  it('publishes every revision to the bus, in order, with all that is in it', async () => {
    const revisions = await ledger()
    const bodies = await take(subscription, revisions.length)
    const events = bodies.map((body) => v.parse(event, JSON.parse(body)).detail)
    expect(events.map(({ id }) => id)).toEqual(revisions.map(({ revision }) => `talk/${revision}`))
    expect(events.at(-1)?.data).toEqual(
      await stage.tracker.get(`/v1/scenarios/talk/revisions/${revisions.length}`),
    )
  })

  it('parks a poison record with its payload and lets its neighbours through', async () => {
    const parked = await queueNamed('PublishingDeadLetters')
    const Key = { pk: { S: 'S#talk' }, sk: { S: 'R#999999999999' } }
    const Item = { ...Key, data: { S: '{"not":"a revision"}' } }
    const { TableName } = stage.deployed
    await new DynamoDBClient().send(new PutItemCommand({ TableName, Item }))
    const after = await deliver('msg_neighbour', report('The neighbour'), secret)
    expect(after.status).toBe(201)
    const [letter = ''] = await take(parked, 1)
    expect(JSON.parse(letter)).toMatchObject({
      record: { dynamodb: { NewImage: { data: { S: '{"not":"a revision"}' } } } },
    })
    expect((await take(subscription, 1)).join()).toContain('The neighbour')
    // Else the verification would name it.
    await new DynamoDBClient().send(new DeleteItemCommand({ TableName, Key }))
  })

  it('publishes the revisions of several scenarios, written at once, and parks the poison among them', async () => {
    const names = Array.from({ length: 6 }, (_, n) => `busy-${n}`)
    const reports = load(40, 10)
    const Item = { pk: { S: 'S#busy-3' }, sk: { S: 'R#999999999998' }, data: { S: '{"poison":true}' } }
    const write = async (scenario: string) => {
      expect((await stage.tracker.define(scenario, shortTalk, adminKey)).status).toBe(201)
      for (let n = 0; n < reports; n++) {
        const answer = await deliver(`msg_${scenario}_${n}`, { scenario, headline: `Word ${n}` }, secret)
        expect([200, 201]).toContain(answer.status)
        if (scenario === 'busy-3' && n === reports / 2)
          await new DynamoDBClient().send(new PutItemCommand({ TableName: stage.deployed.TableName, Item }))
      }
    }
    await Promise.all(names.map(write))

    const expected = names.flatMap((name) =>
      Array.from({ length: reports + 1 }, (_, n) => `${name}/${n + 1}`),
    )
    const bodies = await take(subscription, expected.length)
    const ids = bodies.map((body) => v.parse(event, JSON.parse(body)).detail.id)
    // In the order of arrival, scenario by scenario.
    const arrived = Map.groupBy(ids, (id) => id.split('/')[0])
    expect(names.flatMap((name) => arrived.get(name) ?? [])).toEqual(expected)
    expect(ids).toHaveLength(expected.length)
    const letters = await take(await queueNamed('PublishingDeadLetters'), 1)
    expect(letters.map((letter) => JSON.parse(letter))).toMatchObject([
      { record: { dynamodb: { NewImage: { data: { S: '{"poison":true}' } } } } },
    ])
  })

  it('loses nothing by a second deployment over the first', async () => {
    const before = await ledger()
    stage = await cloud.deploy({ stage: 'one', cdn: 'false', retention: '60' })
    expect(await ledger()).toEqual(before)
    expect(await stage.tracker.get('/v1/scenarios/talk/verify')).toMatchObject({ ok: true })
    expect((await sent.send()).status).toBe(200)
    expect((await deliver('msg_second', report('After the second'), secret)).status).toBe(201)
  })

  it('keeps another stage apart, and lets nobody go around its CDN', async () => {
    const { tracker } = await cloud.deploy({ stage: 'two' })
    const key = await secretNamed('OriginKey')
    const asked = (headers: Record<string, string>) => tracker.request('/v1/scenarios', { headers })
    expect((await asked({})).status).toBe(401)
    expect((await asked({ 'x-origin-key': `${key}x` })).status).toBe(403)
    const passed = await asked({ 'x-origin-key': key })
    expect([passed.status, await passed.json()]).toEqual([200, { items: [], next: null }])
  })
})
