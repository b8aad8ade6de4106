import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { folderForOwner } from '@tracker/storage'
import { parseDocument } from '../access-file.ts'
import { Misused } from '../misused.ts'
import { type AccessStore, type ReplacedMembers, Superseded } from './access-store.ts'

/** How long a change waits for another one to finish, in milliseconds. */
const lockTimeout = 5_000

/**
 * Returns the access document in a file. A change replaces the whole file atomically, readable only by its owner; the
 * server reads it within a second. Changes exclude one another by `<file>.lock`.
 */
export function accessDocumentFile(file: string, replaced: ReplacedMembers = {}): AccessStore {
  if (file.trimStart().startsWith('{'))
    throw new Misused('TRACKER_ACCESS holds the document itself; only a file can be changed, see --access')
  let was: string | undefined
  return {
    read: async () => {
      was = textOf(file)
      return was === undefined ? undefined : parseDocument(was, file, replaced)
    },
    write: async (document) => {
      folderForOwner(dirname(file))
      const lock = `${file}.lock`
      await locked(lock)
      const next = `${file}.${randomUUID()}`
      try {
        if (textOf(file) !== was) throw new Superseded('someone else has changed the file; try again')
        const text = `${JSON.stringify(document, undefined, 2)}\n`
        writeFileSync(next, text, { mode: 0o600, flag: 'wx', flush: true })
        renameSync(next, file)
        was = text
      } finally {
        rmSync(next, { force: true })
        rmSync(lock, { force: true })
      }
    },
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function locked(lock: string): Promise<void> {
  const until = Date.now() + lockTimeout
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      if (Date.now() > until)
        throw new Error(`another change has held ${lock} for 5 s; delete it if no other command is running`, {
          cause: error,
        })
      await sleep(20)
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
