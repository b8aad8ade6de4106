import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Status } from '@tracker/domain'
import { load } from '@tracker/testing/lengths'
import { lacking, type PartName, partNames, program, remedy } from '@tracker/testing/parts/parts'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type BareMachine, bareMachine } from '../../scripts/bare-machine.ts'
import { npmStart } from '../npm-script.ts'

/** Fetching every package anew takes as long as the network does. */
const timeout = 900_000

describe('in a fresh clone, with Node, npm, git and the basic tools alone', { timeout: timeout }, () => {
  let machine: BareMachine
  beforeAll(() => {
    machine = bareMachine()
  })
  afterAll(() => machine.remove())

  /** The files of suites that need a part. */
  function suitesOf(part: PartName): readonly string[] {
    const listed = execFileSync('git', ['ls-files', '--others', '*.test.ts'], { cwd: machine.clone })
    const asks = new RegExp(`\\bneeding\\([^)]*'${part}'`)
    const files = String(listed).split('\n').filter(Boolean)
    return files.filter((file) => asks.test(readFileSync(join(machine.clone, file), 'utf8')))
  }

  /** Runs `npm test` for some files on the machine, with these additional programs, and returns its output. */
  function npmTest(suites: readonly string[], programs: readonly string[]): string {
    expect(suites).not.toEqual([])
    const { status, stdout, stderr } = spawnSync('npm', ['test', '--', ...suites], {
      cwd: machine.clone,
      env: { ...machine.env(...programs), NO_COLOR: '1' },
      encoding: 'utf8',
    })
    expect({ status, stdout, stderr }).toMatchObject({ status: 0 })
    return stdout
  }

  it('npm start works, the first time, with nothing installed', async () => {
    const started = npmStart(machine.clone, { PORT: '0' }, machine.env())
    onTestFinished(async () => {
      started.signalGroup('SIGKILL')
      await started.ended
    })
    const url = await started.url
    expect(started.printed()).not.toContain('npm warn')
    const response = await fetch(`${url}/v1/scenarios/ukraine-diplomatic-track?asOf=2025-05-18T22:30:00Z`)
    const status = (await response.json()) as Status
    expect(status.tracks['ceasefire']?.state).toBe('proposed')
  })

  it('npm test passes, and says which suites it left out for want of what', () => {
    const some = partNames.flatMap((part) => suitesOf(part).slice(0, load(undefined, 1)))
    expect(npmTest([...new Set(some)], [])).toContain(`${remedy(partNames)} installs them.`)
  })

  // One suite of each part: the whole run beside this one runs them all.
  it.each(load(partNames, []))('and %s: npm test passes too', (part) => {
    expect(lacking([part])).toEqual([])
    const report = npmTest(suitesOf(part).slice(0, 1), [program(part)])
    expect(report).not.toMatch(new RegExp(`^ .* \\.ci/parts .*\\b${part}\\b`, 'm'))
  })
})
