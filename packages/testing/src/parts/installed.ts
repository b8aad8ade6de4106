import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const programs = fileURLToPath(new URL('../../../../.venv/bin', import.meta.url))

/** The PATH, and before it the folder into which `.ci/parts` installs Python's programs. */
export function pathToParts(): string {
  return [programs, process.env['PATH'] ?? ''].join(delimiter)
}
