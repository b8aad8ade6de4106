import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const programs = fileURLToPath(new URL('../../../../.venv/bin', import.meta.url))

/** Returns the PATH with the folder into which `.ci/parts` installs programs before it. */
export function pathToParts(): string {
  return [programs, process.env['PATH'] ?? ''].join(delimiter)
}
