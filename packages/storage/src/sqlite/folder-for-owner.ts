import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Creates a folder that only its owner may enter, and those above it, unless they exist. Throws the system's error,
 * which names the folder that cannot be created. (`mkdirSync` with `recursive` never returns for one in /proc, where a
 * folder that exists answers ENOENT.)
 */
export function folderForOwner(path: string): void {
  const missing: string[] = []
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder)
  for (const folder of missing) {
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch (error) {
      // Another process was faster.
      if (!existsSync(folder)) throw error
    }
  }
}
