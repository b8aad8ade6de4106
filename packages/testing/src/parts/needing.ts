import * as vitest from 'vitest'
import { absence, lacking, type PartName } from './parts.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** The missing parts because of which a test was left out. */
    missing?: readonly PartName[]
  }
}

type Suite = (title: string, tests: () => void) => void

/**
 * Returns a `describe` for tests that need these parts. If the machine lacks one, the suite is left out, which is
 * reported at the end of the run; with `CI=true` it fails instead, so CI leaves nothing out.
 */
export function needing(...names: readonly PartName[]): Suite {
  const missing = lacking(names)
  if (missing.length === 0) return vitest.suite
  return process.env['CI'] === 'true' ? failing(missing) : leftOut(missing)
}

const leftOut =
  (missing: readonly PartName[]): Suite =>
  (title, tests) =>
    vitest.suite(title, { skip: true, meta: { missing } }, tests)

const failing =
  (missing: readonly PartName[]): Suite =>
  (title) =>
    vitest.suite(title, () => {
      vitest.test(`has ${missing.join(' and ')}`, () => {
        throw new Error(absence(missing))
      })
    })
