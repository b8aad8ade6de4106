import { once } from 'node:events'
import { plainConnection } from '@tracker/testing/plain-connection'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { serve } from './serve.ts'

const anywhere = { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 }

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe('the server', () => {
  it('answers what is in flight when it stops, takes nothing more, and leaves no connection open', async () => {
    const arrived = gate()
    const finish = gate()
    const app = new Hono()
      .get('/slow', async (c) => {
        arrived.open()
        await finish.opened
        return c.text('done')
      })
      .get('/', (c) => c.text('quick'))
    const { url, stop } = await serve(() => app, anywhere)
    expect(await (await fetch(url)).text()).toBe('quick')
    const slow = fetch(`${url}/slow`)
    await arrived.opened
    const stopped = stop(10_000)
    finish.open()
    expect(await (await slow).text()).toBe('done')
    await stopped
    await expect(fetch(url)).rejects.toThrow()
  })

  it('answers every request that was sent before the stop, on new connections and on idle ones', async () => {
    const { url, stop } = await serve(
      () => new Hono().post('/', async (c) => c.text(await c.req.text())),
      anywhere,
    )
    const post = (body: string) =>
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    const connections = await Promise.all(Array.from({ length: 40 }, () => plainConnection(url)))
    const kept = connections.slice(0, 20)
    for (const { socket } of kept) socket.write(post('first'))
    await Promise.all(kept.map(({ socket }) => once(socket, 'data')))
    for (const { socket } of connections) socket.write(post('last'))
    const read = Promise.all(connections.map(({ ended }) => ended))
    await stop(10_000)
    for (const answers of await read) expect(answers).toMatch(/Connection: close\r\n[^]*last$/i)
  })

  it('cuts off what takes longer than the stop will wait', async () => {
    const arrived = gate()
    const app = new Hono().get('/', async () => {
      arrived.open()
      return new Promise<Response>(() => {})
    })
    const { url, stop } = await serve(() => app, anywhere)
    const never = fetch(url)
    await arrived.opened
    await Promise.all([stop(20), expect(never).rejects.toThrow()])
  })

  it.each(['127.0.0.1', '0.0.0.0', '::1', '::', 'localhost'])(
    'listens at %s, on a port that it was not told, under an address that works',
    async (HOST) => {
      const { url, stop } = await serve((at) => new Hono().get('/', (c) => c.text(at)), { ...anywhere, HOST })
      expect(url).toMatch(/^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost):[1-9]\d+$/)
      expect(await (await fetch(url)).text()).toBe(url)
      await stop(0)
    },
  )

  it('keeps an idle connection for as long as it is set to', async () => {
    const { url, stop } = await serve(() => new Hono().get('/', (c) => c.text('')), anywhere)
    expect((await fetch(url)).headers.get('Keep-Alive')).toBe('timeout=65')
    await stop(0)
  })

  it('refuses headers beyond 16 KiB', async () => {
    const { url, stop } = await serve(() => new Hono(), anywhere)
    const { socket, text } = await plainConnection(url)
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(17 * 1024)}\r\n\r\n`)
    await once(socket, 'data')
    expect(text()).toMatch(/^HTTP\/1.1 431 /)
    socket.destroy()
    await stop(0)
  })

  it('says so if it cannot listen', async () => {
    const { url, stop } = await serve(() => new Hono(), anywhere)
    const taken = { ...anywhere, PORT: Number(new URL(url).port) }
    await expect(serve(() => new Hono(), taken)).rejects.toThrow(
      `HOST, PORT: the tracker cannot listen at 127.0.0.1, port ${taken.PORT}: Error: listen EADDRINUSE`,
    )
    await stop(0)
  })
})
