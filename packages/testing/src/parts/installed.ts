import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const programs = fileURLToPath(new URL('../../../../.venv/bin', import.meta.url))

/** The folder into which Go's own installer puts it, without a change to PATH. */
const go = '/usr/local/go/bin'

/** The PATH, before it the folder into which `.ci/parts` installs programs, and after it Go's. */
export function pathToParts(): string {
  return [programs, process.env['PATH'] ?? '', go].join(delimiter)
}
