import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessDocument, keyOf } from '@tracker/http/testing/access'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTracker, type TrackerProcess, trackerCommand } from '../tracker-process.ts'

const story = 'ukraine-diplomatic-track'
const env = { TRACKER_ACCESS: JSON.stringify(accessDocument()) }
let folder: string
let tracker: TrackerProcess
let checkpoint: string

const stopped = async (one: TrackerProcess) => {
  one.signal('SIGKILL')
  await one.ended
}

async function file(id: string): Promise<void> {
  const headers = {
    Authorization: `Bearer ${keyOf('editor')}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': id,
  }
  const path = `/v1/scenarios/${story}/reports`
  const body = JSON.stringify({ headline: id })
  const { status } = await fetch(`${tracker.url}${path}`, { method: 'POST', headers, body })
  if (status !== 201) throw new Error(`${id} was answered ${status}`)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cut-copy-'))
  tracker = await startTracker(folder, env)
  for (const id of ['cut-1', 'cut-2', 'cut-3']) await file(id)
  checkpoint = join(folder, 'checkpoint.txt')
  writeFileSync(checkpoint, await (await fetch(`${tracker.url}/v1/scenarios/${story}/checkpoint`)).text())
})
afterAll(async () => {
  await stopped(tracker)
  rmSync(folder, { recursive: true })
})

/**
 * Copies the database and its WAL, as `cp tracker.db tracker.db-wal` does, and takes commits from the WAL's end. The
 * tracker stands still meanwhile: if it moved what is in the WAL between the two copies, neither would have it.
 */
function copied(name: string, commits: number): string {
  const copy = join(folder, name)
  mkdirSync(copy)
  tracker.signal('SIGSTOP')
  for (const file of ['tracker.db', 'tracker.db-wal'])
    copyFileSync(join(folder, '.data', file), join(copy, file))
  tracker.signal('SIGCONT')
  const wal = readFileSync(join(copy, 'tracker.db-wal'))
  const [header, frame] = [32, 24 + 4096]
  // The second word of a frame's header is not 0 if it ends a commit
  // (https://www.sqlite.org/fileformat2.html#walformat).
  const ends = Array.from({ length: (wal.length - header) / frame }, (_, at) => header + at * frame).filter(
    (at) => wal.readUInt32BE(at + 4) !== 0,
  )
  const cut = ends.at(-1 - commits) ?? expect.fail('too few commits')
  truncateSync(join(copy, 'tracker.db-wal'), cut + frame)
  return join(copy, 'tracker.db')
}

/** How verifications of a copy end, alone and against the checkpoint of the original. */
async function verified(TRACKER_DATA: string) {
  const copy = await startTracker(folder, { ...env, TRACKER_DATA })
  const ended = async (...more: readonly string[]) => {
    const { exitCode, out, err } = await trackerCommand(folder, copy.url, 'verify', story, ...more)
    return { exitCode, text: out + err }
  }
  try {
    return { alone: await ended(), since: await ended('--checkpoint', checkpoint) }
  } finally {
    await stopped(copy)
  }
}

it('a copy by cp whose WAL was cut at its end looks whole, and a checkpoint from elsewhere finds it out', async () => {
  const { alone, since } = await verified(copied('cut', 1))
  expect(alone).toMatchObject({ exitCode: 0, text: expect.stringContaining('is whole') })
  expect(since).toMatchObject({ exitCode: 1 })
  expect(since.text).toMatch(/it ends at revision \d+, and a checkpoint signed \d+: it was cut off/)
})

it('and finds nothing wrong with one that has all of it', async () => {
  const { alone, since } = await verified(copied('whole', 0))
  expect([alone, since]).toMatchObject([{ exitCode: 0 }, { exitCode: 0 }])
})
