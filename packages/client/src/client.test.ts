import { accessDocument, keyOf } from '@tracker/http/testing/access'
import { bareTracker, type TestTracker } from '@tracker/http/testing/bare-tracker'
import { report } from '@tracker/http/testing/talks'
import { live } from '@tracker/http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTracker, ProblemError, type Revision, verifyWebhook } from './index.ts'

let tracker: TestTracker
let hub: ReturnType<typeof live>
let statuses: string[]
/** The fate of a request that does not simply reach the tracker. */
let between: (path: string, answer: () => Promise<Response>) => Promise<Response>

/** Pauses take a thousandth of their time. */
beforeEach(async () => {
  const { setTimeout: real } = globalThis
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((work: () => void, wait = 0) =>
    real(work, wait / 1000),
  )
  statuses = []
  between = (_, answer) => answer()
  await made(false)
})
afterEach(() => vi.restoreAllMocks())

async function made(streams: boolean): Promise<void> {
  const access = () => accessDocument()
  tracker = bareTracker({
    access,
    ...(streams ? { live: (scenarios) => (hub = live({ scenarios, access, most: 10 })) } : {}),
  })
  await tracker.define()
}

const ours = (key?: string) =>
  createTracker('https://tracker.example/', {
    ...(key === undefined ? {} : { key: keyOf(key) }),
    fetch: async (url, init) => {
      const { pathname, search } = new URL(url instanceof Request ? url.url : url)
      const response = await between(pathname, async () => tracker.app.request(pathname + search, init))
      statuses.push(`${response.status} ${pathname.replace('/v1/scenarios/talks', '')}${search && '?'}`)
      return response
    },
  })

async function file(...headlines: readonly string[]): Promise<void> {
  for (const headline of headlines) expect((await tracker.deliver(report({ headline }))).status).toBe(201)
}

async function collected<T>(items: AsyncIterable<T>, count = Infinity): Promise<readonly T[]> {
  const all: T[] = []
  for await (const item of items) if (all.push(item) === count) break
  return all
}
const numbers = (revisions: readonly Revision[]) => revisions.map(({ revision }) => revision)

describe('reads', () => {
  it('a status anew only if it has changed', async () => {
    const client = ours()
    const [first, second] = [await client.status('talks'), await client.status('talks')]
    await file('first')
    expect([first.revision, second.revision, (await client.status('talks')).revision]).toEqual([1, 1, 2])
    expect(statuses).toEqual(['200 ', '304 ', '200 '])
  })

  it('a status for each reader, whatever another made of it', async () => {
    const client = ours()
    for (let n = 0; n < 3; n++) {
      const status = await client.status('talks')
      expect(Object.keys(status.tracks)).toContain('ceasefire')
      Object.assign(status, { tracks: {} })
    }
    expect(statuses).toEqual(['200 ', '304 ', '304 '])
  })

  it('histories and changes to their end, page by page', async () => {
    await file('first', 'second', 'third', 'fourth', 'fifth')
    const client = ours()
    const history = await collected(client.history('talks', { limit: 2 }))
    expect(history.map(({ headline }) => headline)).toEqual(['first', 'second', 'third', 'fourth', 'fifth'])
    expect(statuses).toHaveLength(3)
    expect(numbers(await collected(client.changes('talks')))).toEqual([1, 2, 3, 4, 5, 6])
    statuses = []
    expect(numbers(await collected(client.changes('talks', { after: 2 })))).toEqual([3, 4, 5, 6])
    expect(statuses).toEqual(['200 /changes?'])
    await expect(collected(client.changes('talks', { after: 7 }))).rejects.toThrow('lies beyond the newest')
    for (const after of [-1, 1.5, Number.NaN])
      await expect(collected(client.changes('talks', { after }))).rejects.toThrow('the number of a revision')
  })

  it('what is refused as a problem', async () => {
    const refusal = await ours()
      .status('nowhere')
      .catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ProblemError)
    expect(refusal).toMatchObject({ status: 404, problem: { type: '/problems/not-found' } })
  })
})

