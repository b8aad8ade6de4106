import { DomainError } from '@tracker/domain'
import { type Table, Unavailable } from '@tracker/storage'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AccessDocument } from '../access/access-document.ts'
import { accessDocument, keyOf } from '../testing/access.ts'
import { bareTracker, type TestTracker } from '../testing/bare-tracker.ts'
import { report } from '../testing/talks.ts'
import { live } from './live.ts'
import { type LiveReading, readLive } from './testing/read-live.ts'

const at = '/v1/scenarios/talks/live'
let access: AccessDocument
let hub: ReturnType<typeof live>
let tracker: TestTracker
let reads: number
let table: Table
let broken: boolean

async function made(most = 10): Promise<void> {
  access = accessDocument()
  reads = 0
  broken = false
  tracker = bareTracker({
    access: () => access,
    around: (raw) => (table = raw),
    live: (scenarios) => {
      const changes: typeof scenarios.changes = (...asked) => {
        reads++
        if (broken) throw new Unavailable('nothing works')
        return scenarios.changes(...asked)
      }
      hub = live({
        scenarios: { changes },
        stamp: table.stamp,
        access: () => access,
        most,
        random: () => 0.5,
      })
      return hub
    },
  })
  await tracker.define()
}

beforeEach(() => made())

async function file(...headlines: readonly string[]): Promise<void> {
  for (const headline of headlines)
    expect((await tracker.deliver(report({ headline }))).status, headline).toBe(201)
}

async function follow(
  lastEventId?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<LiveReading> {
  const asked = lastEventId === undefined ? headers : { ...headers, 'Last-Event-ID': lastEventId }
  return readLive(await tracker.app.request(at, { headers: asked }))
}

describe('a stream that stays open', () => {
  it('begins with the revision that the reader has, and sends what is recorded from then on', async () => {
    await file('before')
    const reading = await follow()
    expect(await reading.opened()).toEqual({ id: '2', retry: 3_000 })
    await file('first', 'second')
    await hub.wake()
    expect(await reading.take(2)).toMatchObject([
      { id: '3', event: 'report', data: { revision: 3, entry: { report: 'msg_test-2' } } },
      { id: '4', event: 'report', data: { revision: 4 } },
    ])
  })

  it('sends data as in changes', async () => {
    await file('first')
    const reading = await follow('1')
    const [event] = await reading.take(1)
    const { items } = (await (await tracker.ask('/v1/scenarios/talks/changes')).json()) as {
      readonly items: readonly unknown[]
    }
    expect(event?.data).toEqual(items[1])
  })

  it('sends everything after 0, also what takes several reads', async () => {
    await file(...Array.from({ length: 119 }, (_, n) => `report ${n}`))
    const reading = await follow('0')
    const ids = (await reading.take(120)).map(({ id }) => Number(id))
    expect(ids).toEqual(Array.from({ length: 120 }, (_, n) => n + 1))
  })

  it('misses nothing that is recorded between the request and the first wake-up', async () => {
    await file('first')
    await hub.wake()
    const reading = await follow('1')
    await file('second')
    await hub.wake()
    expect((await reading.take(2)).map(({ id }) => id)).toEqual(['2', '3'])
  })

  it('misses nothing of a scenario that had no followers while it was written', async () => {
    const before = await follow()
    await file('first')
    await hub.wake()
    await before.cancel()
    const reading = await follow()
    await file('second')
    await hub.wake()
    expect((await reading.take(1)).map(({ id }) => id)).toEqual(['3'])
  })

  it('reads and encodes a revision once for all followers', async () => {
    const readings = await Promise.all(Array.from({ length: 10 }, () => follow()))
    reads = 0
    await file('first')
    await Promise.all([hub.wake(), hub.wake(), hub.wake()])
    const taken = await Promise.all(readings.map((reading) => reading.take(1)))
    expect(taken.map(([event]) => event?.id)).toEqual(Array.from({ length: 10 }, () => '2'))
    // The second read finds that there is no more.
    expect(reads).toBe(2)
    await hub.wake()
    expect(reads).toBe(2)
  })

  it('goes on where a slow reader stopped, and reads again what it does not keep for it', async () => {
    const slow = await follow()
    const sources = Array.from({ length: 20 }, (_, n) => ({
      url: `https://a.example/${'x'.repeat(400)}${n}`,
    }))
    for (let n = 0; n < 100; n++) {
      expect((await tracker.deliver(report({ headline: `report ${n}`, sources }))).status).toBe(201)
      await hub.wake()
    }
    reads = 0
    expect((await slow.take(100)).map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 100 }, (_, n) => n + 2),
    )
    // Half of them were kept neither for this reader nor for all.
    expect(reads).toBeGreaterThan(0)
  })

  it('goes on after an outage of the table, without a gap', async () => {
    const reading = await follow()
    await file('first')
    broken = true
    await hub.wake()
    broken = false
    await hub.wake()
    expect((await reading.take(1)).map(({ id }) => id)).toEqual(['2'])
  })

  it('sends nothing again of what was redacted meanwhile', async () => {
    await follow()
    await file('kept private')
    await hub.wake()
    const json = { reason: 'A person is in danger.' }
    const headers = { 'Idempotency-Key': 'redaction-1' }
    const path = '/v1/scenarios/talks/reports/msg_test-1/redaction'
    expect((await tracker.ask(path, { key: 'admin', headers, json })).status).toBe(201)
    await hub.wake()
    const events = await (await follow('1')).take(2)
    expect(events.map(({ event }) => event)).toEqual(['report', 'redaction'])
    expect(JSON.stringify(events)).not.toContain('kept private')
  })

  it('shows that it stands', async () => {
    const reading = await follow()
    await hub.beat()
    await reading.opened()
    expect(await reading.raw()).toBe(':\n\n')
  })

  it('ends when the process stops, and for its reader when the request is given up', async () => {
    const [one, other] = [await follow(), await follow()]
    await one.cancel()
    hub.stop()
    await other.opened()
    expect(await other.raw()).toBeUndefined()
    expect((await follow()).short).toBe(true)
  })

  it('is a short answer if no more connections are taken', async () => {
    await made(1)
    const first = await follow()
    expect([first.short, (await follow()).short]).toEqual([false, true])
    await first.cancel()
    expect((await follow()).short).toBe(false)
  })

  it('is not opened by HEAD', async () => {
    await made(1)
    const answer = await tracker.app.request(at, { method: 'HEAD' })
    expect(answer.headers.get('Content-Type')).toBe('text/event-stream')
    expect((await follow()).short).toBe(false)
  })
})

