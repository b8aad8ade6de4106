import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const programs = fileURLToPath(new URL('../../../../.venv/bin', import.meta.url))

/** The folder of Go's own installer, which does not change PATH. */
const go = '/usr/local/go/bin'

/** Returns the PATH with the folder into which `.ci/parts` installs programs before it, and Go's after it. */
export function pathToParts(): string {
  return [programs, process.env['PATH'] ?? '', go].join(delimiter)
}
