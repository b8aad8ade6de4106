import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { alone } from './alone.mjs'

let lock
beforeEach(() => {
  lock = join(mkdtempSync(join(tmpdir(), 'alone-')), 'lock')
})
const never = () => expect.unreachable('nobody else has the lock')

describe('work under a lock', () => {
  it('is done while the lock names this process, and the lock is gone afterwards', () => {
    expect(alone(lock, () => readFileSync(lock, 'utf8'), never)).toBe(String(process.pid))
    expect(existsSync(lock)).toBe(false)
  })

  it('leaves nothing beside the lock', () => {
    expect(alone(lock, () => readdirSync(dirname(lock)), never)).toEqual(['lock'])
    expect(readdirSync(dirname(lock))).toEqual([])
  })

  it('takes no lock that it cannot put its name into', () => {
    mkdirSync(`${lock}.${process.pid}`)
    expect(() => alone(lock, () => 'done', never)).toThrow('EISDIR')
    expect(existsSync(lock)).toBe(false)
  })

  it('lets go of the lock if it fails', () => {
    const failing = () => {
      throw new Error('no network')
    }
    expect(() => alone(lock, failing, never)).toThrow('no network')
    expect(existsSync(lock)).toBe(false)
  })

  it('waits until the process that has the lock lets go of it, and says once for which', () => {
    writeFileSync(lock, String(process.ppid))
    const waitedFor = []
    const released = (holder) => {
      waitedFor.push(holder)
      rmSync(lock)
    }
    expect(alone(lock, () => 'done', released)).toBe('done')
    expect(waitedFor).toEqual([process.ppid])
  })

  it('takes over the lock of a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(lock, String(pid))
    expect(alone(lock, () => 'done', never)).toBe('done')
  })
})
