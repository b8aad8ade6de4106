import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
