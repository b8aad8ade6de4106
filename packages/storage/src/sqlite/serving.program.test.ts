import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markServing } from './serving.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serving-'))
  path = join(folder, 'tracker.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Marks the database in a process of its own, runs `then` there, and returns whether the mark was shared. */
async function elsewhere(then = 'mark.release()'): Promise<string> {
  const script = `
    import { writeSync } from 'node:fs'
    import { markServing } from ${JSON.stringify(new URL('./serving.ts', import.meta.url).href)}
    const mark = markServing(${JSON.stringify(path)})
    writeSync(1, String(mark.shared))
    ${then}`
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  return (await run.catch((error: unknown) => error as { readonly stdout: string })).stdout
}

describe('the mark of a server beside its database', () => {
  it('is noticed by the next server, and gone with the last one', async () => {
    const first = markServing(path)
    expect(first.shared).toBe(false)
    expect(await elsewhere()).toBe('true')
    const second = markServing(path)
    expect(second.shared).toBe(true)
    first.release()
    expect(await elsewhere()).toBe('true')
    second.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('of a process that was killed means nothing', async () => {
    expect(await elsewhere("process.kill(process.pid, 'SIGKILL')")).toBe('false')
    expect(readdirSync(folder)).toEqual(['tracker.db-serving'])
    const next = markServing(path)
    expect(next.shared).toBe(false)
    next.release()
  })

  it('is taken away by a process that ends without releasing it', async () => {
    expect(await elsewhere('process.exit()')).toBe('false')
    expect(readdirSync(folder)).toEqual([])
  })

  it('is done without if the disk takes none', () => {
    const { shared, release } = markServing(join(folder, 'x'.repeat(300)))
    expect(shared).toBeUndefined()
    release()
  })
})
