import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startTracker, trackerCommand } from '../tracker-process.ts'
import { statesAt } from './states-at.ts'

// `npm run keep-data` stores this release's data file, and the answers expected from it, beside those of earlier
// releases.
const here = (name: string) => new URL(name, import.meta.url)
const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as {
  readonly version: string
}
const story = 'us-china-tariff-truce'
const folder = mkdtempSync(join(tmpdir(), 'keep-'))
try {
  const tracker = await startTracker(folder)
  const cli = async (...argv: readonly string[]) => {
    const { out, err, exitCode } = await trackerCommand(folder, tracker.url, ...argv, '--json')
    if (exitCode !== 0) throw new Error(err)
    return JSON.parse(out) as { readonly report: string }
  }
  const said = ['--occurred', '2025-11-20', '--track', 'truce'] as const
  const { report: wrong } = await cli('report', story, 'A date that was wrong', ...said)
  await cli('correct', story, wrong, '--headline', 'A date that was right', '--reason', 'A slip')
  const { report: rumour } = await cli('report', story, 'A rumour', ...said)
  await cli('retract', story, rumour, '--reason', 'It was denied')
  const states = await statesAt(tracker.url)
  tracker.signal('SIGTERM')
  await tracker.ended
  writeFileSync(
    here(`${version}.db.gz`),
    gzipSync(readFileSync(join(folder, '.data/tracker.db')), { level: 9 }),
  )
  writeFileSync(here(`${version}.json`), `${JSON.stringify(states, undefined, 2)}\n`)
  process.stdout.write(`test/kept/${version}.db.gz has ${Object.keys(states).join(' and ')}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
