import type { StatementSync } from 'node:sqlite'

/**
 * Returns a function whose result changes whenever the database may have changed: `foreign`, a `PRAGMA data_version`,
 * counts the commits of other connections, and `own` those of this one.
 */
export function stampOf(foreign: StatementSync, own: () => number): () => number {
  let stamp = 0
  let seen: unknown
  let counted = 0
  return () => {
    const version = versionOf(foreign)
    const commits = own()
    if (version === undefined || version !== seen || commits !== counted) stamp++
    seen = version
    counted = commits
    return stamp
  }
}

/** The version of the file; undefined if it cannot be read now, so it may have changed. */
function versionOf(foreign: StatementSync): unknown {
  try {
    return foreign.get()?.['data_version']
  } catch {
    return undefined
  }
}
