import { randomBytes } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Instant, isObject } from '@tracker/domain'
import { type AccessDocument, freshAccess, parseAccess } from '@tracker/http'
import { folderForOwner } from '@tracker/storage'
import type { Log } from './log.ts'

/** How long a change of the file can go unnoticed, in milliseconds. */
const lookEvery = 1_000

interface AccessFile {
  /** The document in force. */
  readonly access: () => AccessDocument
  /** The administrator's key, if this start wrote the document; it is stored nowhere else. */
  readonly adminKey?: string
}

interface AccessFileOptions {
  readonly now: () => Instant
  readonly log: Log
  /** Whether no tracker has used the table yet. */
  readonly isNew: () => Promise<boolean>
}

/**
 * Reads the access document that `setting` holds as JSON text or names as a file. If there is no such file and the
 * table is new, writes one with fresh secrets, readable by its owner only. A changed file is read again within a
 * second, so secrets are rotated without a restart; an unusable change is logged, and the previous document stays in
 * force. Rejects if the first document is unusable, and if it is missing beside a table in use: a fresh one would open
 * the reads of a private tracker.
 */
export async function accessFile(
  setting: string,
  { now, log, isNew }: AccessFileOptions,
): Promise<AccessFile> {
  if (setting.trimStart().startsWith('{')) {
    const document = parseDocument(setting, 'TRACKER_ACCESS')
    return { access: () => document }
  }
  const adminKey = await writeIfMissing(setting, isNew)
  let document = read(setting)
  let seen = stampOf(setting)
  let looked = now()
  if (isOpenToOthers(setting)) {
    log({ level: 'warn', event: 'access', file: setting, message: 'others can read this file; chmod 600 it' })
  }
  const access = () => {
    if (now() - looked < lookEvery) return document
    looked = now()
    const stamp = stampOf(setting)
    if (stamp === seen) return document
    seen = stamp
    try {
      document = read(setting)
      log({ event: 'access', file: setting, message: 'read again' })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      log({
        level: 'error',
        event: 'access',
        file: setting,
        message: `${message.replace(/(?<!\.)$/, '.')} The former one stays in force.`,
      })
    }
    return document
  }
  return { access, ...(adminKey === undefined ? {} : { adminKey }) }
}

async function writeIfMissing(file: string, isNew: () => Promise<boolean>): Promise<string | undefined> {
  if (stampOf(file) !== undefined) return undefined
  if (!(await isNew()))
    throw new Error(
      `TRACKER_ACCESS: ${file} does not exist, and the table is in use: whether its reads are private stood in that ` +
        'file. Put the file back, or write one with fresh credentials and private reads: ' +
        `\`npm run tracker -- access init private --access ${file}\`.`,
    )
  const { document, adminKey } = freshAccess(randomBytes)
  folderForOwner(dirname(file))
  // `wx`: another process that starts at the same moment may be faster.
  writeFileSync(file, `${JSON.stringify(document, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' })
  return adminKey
}

function read(file: string): AccessDocument {
  return parseDocument(readFileSync(file, 'utf8'), file)
}

/**
 * Parses the document in a text, with the members of `replaced` in place of its own. Throws an Error that names its
 * origin and quotes none of it.
 */
export function parseDocument(text: string, from: string, replaced: object = {}): AccessDocument {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which holds secrets.
    throw new Error(`${from} is not JSON.`)
  }
  try {
    return parseAccess(isObject(json) ? { ...json, ...replaced } : json)
  } catch (error) {
    throw new Error(`${from}: ${error instanceof Error ? error.message : ''}`, { cause: error })
  }
}

/** A value that changes whenever the file does; undefined if there is no file. */
function stampOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat && `${stat.ino}/${stat.size}/${stat.mtimeMs}`
}

function isOpenToOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
}
