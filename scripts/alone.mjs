import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const pause = 200

/**
 * Does something that no two processes may do at once, under a lock file that names the process; waits while another
 * one has the lock. Calls `waiting` once, with the other's id, before it waits. A lock whose process is gone is taken
 * over.
 */
export function alone(lock, work, waiting) {
  let told = false
  while (!take(lock)) {
    const holder = holderOf(lock)
    if (holder !== undefined && !isRunning(holder)) {
      rmSync(lock, { force: true })
      continue
    }
    if (!told) waiting(holder)
    told = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The lock names its process from its first moment on: a process that is killed leaves none without a name. */
function take(lock) {
  const named = `${lock}.${process.pid}`
  try {
    writeFileSync(named, String(process.pid))
    linkSync(named, lock)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(named, { force: true })
  }
}

/** The process that has the lock; undefined if it has just released it. */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's process may not be signalled, but runs.
    return error.code === 'EPERM'
  }
}
