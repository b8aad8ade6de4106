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
