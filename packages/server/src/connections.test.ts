import { once } from 'node:events'
import { tracker } from '@tracker/http/testing/tracker'
import { plainConnection } from '@tracker/testing/plain-connection'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { type Served, serve } from './serve.ts'

const anywhere = { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 }
const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

let stop: () => Promise<void> = async () => {}
afterEach(() => stop())

/** Serves the app until the test has ended, and returns its URL. */
async function urlOf(app: Served): Promise<string> {
  const served = await serve(() => app, anywhere)
  stop = () => served.stop(0)
  return served.url
}

describe('a client that sends requests behind requests', () => {
  it('gets 64 answers in order, of which the last ends the connection, and no more are worked on', async () => {
    let begun = 0
    const app = new Hono().get('/', async (c) => {
      const number = ++begun
      await new Promise((resolve) => void setImmediate(resolve))
      return c.text(`<${number}>`)
    })
    const { socket, ended } = await plainConnection(await urlOf(app))
    socket.write(get.repeat(3_000))
    const text = await ended
    expect([...text.matchAll(/<(\d+)>/g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 64 }, (_, n) => n + 1),
    )
    expect(begun).toBe(64)
    expect(text.match(/connection: close/gi)).toHaveLength(1)
  })

  it('is answered for as long as it likes if it waits now and then', async () => {
    const { socket, text } = await plainConnection(await urlOf(new Hono().get('/', (c) => c.text('<x>'))))
    const answers = () => text().split('<x>').length - 1
    for (let round = 1; round <= 5; round++) {
      socket.write(get.repeat(40))
      while (answers() < round * 40) await once(socket, 'data')
    }
    expect(answers()).toBe(200)
    socket.destroy()
  })

  it('keeps nobody waiting who sends one at a time, however long each takes', async () => {
    let begun = 0
    const app = new Hono()
      .get('/', (c) => {
        begun++
        for (const end = performance.now() + 5; performance.now() < end;);
        return c.text('done')
      })
      .get('/other', (c) => c.text('here'))
    const url = await urlOf(app)
    const other = `${url}/other`
    await (await fetch(other)).text()
    const clients = await Promise.all(Array.from({ length: 6 }, () => plainConnection(url)))
    for (const { socket } of clients) socket.write(get.repeat(60))
    while (begun === 0) await new Promise((resolve) => void setImmediate(resolve))
    const before = begun
    expect(await (await fetch(other)).text()).toBe('here')
    // It takes some turns of the event loop to be asked and to answer, not the 360 requests of the others.
    expect(begun - before).toBeLessThan(60)
    for (const { socket } of clients) socket.destroy()
  })

  it('has few of them begun while it reads nothing, however large each is, and gets all once it does', async () => {
    let begun = 0
    const large = 'x'.repeat(4 * 1024 * 1024)
    const app = new Hono().get('/', async (c) => {
      begun++
      // Its size is not known at once.
      await new Promise((resolve) => void setImmediate(resolve))
      return c.text(large)
    })
    const { socket, text } = await plainConnection(await urlOf(app))
    socket.pause()
    socket.write(get.repeat(12))
    let before = -1
    while (before < begun) {
      before = begun
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => void setImmediate(resolve))
    }
    // One waits in memory; the buffers of the kernel may take others.
    expect(begun).toBeLessThan(8)
    socket.resume()
    while (text().length < 12 * large.length) await once(socket, 'data')
    expect(begun).toBe(12)
    socket.destroy()
  })
})

it('a body that breaks off is no defect', async () => {
  const { app, logged } = await tracker()
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<number>()]
  const fetch = async (request: Request) => {
    begun.resolve()
    const response = await app.fetch(request)
    ended.resolve(response.status)
    return response
  }
  const { socket } = await plainConnection(await urlOf({ fetch }))
  const head = 'Host: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n'
  socket.write(`POST /v1/webhooks/newsdesk HTTP/1.1\r\n${head}\r\n{"type":`)
  await begun.promise
  socket.destroy()
  expect(await ended.promise).toBe(400)
  expect(logged).toEqual([])
})
