import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './cli/run.ts'
import { readSettings } from './settings.ts'
import { start } from './start.ts'

it('names the setting that it cannot start with if its data is no database of a tracker', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  const file = join(folder, 'notes.txt')
  writeFileSync(file, 'These are notes, not a database. '.repeat(100))
  const settings = readSettings({ TRACKER_DATA: file, TRACKER_ACCESS: join(folder, 'access.json') })
  await expect(start(settings, { log: () => {}, say: () => {} })).rejects.toThrow(
    `TRACKER_DATA: ${file} is not a tracker's database`,
  )
})

describe('a start without the access document', () => {
  const speaking = { log: () => {}, say: () => {} }
  const startIn = (folder: string, more: Readonly<Record<string, string>>) =>
    start(
      readSettings({
        PORT: '0',
        TRACKER_DATA: join(folder, 'tracker.db'),
        TRACKER_ACCESS: join(folder, 'access.json'),
        ...more,
      }),
      speaking,
    )

  it.each([
    ['a story', {}],
    ['nothing but what a first start leaves', { TRACKER_EXAMPLES: 'none' }],
  ])('stops if the database holds %s, until there is one again', async (_, more) => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'))
    const file = join(folder, 'access.json')
    await (await startIn(folder, more)).stop()
    rmSync(file)
    const [, wayOut = ''] = /`npm run tracker -- (.*)`/.exec(await refusalOf(startIn(folder, more))) ?? []
    expect(wayOut).toBe(`access init private --access ${file}`)
    expect(existsSync(file)).toBe(false)
    expect(await run(wayOut.split(' '), {})).toMatchObject({ exitCode: 0 })
    const { url, stop } = await startIn(folder, more)
    expect((await fetch(`${url}/v1/scenarios`)).status).toBe(401)
    await stop()
  })
})

async function refusalOf(starting: Promise<unknown>): Promise<string> {
  const message = await starting.then(
    () => expect.fail('it starts'),
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
  return message
}

it('sends pages and assets compressed, and the API as it is, under ETags that say so', async () => {
  const access = join(mkdtempSync(join(tmpdir(), 'start-')), 'access.json')
  const settings = readSettings({ PORT: '0', TRACKER_DATA: ':memory:', TRACKER_ACCESS: access })
  const { url, stop } = await start(settings, { log: () => {}, say: () => {} })
  const story = 'scenarios/ukraine-diplomatic-track'
  const [, asset = ''] = /href="\/(assets\/[^"]*\.css)"/.exec(await (await fetch(url)).text()) ?? []
  for (const [path, encoding] of [
    [story, 'gzip'],
    [asset, 'gzip'],
    [`v1/${story}/feed.json`, 'gzip'],
    [`v1/${story}`, null],
  ] as const) {
    const first = await fetch(`${url}/${path}`, { headers: { 'Accept-Encoding': 'gzip' } })
    const etag = first.headers.get('ETag') ?? ''
    expect([path, first.status, first.headers.get('Content-Encoding')]).toEqual([path, 200, encoding])
    expect(etag).toMatch(encoding === null ? /^"/ : /^W\/"/)
    for (const known of [etag, etag.replace('W/', '')]) {
      const again = await fetch(`${url}/${path}`, { headers: { 'If-None-Match': known } })
      expect([path, again.status]).toEqual([path, 304])
    }
  }
  await stop()
})

/** Asks for a path as it is written, which `fetch` would resolve. */
async function statusOf(url: string, path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { path, method, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode))
    })
    sent.on('error', reject).end()
  })
}

it('leads through no dot segment to a route, and to every route through what is encoded for nothing', async () => {
  const access = join(mkdtempSync(join(tmpdir(), 'start-')), 'access.json')
  const settings = readSettings({ PORT: '0', TRACKER_DATA: ':memory:', TRACKER_ACCESS: access })
  const { url, stop } = await start(settings, { log: () => {}, say: () => {} })
  const story = '/scenarios/ukraine-diplomatic-track'
  for (const path of [
    '/v1/./scenarios',
    '/v1/x/..%2F../../scenarios',
    `/v1/%2e${story}`,
    `/v1${story}/%2E/export?x=1`,
    `/v1/x/.%2e${story}/verify`,
    `${story}/%2e`,
    `${url}/v1/.${story}`,
  ]) {
    expect([path, await statusOf(url, path)]).toEqual([path, 404])
    expect([path, await statusOf(url, path, 'PUT')]).toEqual([path, 404])
  }
  for (const path of [`/v1${story}/feed%2Eatom`, `/%76%31${story}`])
    expect([path, await statusOf(url, path)]).toEqual([path, 200])
  expect(await statusOf(url, '/sc%65narios/talks/')).toBe(308)
  expect(await statusOf(url, `/v1${story}?asOf=2026-01-01T00:00:00.%30Z/../x`)).toBe(400)
  await stop()
})
