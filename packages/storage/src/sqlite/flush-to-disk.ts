import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Flushes a file, and the directory entry that names it, to the disk (fsync). */
export function flushToDisk(path: string): void {
  for (const one of [path, dirname(path)]) {
    const file = openSync(one, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
}
