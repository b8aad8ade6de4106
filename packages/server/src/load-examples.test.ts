import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scenarios, sqliteTable } from '@tracker/storage'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadExamples } from './load-examples.ts'

const now = () => Date.parse('2025-06-01T12:00:00Z')
const definition = {
  title: 'Talks',
  tracks: {
    talks: {
      title: 'Talks',
      initial: 'open',
      states: { open: { title: 'Open', on: { end: 'over' } }, over: { title: 'Over', final: true } },
    },
  },
}
const ended = {
  id: 'msg_1',
  type: 'report.filed',
  timestamp: '2025-05-18T22:00:00Z',
  data: { scenario: 'talks', track: 'talks', event: 'end', headline: 'The talks end' },
}

let deps: Parameters<typeof loadExamples>[1]
let logged: unknown[]

beforeEach(() => {
  logged = []
  const log = (entry: unknown) => void logged.push(entry)
  deps = { scenarios: scenarios({ table: sqliteTable(':memory:', { now }), now }), now, log }
})

function folder(reports: unknown): string {
  const path = mkdtempSync(join(tmpdir(), 'examples-'))
  mkdirSync(join(path, 'talks'))
  writeFileSync(join(path, 'README.md'), 'not a scenario')
  writeFileSync(join(path, 'talks', 'definition.json'), JSON.stringify(definition))
  writeFileSync(join(path, 'talks', 'reports.json'), JSON.stringify(reports))
  return path
}

describe('the examples', () => {
  it('are loaded into an empty table as webhooks are, under the ids that they ship with', async () => {
    await loadExamples(folder([ended]), deps)
    const { items } = await deps.scenarios.changes('talks', 0, 10)
    expect(items).toMatchObject([
      { kind: 'definition', key: 'desk-admin' },
      { kind: 'report', source: 'newsdesk', delivery: 'msg_1', states: { talks: 'over' } },
    ])
    expect(logged).toEqual([{ event: 'example', scenario: 'talks', reports: 1 }])
  })

  it('leave a table alone that is in use', async () => {
    await loadExamples(folder([]), deps)
    await deps.scenarios.checkAll()
    await loadExamples(folder([ended]), deps)
    expect((await deps.scenarios.changes('talks', 0, 10)).items).toHaveLength(1)
  })

  it('go on where a loading broke off, say so, and come to the same as one that did not', async () => {
    const wrong = { ...ended, id: 'msg_2', data: { ...ended.data, event: 'begin' } }
    const told = { ...ended, id: 'msg_2', data: { scenario: 'talks', headline: 'It is told' } }
    await loadExamples(folder([ended, wrong]), deps)
    expect(logged.splice(0)).toEqual([
      {
        level: 'error',
        event: 'example',
        scenario: 'talks',
        message: expect.stringContaining('refused: report msg_2'),
      },
    ])
    await loadExamples(folder([ended, told]), deps)
    expect((await deps.scenarios.changes('talks', 0, 10)).items).toMatchObject([
      { kind: 'definition' },
      { delivery: 'msg_1' },
      { delivery: 'msg_2' },
    ])
    expect(logged).toEqual([
      expect.objectContaining({ level: 'warn', event: 'examples' }),
      { event: 'example', scenario: 'talks', reports: 2 },
    ])
  })

  it('are the folders of scenarios, not the templates beside them', async () => {
    const path = folder([])
    mkdirSync(join(path, 'templates'))
    await loadExamples(path, deps)
    expect(logged).toEqual([{ event: 'example', scenario: 'talks', reports: 0 }])
  })

  it('are none if the setting says so', async () => {
    await loadExamples('none', deps)
    expect((await deps.scenarios.list(undefined, 1)).items).toEqual([])
  })

  it('are loaded but for one that is refused, which is logged with the reason', async () => {
    const path = folder([{ ...ended, data: { ...ended.data, event: 'begin' } }])
    mkdirSync(join(path, 'empty'))
    mkdirSync(join(path, 'other'))
    writeFileSync(join(path, 'other', 'definition.json'), JSON.stringify(definition))
    writeFileSync(join(path, 'other', 'reports.json'), '{')
    await loadExamples(path, deps)
    const refused = (scenario: string, why: RegExp) => ({
      level: 'error',
      event: 'example',
      scenario,
      message: expect.stringMatching(why),
    })
    expect(logged).toHaveLength(3)
    expect(logged).toEqual(
      expect.arrayContaining([
        refused('talks', /refused: report msg_1: .*transition-not-allowed/),
        refused('empty', /^TRACKER_EXAMPLES: .*empty has no definition.json to read\.$/),
        refused('other', /^TRACKER_EXAMPLES: .*reports\.json is not a JSON list of reports/),
      ]),
    )
    expect((await deps.scenarios.list(undefined, 9)).items).toHaveLength(2)
  })

  it('stop the start if there is no such folder', async () => {
    await expect(loadExamples('/nowhere', deps)).rejects.toThrow('TRACKER_EXAMPLES: /nowhere is not a folder')
  })
})
