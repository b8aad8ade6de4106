import type { Context } from 'hono'
import type { DefinitionVersion, HistoryItem } from '@tracker/domain'
import { requireReader } from '../app/callers.ts'
import { respond } from '../app/complete.ts'
import { chargedPiece } from '../app/costly.ts'
import type { Deps } from '../app/deps.ts'
import {
  momentParameters,
  momentQuery,
  queryParameter,
  refuseQuery,
  scenarioParameter,
} from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { caching } from '../app/respond.ts'
import { csvLine } from '../encoding/csv.ts'
import { ledgerLines } from './ledger-lines/ledger-lines.ts'
import { factIdsOf, researchTable } from './research/research-table.ts'
import { followStays } from './research/follow-stays.ts'

type Moments = Awaited<ReturnType<typeof momentParameters>>

/** Items of history that are read at a time. */
const most = 200

/** Serves a scenario as a whole. */
export function exportRoutes(deps: Deps): Resources {
  return {
    '/v1/scenarios/:scenario/export': {
      query: ['format', ...momentQuery],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const format = queryParameter(context, 'format') ?? 'jsonl'
        if (format === 'csv') return csv(context, scenario, deps)
        if (format !== 'jsonl') refuseQuery('format', 'is jsonl (as without it) or csv')
        for (const moment of momentQuery) {
          if (queryParameter(context, moment) === undefined) continue
          refuseQuery(moment, 'is for format=csv: an import takes the whole ledger, so leave it out')
        }
        return lines(context, scenario, deps)
      },
    },
  }
}

/** Everything that people wrote, in the format of an import. */
async function lines(context: Context, scenario: string, deps: Deps): Promise<Response> {
  const { scenarios } = deps
  await scenarios.revision(scenario, 1)
  const headers = {
    'Content-Type': 'application/jsonl',
    'Content-Disposition': `attachment; filename="${scenario}.jsonl"`,
    'Cache-Control': caching.brief,
  }
  return streamed(context, headers, deps, () => ledgerLines(scenario, scenarios))
}

/** The table, by default as it stands. A moment's table is in the words of the definition of that moment. */
async function csv(context: Context, scenario: string, deps: Deps): Promise<Response> {
  const { scenarios } = deps
  const moments = await momentParameters(context, deps, scenario)
  const { definition: version } = await scenarios.status(scenario, moments)
  const governing = await scenarios.definition(scenario, version)
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${scenario}.csv"`,
    'Cache-Control': caching.brief,
  }
  return streamed(context, headers, deps, () => tableParts(scenario, governing, moments, scenarios))
}

/** Answers with text that is made piece by piece, at the reader's pace. */
function streamed(
  context: Context,
  headers: Readonly<Record<string, string>>,
  { allowance }: Deps,
  make: () => AsyncGenerator<string, void>,
): Response {
  if (context.req.method === 'HEAD') return respond(context, null, 200, headers)
  const parts = make()
  const text = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chargedPiece(context.req.raw, allowance, () => parts.next())
      if (done) controller.close()
      else controller.enqueue(text.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  return respond(context, stream, 200, headers)
}

/** The facts of all versions of the definition before this one, the newest version first. */
async function formerFacts(
  scenario: string,
  version: number,
  { definition }: Deps['scenarios'],
): Promise<readonly string[]> {
  const facts = new Set<string>()
  for (let before = version - 1; before > 0; before--)
    for (const fact of factIdsOf((await definition(scenario, before)).definition)) facts.add(fact)
  return [...facts]
}

/** The lines of the table, one page of history at a time: reports in order, and each stay when it ends. */
async function* tableParts(
  scenario: string,
  { definition, version }: DefinitionVersion,
  moments: Moments,
  scenarios: Deps['scenarios'],
): AsyncGenerator<string, void> {
  const former = await formerFacts(scenario, version, scenarios)
  const table = researchTable(scenario, definition, former)
  const stays = followStays(definition.tracks)
  const linesOf = (item: HistoryItem) => [
    ...(item.report === null ? [] : table.reportRows(item)),
    ...stays.next(item).map((stay) => table.stayRow(stay)),
  ]
  yield csvLine(table.head)
  let after: string | undefined
  do {
    const { items, next } = await scenarios.history(scenario, {
      ...moments,
      limit: most,
      ...(after === undefined ? {} : { after }),
    })
    yield items.flatMap(linesOf).map(csvLine).join('')
    after = next ?? undefined
  } while (after !== undefined)
  const { tracks } = await scenarios.status(scenario, moments)
  yield stays
    .last(tracks)
    .map((stay) => csvLine(table.stayRow(stay)))
    .join('')
}
