import { DomainError, type Status } from '@tracker/domain'
import * as v from 'valibot'
import type { Deps } from '../app/deps.ts'
import { historyList, sealer } from '../reading/lists.ts'
import type { PageSource } from './page-source.ts'

/** The answer, or undefined where nothing is there. */
async function found<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return undefined
    throw error
  }
}

/** What the pages read, from the tracker itself. Its cursors are those of the API's lists. */
export function trackerSource(deps: Pick<Deps, 'scenarios'>): PageSource {
  const { scenarios } = deps
  const cursors = sealer(deps)
  const position = async (kind: string, after: string | undefined) =>
    after === undefined ? undefined : (await cursors()).open(kind, after, v.string())
  const cursor = async (kind: string, next: string | null) => (next === null ? null : (await cursors()).seal(kind, next))
  return {
    list: async ({ after, limit }) => {
      const { items, next } = await scenarios.list(await position('scenarios', after), limit)
      return { items, next: await cursor('scenarios', next) }
    },
    current: async (scenario) => {
      const stored = await found(scenarios.current(scenario))
      if (!stored) return undefined
      const { body, etag, until } = stored
      return { status: JSON.parse(body) as Status, etag, until }
    },
    status: (scenario, moments) => scenarios.status(scenario, moments),
    history: async (scenario, query) => {
      const kind = historyList(scenario, query)
      const { after: sealed, ...span } = query
      const after = await position(kind, sealed)
      const { items, next } = await scenarios.history(scenario, { ...span, ...(after === undefined ? {} : { after }) })
      return { items, next: await cursor(kind, next) }
    },
    report: (scenario, report) => found(scenarios.report(scenario, report)),
    definition: (scenario, version) => scenarios.definition(scenario, version),
    diff: (scenario, from, to) => scenarios.diff(scenario, { instant: from }, { instant: to }),
  }
}