describe('follow', () => {
  it('yields what is recorded, over a stream that stays open', async () => {
    await made(true)
    await file('first')
    const end = new AbortController()
    const following = ours().follow('talks', { after: 0, signal: end.signal })[Symbol.asyncIterator]()
    expect([(await following.next()).value, (await following.next()).value]).toMatchObject([
      { revision: 1 },
      { revision: 2 },
    ])
    const next = following.next()
    await file('second')
    await hub.wake()
    expect((await next).value).toMatchObject({ revision: 3, kind: 'report' })
    const last = following.next()
    end.abort()
    expect(await last).toEqual({ done: true, value: undefined })
  })

  it('yields what is recorded from now on, from answers that end', async () => {
    await file('before')
    const following = ours().follow('talks')[Symbol.asyncIterator]()
    const next = following.next()
    await expect.poll(() => statuses.length).toBeGreaterThan(1)
    await file('first')
    expect((await next).value).toMatchObject({ revision: 3 })
    await following.return?.(undefined)
  })

  it('falls back to asking again if there is no stream', async () => {
    between = async (path, answer) => (path.endsWith('/live') ? new Response('', { status: 404 }) : answer())
    const following = ours().follow('talks')[Symbol.asyncIterator]()
    const next = following.next()
    await expect.poll(() => statuses).toContain('200 /changes?')
    await file('first', 'second')
    expect((await next).value).toMatchObject({ revision: 2 })
    expect((await following.next()).value).toMatchObject({ revision: 3 })
    await following.return?.(undefined)
  })

  it('outlasts outages and cuts, and misses nothing', async () => {
    await file('first', 'second')
    let n = 0
    between = async (_, answer) => {
      n++
      if (n % 3 === 0) throw new TypeError('fetch failed')
      if (n % 3 === 1) return new Response('busy', { status: 503 })
      const text = await (await answer()).text()
      // Cut in the middle of the third event, the first time.
      return new Response(n < 6 ? text.slice(0, text.length - 40) : text, {
        headers: { 'Content-Type': 'text/event-stream' },
      })
    }
    expect(numbers(await collected(ours().follow('talks', { after: 0 }), 3))).toEqual([1, 2, 3])
  })

  it('waits ten seconds at most between attempts', async () => {
    await file('first')
    let failures = 12
    between = async (_, answer) => (failures-- > 0 ? new Response('busy', { status: 503 }) : answer())
    expect(numbers(await collected(ours().follow('talks', { after: 0 }), 2))).toEqual([1, 2])
    const waits = vi.mocked(setTimeout).mock.calls.map(([, wait = 0]) => wait)
    expect(waits.length).toBeGreaterThan(10)
    expect(Math.max(...waits)).toBeLessThanOrEqual(10_000)
  })

  describe('of a scenario that moved', () => {
    const move = async () => {
      await tracker.define('peace-talks')
      const json = { movedTo: 'peace-talks' }
      expect((await tracker.ask('/v1/scenarios/talks', { method: 'PATCH', key: 'admin', json })).status).toBe(
        200,
      )
    }
    /** Follows redirects as `fetch` does, with the same headers. */
    const redirecting = (): ReturnType<typeof createTracker> => {
      const get = async (url: URL, init?: RequestInit): Promise<Response> => {
        const response = await tracker.app.request(url.pathname + url.search, init)
        const there = response.headers.get('Location')
        if (there === null) return response
        return Object.defineProperty(await get(new URL(there, url), init), 'redirected', { value: true })
      }
      return createTracker('https://tracker.example', {
        fetch: (url, init) => get(new URL(url instanceof Request ? url.url : url), init),
      })
    }
    const elsewhere = async (...headlines: readonly string[]) => {
      for (const headline of headlines)
        expect((await tracker.deliver(report({ scenario: 'peace-talks', headline }))).status).toBe(201)
    }

    it.each([true, false])('ends, and names the new address (streaming: %s)', async (streams) => {
      await made(streams)
      await file('first')
      await move()
      await elsewhere('second', 'third', 'fourth')
      await expect(collected(redirecting().follow('talks', { after: 2 }), 1)).rejects.toMatchObject({
        status: 400,
        problem: { type: '/problems/cursor-invalid', movedTo: 'peace-talks' },
      })
    })

    it.each([true, false])('goes on there if nothing was read here (streaming: %s)', async (streams) => {
      await made(streams)
      await move()
      await elsewhere('first')
      const following = redirecting().follow('talks', { after: 0 })[Symbol.asyncIterator]()
      for (const revision of [1, 2])
        expect((await following.next()).value).toMatchObject({ scenario: 'peace-talks', revision })
      const next = following.next()
      await elsewhere('second')
      if (streams) await hub.wake()
      expect((await next).value).toMatchObject({ scenario: 'peace-talks', revision: 3 })
      await following.return?.(undefined)
    })

    it('is not taken for the former one, even if something redirects the position', async () => {
      await file('first')
      await tracker.define('peace-talks')
      await elsewhere('second', 'third')
      between = async (path, answer) =>
        path.endsWith('/talks/live')
          ? tracker.app.request('/v1/scenarios/peace-talks/live', { headers: { 'Last-Event-ID': '1' } })
          : answer()
      await expect(collected(ours().follow('talks', { after: 1 }), 1)).rejects.toThrow(
        'talks has moved to peace-talks, and revisions are counted anew there; follow peace-talks',
      )
    })
  })

  it('ends with the problem if there is nothing to follow', async () => {
    between = async () => Response.json({ title: 'No', detail: 'no' }, { status: 403 })
    await expect(collected(ours().follow('talks'))).rejects.toMatchObject({ status: 403 })
  })
})

