import { statSync } from 'node:fs'

const counts = new Map<string, number>()

/**
 * Notes that this process has a database open until the returned function is called. Closing any descriptor of such a
 * file releases all locks that the process has on it
 * (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
export function noteOpen(path: string): () => void {
  const file = identityOf(path)
  if (file === undefined) return () => {}
  counts.set(file, (counts.get(file) ?? 0) + 1)
  let open = true
  return () => {
    if (open) counts.set(file, (counts.get(file) ?? 0) - 1)
    open = false
  }
}

/** Returns whether this process has the database open. */
export const isOpenHere = (path: string): boolean => (counts.get(identityOf(path) ?? '') ?? 0) > 0

/** Returns the device and number of a file, which stay when it is renamed; undefined if there is none. */
export function identityOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && `${stat.dev}/${stat.ino}`
}
