import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packClient } from '@tracker/client/pack/pack-client'
import { accessDocument } from '@tracker/http/testing/access'
import { startTracker } from '../tracker-process.ts'

/** Runs a program; rejects if it fails. */
export const run = promisify(execFile)

/** A folder into which the packed client is installed, and a tracker for it. */
export interface InstalledClient {
  readonly folder: string
  /** The address of the tracker. */
  readonly url: string
  /** Stops the tracker and removes the folder. */
  readonly end: () => Promise<void>
}

/** Packs the client and installs the tarball in a folder of its own, beside a tracker with the example. */
export async function installedClient(): Promise<InstalledClient> {
  const folder = mkdtempSync(join(tmpdir(), 'client-'))
  const tracker = await startTracker(folder, { TRACKER_ACCESS: JSON.stringify(accessDocument()) })
  const tarball = await packClient(folder)
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder })
  const end = async () => {
    tracker.signal('SIGTERM')
    await tracker.ended
    rmSync(folder, { recursive: true })
  }
  return { folder, url: tracker.url, end }
}

/**
 * Returns a program as the client's README describes it: it reads, follows and files, and says what it has seen to
 * `say`.
 */
export const clientProgram = (url: string, key: string, say: string): string => `
const tracker = createTracker('${url}', { key: '${key}' })
const { revision, tracks } = await tracker.status('ukraine-diplomatic-track')
const following = tracker.follow('ukraine-diplomatic-track', { after: revision })[Symbol.asyncIterator]()
const first = following.next()
const written = await tracker.report('ukraine-diplomatic-track', { headline: 'They met.' })
const { value } = await first
await following.return()
${say}(\`\${Object.keys(tracks).length > 3} \${value.revision === written.revision} \${value.entry.content.headline}\`)
`

/** What the program says. */
export const clientSaid = 'true true They met.'