describe('report', () => {
  it('has one effect, though its answer is lost and the tracker is busy', async () => {
    let n = 0
    between = async (_, answer) => {
      n++
      if (n === 1) return new Response('', { status: 429, headers: { 'Retry-After': '2' } })
      const response = await answer()
      if (n === 2) throw new TypeError('the connection was cut')
      return response
    }
    const data = { headline: 'They met.', track: 'talks', event: 'meet' }
    expect(await ours('editor').report('talks', data)).toMatchObject({ revision: 2 })
    expect(statuses).toEqual(['429 /reports', '200 /reports'])
  })

  it('is refused with the problem, once', async () => {
    const asked = ours('reader').report('talks', { headline: 'They met.' })
    await expect(asked).rejects.toMatchObject({ status: 403, problem: { title: 'Not allowed' } })
    expect(statuses).toHaveLength(1)
  })

  it('gives up after six tries', async () => {
    between = async () => new Response('', { status: 503 })
    await expect(ours('editor').report('talks', { headline: 'x' })).rejects.toMatchObject({ status: 503 })
    expect(statuses).toHaveLength(6)
  })
})

describe('verifyWebhook', () => {
  let posted: { readonly headers: Readonly<Record<string, string>>; readonly body: string }
  let secret: string
  let publicKey: string

  beforeEach(async () => {
    tracker = bareTracker({
      at: Date.now(),
      post: async (_, headers, body) => {
        posted = { headers, body }
        return { status: 200, error: null }
      },
    })
    await tracker.define()
    const json = { url: 'https://receiver.example/', scenarios: ['talks'], asymmetric: true }
    const answer = await tracker.ask('/v1/subscriptions', { key: 'admin', json })
    ;({ secret, publicKey } = (await answer.json()) as { secret: string; publicKey: string })
    await file('first')
    await tracker.deliverer.sweep()
    await tracker.deliverer.idle()
  })

  it('returns what a delivery says, by either key', async () => {
    for (const key of [secret, publicKey])
      expect(await verifyWebhook(posted.body, posted.headers, key)).toMatchObject({
        type: 'revision.recorded',
        data: { scenario: 'talks', revision: 2, previous: null },
      })
    const bytes = new TextEncoder().encode(posted.body)
    expect(await verifyWebhook(bytes, new Headers(posted.headers), secret)).toHaveProperty('data')
    const capitals = Object.entries(posted.headers).map(([name, value]) => [name.toUpperCase(), value])
    expect(await verifyWebhook(bytes, Object.fromEntries(capitals), secret)).toHaveProperty('data')
  })

  it('throws if the body, the time, the id, the signature or the key is another', async () => {
    const { body, headers } = posted
    const late = Date.now() + 301_000
    const other = `whsec_${btoa('x'.repeat(32))}`
    const without = { ...headers, 'webhook-signature': '' }
    for (const key of [secret, publicKey]) {
      await expect(verifyWebhook(`${body} `, headers, key)).rejects.toThrow('no signature of this secret')
      await expect(verifyWebhook(body, { ...headers, 'webhook-id': 'x' }, key)).rejects.toThrow(
        'no signature',
      )
      await expect(verifyWebhook(body, headers, key, late)).rejects.toThrow('five minutes')
      await expect(verifyWebhook(body, without, key)).rejects.toThrow('webhook-signature is missing')
    }
    await expect(verifyWebhook(body, headers, other)).rejects.toThrow('no signature')
    await expect(verifyWebhook(body, headers, 'whsec_%')).rejects.toThrow('the secret is not')
  })
})
