import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { freshAccess } from '@tracker/http'
import { beforeEach, describe, expect, it } from 'vitest'
import { accessFile } from './access-file.ts'

let file: string
let time: number
let logged: Record<string, unknown>[]
const deps = {
  now: () => time,
  log: (entry: Readonly<Record<string, unknown>>) => void logged.push(entry),
  isNew: async () => true,
}
const other = freshAccess(randomBytes).document

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'access-')), 'deep', 'access.json')
  time = 0
  logged = []
})

describe('the access document', () => {
  it('is written if there is none, for its owner alone, and yields its key once', async () => {
    const first = await accessFile(file, deps)
    expect(first.adminKey).toMatch(/^tracker_.{40,}/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).not.toContain(first.adminKey)
    expect(first.access()).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    const second = await accessFile(file, deps)
    expect(second.adminKey).toBeUndefined()
    expect(second.access()).toEqual(first.access())
    expect(logged).toEqual([])
  })

  it('is not written beside a table in use, whose reads may be private', async () => {
    const used = { ...deps, isNew: async () => false }
    await expect(accessFile(file, used)).rejects.toThrow(
      /^TRACKER_ACCESS: .*access\.json does not exist.* access init private --access /,
    )
    expect(existsSync(file)).toBe(false)
    await accessFile(file, deps)
    expect((await accessFile(file, used)).access()).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  it('is taken from JSON text as from a file', async () => {
    const { access, adminKey } = await accessFile(` ${JSON.stringify(other)}`, deps)
    expect(access()).toEqual(other)
    expect(adminKey).toBeUndefined()
  })

  it('is read again within a second of a change, so that secrets rotate without a restart', async () => {
    const { access } = await accessFile(file, deps)
    const before = access()
    writeFileSync(file, JSON.stringify(other, undefined, 4))
    time = 999
    expect(access()).toEqual(before)
    time = 1_000
    expect(access()).toEqual(other)
    expect(logged).toEqual([{ event: 'access', file, message: 'read again' }])
  })

  it('stays in force while a change of it is not usable, which is logged once and without a value', async () => {
    const { access } = await accessFile(file, deps)
    const before = access()
    writeFileSync(file, '{"sources": "whsec_oops"')
    for (time of [1_000, 2_000, 3_000]) expect(access()).toEqual(before)
    writeFileSync(file, '{}')
    time = 4_000
    expect(access()).toEqual(before)
    expect(logged).toEqual(
      ['is not JSON.', '/reads: is missing; write "public" or "private".'].map((why) =>
        expect.objectContaining({
          level: 'error',
          event: 'access',
          message: expect.stringContaining(`${why} The former one stays in force.`),
        }),
      ),
    )
    expect(JSON.stringify(logged)).not.toContain('whsec_')
  })

  it('that others can read is warned of', async () => {
    await accessFile(file, deps)
    chmodSync(file, 0o640)
    await accessFile(file, deps)
    expect(logged).toEqual([expect.objectContaining({ level: 'warn', file })])
  })

  it.each(['{"sources":', '{"sources": []}'])('stops the start if it is %s', async (text) => {
    await expect(accessFile(text, deps)).rejects.toThrow(/^TRACKER_ACCESS/)
  })
})
