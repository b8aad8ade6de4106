import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { accessDocumentFile } from './access-document-file.ts'
import { change, Superseded } from './access-store.ts'
import { carryOut } from './carry-out.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'access-'))
  file = join(folder, 'access.json')
})

const run = (verb: string, name = '') =>
  change(accessDocumentFile(file, verb === 'reads' ? { reads: name } : {}), (document) =>
    carryOut(document, { verb, name, role: 'editor', scenarios: ['*'] }, randomBytes),
  )

describe('an access document in a file', () => {
  it('is made for its owner alone, and keeps the changes of all who change it at once', async () => {
    await run('init')
    await Promise.all(['one', 'two', 'three'].map((name) => run('add-key', name)))
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: object }
    expect(Object.keys(keys).toSorted()).toEqual(['desk-admin', 'one', 'three', 'two'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['access.json'])
  })

  it('is not written over one that was changed since it was read', async () => {
    await run('init')
    const mine = accessDocumentFile(file)
    const read = await mine.read()
    await run('add-key', 'yours')
    await expect(mine.write(read ?? expect.fail())).rejects.toBeInstanceOf(Superseded)
  })

  it('that lacks its reads, or has them wrong, is mended by saying who may read, and by nothing else', async () => {
    await run('init')
    const whole = readFileSync(file, 'utf8')
    for (const reads of ['', '"reads": "Public", ']) {
      writeFileSync(file, whole.replace(/"reads": "public",?\s*/, reads).replace(/,\s*}\s*$/, '}'))
      await expect(run('list')).rejects.toThrow('reads')
      await expect(run('reads', 'everyone')).rejects.toThrow('must be "public" or "private"')
      await run('reads', 'private')
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
        ...(JSON.parse(whole) as object),
        reads: 'private',
      })
    }
  })

  it('is left as it is if it is unusable, and nothing of it is shown', async () => {
    writeFileSync(file, '{"sources": {"desk": {"secrets": ["whsec_mine"]}}}')
    await expect(run('list')).rejects.toThrow(/^(?!.*whsec_mine)(?=.*not usable)/s)
    expect(readFileSync(file, 'utf8')).toContain('whsec_mine')
  })
})
