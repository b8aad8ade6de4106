import { trackerApp } from '@tracker/http'
import { buildAssets } from '@tracker/pages/assets'
import { pageRefusals, pageResources } from '../../packages/pages/src/routes.ts'
import { countingTable, type CountingTable } from '@tracker/storage/testing/counting-table'
import { scenario, storyOnTheDay } from '../browser/example-story.ts'
import { type ReaderKind, kinds, paths } from './readers.ts'

/** Reads of the table, and the units that DynamoDB counts for them. */
export interface ReadCost {
  readonly reads: number
  readonly units: number
}

/** The cost of a request to the origin: for an answer of a new revision, and to say that nothing has changed. */
export type OriginCosts = Readonly<
  Record<ReaderKind, { readonly changed: ReadCost; readonly unchanged: ReadCost }>
>

/** Counts what each kind of request costs on the example story, as the tracker answers it. */
export async function measuredCosts(): Promise<OriginCosts> {
  let counting: CountingTable | undefined
  const told = await storyOnTheDay((table) => (counting = countingTable(table)))
  const deps = { ...told.deps, base: 'https://tracker.example', version: '1', assets: await buildAssets() }
  const app = trackerApp(told.deps, pageResources(deps), pageRefusals(deps))
  const ask = async (kind: ReaderKind, etag?: string) => {
    counting?.reset()
    const answer = await app.request(paths[kind], {
      headers: etag === undefined ? {} : { 'If-None-Match': etag },
    })
    await answer.text()
    const { get = 0, query = 0, index = 0 } = counting?.calls ?? {}
    const reads = get + query + index
    const units = Math.max(reads, Math.ceil((counting?.bytes.read ?? 0) / 4096))
    return { status: answer.status, etag: answer.headers.get('ETag') ?? '', cost: { reads, units } }
  }
  const before: Record<string, string> = {}
  for (const kind of kinds) before[kind] = (await ask(kind)).etag
  const timestamp = '2025-05-18T22:31:00Z'
  told.at(timestamp)
  const data = { scenario, headline: 'A report that came while readers look.' }
  await told.file('while-readers-look', { type: 'report.filed', timestamp, data })
  const costs: [ReaderKind, OriginCosts[ReaderKind]][] = []
  for (const kind of kinds) {
    const changed = await ask(kind, before[kind])
    const unchanged = await ask(kind, changed.etag)
    if (changed.status !== 200 || unchanged.status !== 304)
      throw new Error(`${paths[kind]} answered ${changed.status}, then ${unchanged.status}`)
    costs.push([kind, { changed: changed.cost, unchanged: unchanged.cost }])
  }
  return Object.fromEntries(costs) as OriginCosts
}
