import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { PartName } from '../parts.ts'

/**
 * Returns a folder for a PATH with these parts alone, until the test is over: programs that all say that they are Java
 * and Go.
 */
export function machineWith(names: readonly PartName[], { java = 17, go = 25 } = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'machine-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  for (const name of names) {
    const file = join(path, name === 'python' ? 'python3' : name)
    writeFileSync(
      file,
      `#!/bin/sh\necho 'go version go1.${go}.0'\necho 'openjdk version "${java}.0.1"' >&2\n`,
    )
    chmodSync(file, 0o755)
  }
  return path
}
