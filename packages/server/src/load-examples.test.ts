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
  deps = { scenarios: scenarios({ table: sqliteTable(':memory:'), now }), now, log }
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

  it('leave a table alone that holds anything', async () => {
    const path = folder([ended])
    await loadExamples(path, deps)
    await loadExamples(path, deps)
    expect((await deps.scenarios.changes('talks', 0, 10)).items).toHaveLength(2)
  })

  it('are none where the setting says so', async () => {
    await loadExamples('none', deps)
    expect((await deps.scenarios.list(undefined, 1)).items).toEqual([])
  })

  it('stop the start where one is refused, saying which and why', async () => {
    const wrong = { ...ended, data: { ...ended.data, event: 'begin' } }
    await expect(loadExamples(folder([wrong]), deps)).rejects.toThrow(
      /refused: report msg_1: .*transition-not-allowed/,
    )
  })

  it('stop the start where there is no such folder', async () => {
    await expect(loadExamples('/nowhere', deps)).rejects.toThrow('TRACKER_EXAMPLES: /nowhere is not a folder')
  })
})
