import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { start } from './start.ts'

it('names the setting that it cannot start with where its data is no database of a tracker', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  const file = join(folder, 'notes.txt')
  writeFileSync(file, 'These are notes, not a database. '.repeat(100))
  const settings = readSettings({ TRACKER_DATA: file, TRACKER_ACCESS: join(folder, 'access.json') })
  await expect(start(settings, { log: () => {}, say: () => {} })).rejects.toThrow(
    `TRACKER_DATA: ${file} is not a tracker's database`,
  )
})

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
