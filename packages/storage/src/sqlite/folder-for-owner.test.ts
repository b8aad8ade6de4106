import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderForOwner } from './folder-for-owner.ts'

describe('a folder for the owner', () => {
  it('is created with those above it, once', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'owner-')), 'a', 'b')
    for (const _ of [1, 2]) folderForOwner(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it.runIf(existsSync('/proc/self'))('is refused by name where the system allows none', () => {
    expect(() => folderForOwner('/proc/nowhere/data')).toThrow("mkdir '/proc/nowhere'")
  })
})
