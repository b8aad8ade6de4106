import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { freshAccess } from '@tracker/http'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchCommand, launchTracker, startTracker } from '../tracker-process.ts'
import { statesAt } from './states-at.ts'

const here = (name: string) => new URL(name, import.meta.url)
const text = (name: string) => readFileSync(here(name), 'utf8')
const changelog = text('../../CHANGELOG.md')
const releases = [...changelog.matchAll(/^## (\d+\.\d+\.\d+) - /gm)].map(([, version = '']) => version)
/** Releases whose data files are refused, with a way to take the stories along. */
const refused = ['0.1.0']

const folder = mkdtempSync(join(tmpdir(), 'kept-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The data file that a release left, in a place of its own. */
function keptFile(version: string): string {
  const file = join(folder, `${version}.db`)
  writeFileSync(file, gunzipSync(readFileSync(here(`${version}.db.gz`))))
  return file
}

const { document, adminKey } = freshAccess(randomBytes)
/** With the file goes an access document, without which a start on a table in use stops. */
const TRACKER_ACCESS = JSON.stringify(document)

const statesOf = (version: string) => JSON.parse(text(`${version}.json`)) as Readonly<Record<string, object>>

async function started(TRACKER_DATA: string) {
  const tracker = await startTracker(folder, { TRACKER_DATA, TRACKER_ACCESS, TRACKER_EXAMPLES: 'none' })
  onTestFinished(async () => {
    tracker.signal('SIGKILL')
    await tracker.ended
  })
  return tracker
}

const cli = (env: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
  launchCommand(folder, env, ...argv).ended

it('a data file of every release is kept; `npm run keep-data` adds that of this one', () => {
  expect(releases.filter((version) => !existsSync(here(`${version}.db.gz`)))).toEqual([])
})

describe.each(releases.filter((version) => !refused.includes(version)))('a data file of %s', (version) => {
  it('is read: it says what it said, and follows from its ledgers', async () => {
    const { url } = await started(keptFile(version))
    expect(await statesAt(url)).toEqual(statesOf(version))
    const { out, exitCode } = await cli({ TRACKER_URL: url }, 'verify')
    expect({ out, exitCode }).toEqual({ out: expect.stringContaining('is whole'), exitCode: 0 })
  })
})

describe.each(refused)('a data file of %s', (version) => {
  it('is refused with the way out, which leads to the same states', async () => {
    const file = keptFile(version)
    const why = `${file} was written by release ${version}, which this one does not read. Take its stories along: \`npm run tracker -- export --all --from sqlite:${file}`
    const { ended, listening } = launchTracker(folder, { TRACKER_DATA: file, TRACKER_EXAMPLES: 'none' })
    await expect(listening).rejects.toThrow('ended before it listened')
    expect((await ended).err).toContain(why)
    expect((await cli({ TRACKER_DATA: file }, 'backup', `${file}.copy`)).err).toContain(why)

    const exported = await cli({}, 'export', '--all', '--from', `sqlite:${file}`)
    expect({ err: exported.err, exitCode: exported.exitCode }).toEqual({ err: '', exitCode: 0 })
    const stories = join(folder, 'stories.jsonl')
    writeFileSync(stories, exported.out)
    const { url } = await started(join(folder, 'new.db'))
    const imported = await cli({ TRACKER_URL: url }, 'import', stories, '--key', adminKey)
    expect(imported.out).toMatch(/^\d+ filed, 0 were there already, 0 refused\n$/)
    expect(await statesAt(url)).toEqual(statesOf(version))
  })
})
