import type { HistoryItem, ProposalJson, Status, TransitionJson } from '@tracker/domain'
import type { SourceName } from './access.ts'
import { bareTracker, type TestTracker } from './bare-tracker.ts'
import { bodyOf } from './body.ts'

/** The answer to a report. */
export interface FiledAnswer {
  readonly report: string
  readonly transitions: readonly TransitionJson[]
  readonly proposals: readonly ProposalJson[]
}

/** A story that a test files report by report, each at a given moment. */
export interface ToldStory {
  readonly tracker: TestTracker
  readonly scenario: string
  /** Files a report, or another write of the type; throws the problem if it is refused. */
  file(at: string, data: object, delivered?: FiledAs): Promise<FiledAnswer>
  /** Moves the clock. */
  at(moment: string): void
  /** The status, by default as of the clock's time. */
  status(query?: string): Promise<Status>
  history(): Promise<readonly HistoryItem[]>
}

interface FiledAs {
  readonly id?: string
  readonly type?: string
  readonly source?: SourceName
}

/** Defines a scenario at a moment before its first report. Throws the problem if the definition is refused. */
export async function toldStory(scenario: string, definition: object, begun: string): Promise<ToldStory> {
  const tracker = bareTracker({ at: Date.parse(begun) })
  const path = `/v1/scenarios/${scenario}`
  const headers = { 'If-None-Match': '*' }
  const defined = await tracker.ask(path, { method: 'PUT', key: 'admin', headers, json: definition })
  if (defined.status !== 201) throw new Error(await defined.text())
  return {
    tracker,
    scenario,
    at: (moment) => tracker.clock.set(moment),
    file: async (at, data, { type = 'report.filed', ...delivered } = {}) => {
      tracker.clock.set(at)
      const payload = { type, timestamp: at, data: { scenario, ...data } }
      const answer = await tracker.deliver(payload, delivered)
      if (answer.status !== 201) throw new Error(await answer.text())
      return bodyOf<FiledAnswer>(answer)
    },
    status: async (query = '') => bodyOf<Status>(await tracker.ask(`${path}${query}`)),
    history: async () => {
      const answer = await tracker.ask(`${path}/history?limit=200`)
      return (await bodyOf<{ items: HistoryItem[] }>(answer)).items
    },
  }
}
