import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { answerRefusals, serveResources } from '@tracker/http'
import { bareTracker } from '@tracker/http/testing/bare-tracker'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { costlyWork } from './costly-work.ts'

function from(address: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: address })
  return new IncomingMessage(socket)
}

/** An app whose page takes some milliseconds of processor time. */
function slowApp(milliseconds: number, rate = 60) {
  let busy = 0
  let begun = 0
  const settings = { TRACKER_COSTLY_RATE: rate, TRACKER_PROXIES: 0 }
  const { note, allowance } = costlyWork(
    settings,
    () => 0,
    () => busy,
  )
  const app = new Hono()
  const page = () => {
    begun++
    busy += milliseconds
    return new Response('page')
  }
  const resources = { '/scenarios/:scenario': { GET: page }, '/health': { GET: () => new Response('well') } }
  const { scenarios, clock } = bareTracker()
  serveResources(app, resources, {
    scenarios,
    now: clock.now,
    access: () => ({ sources: {}, keys: {}, reads: 'public' }),
    allowance,
  })
  answerRefusals(app, {})
  const ask = async (path: string, address?: string) => {
    const request = new Request(`http://tracker.example${path}`)
    if (address !== undefined) note(request, { incoming: from(address) })
    return (await app.fetch(request)).status
  }
  return { ask, begun: () => begun }
}

describe('the work of an address', () => {
  it('is bounded by what it took', async () => {
    const { ask } = slowApp(100)
    for (let asked = 0; asked < 7; asked++) expect(await ask('/scenarios/a', '192.0.2.1')).toBe(200)
    expect(await ask('/scenarios/a', '192.0.2.1')).toBe(429)
    expect(await ask('/scenarios/a', '192.0.2.2')).toBe(200)
    expect(await ask('/health', '192.0.2.1')).toBe(200)
  })

  it('is not that of the server, which makes answers for all', async () => {
    const { ask } = slowApp(100)
    for (let asked = 0; asked < 20; asked++) expect(await ask('/scenarios/a')).toBe(200)
  })

  it('is refused with the time to wait if a thousand requests wait already', async () => {
    const { ask } = slowApp(0)
    const asked = Array.from({ length: 1_003 }, async () => ask('/scenarios/a'))
    expect((await Promise.all(asked)).filter((status) => status !== 200)).toEqual([503, 503, 503])
  })

  it.each([0, 60])('begins with one read a turn, at a rate of %d', async (rate) => {
    const { ask, begun } = slowApp(1, rate)
    const asked = Array.from({ length: 50 }, async () => ask('/scenarios/a', '192.0.2.1'))
    expect(await ask('/health', '192.0.2.1')).toBe(200)
    expect(begun()).toBe(0)
    for (let turns = 1; turns <= 10; turns++) {
      await turn()
      expect(begun()).toBeLessThanOrEqual(turns + 1)
    }
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]))
  })
})