describe('a reader that lost the right to read', () => {
  const key = { Authorization: `Bearer ${keyOf('reader')}` }

  it('loses the stream when the scenario turns private, and another with a key keeps it', async () => {
    const [anyone, reader] = [await follow(), await follow(undefined, key)]
    await tracker.ask('/v1/scenarios/talks', {
      method: 'PATCH',
      key: 'admin',
      json: { visibility: 'private' },
    })
    await hub.wake()
    await anyone.opened()
    expect(await anyone.raw()).toBeUndefined()
    expect((await reader.take(1)).map(({ event }) => event)).toEqual(['settings'])
  })

  it('loses it when the key is taken away, before anything else is sent', async () => {
    access = accessDocument('private')
    const reader = await follow(undefined, key)
    const { reader: gone, ...keys } = access.keys
    access = { ...access, keys }
    await file('secret')
    await hub.wake()
    await reader.opened()
    expect([gone?.role, await reader.raw()]).toEqual(['reader', undefined])
  })

  it('loses it when the scenario is deleted or moves', async () => {
    const [deleted, moved] = [await follow(), await follow()]
    await tracker.define('elsewhere')
    await tracker.ask('/v1/scenarios/talks', {
      method: 'PATCH',
      key: 'admin',
      json: { movedTo: 'elsewhere' },
    })
    await hub.wake()
    await deleted.opened()
    await moved.opened()
    expect([await deleted.raw(), await moved.raw()]).toEqual([undefined, undefined])
    expect((await tracker.app.request(at)).status).toBe(308)
  })
})

describe('Last-Event-ID', () => {
  it.each(['99', 'x', '-1', '1.5', '01', ''])('is refused if it is %j', async (lastEventId) => {
    const answer = await tracker.app.request(at, { headers: { 'Last-Event-ID': lastEventId } })
    expect([answer.status, await answer.json()]).toMatchObject([400, { type: '/problems/cursor-invalid' }])
  })

  it('may be sent by pages of other sites', async () => {
    const { headers } = await tracker.app.request(at, { method: 'OPTIONS' })
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Last-Event-ID')
  })
})

it('leaves an unexpected failure of the right to read to the next wake-up', async () => {
  let failing = true
  const ours = live({
    scenarios: { changes: async () => ({ items: [], next: null }) },
    access: () => access,
    most: 1,
  })
  const stands = async () => {
    if (failing) throw new DomainError('internal', 'a defect')
    return false
  }
  const stream = ours.follow({ scenario: 'talks', after: 1, newest: 1, proof: '', stands })
  await ours.wake()
  const reader = stream?.getReader()
  await reader?.read()
  failing = false
  await ours.wake()
  expect((await reader?.read())?.done).toBe(true)
})
