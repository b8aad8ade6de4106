import { addresses, apiResources, askedOutgoing, openapiRoutes } from '@tracker/http'
import { scenarios, sqliteTable, subscriptions } from '@tracker/storage'
import { pageResources } from '../routes.ts'

/** Returns the query parameters that each route reads, by its path with `:name` for what varies. */
export function servedParameters(): Readonly<Record<string, readonly string[]>> {
  const now = () => 0
  const table = sqliteTable(':memory:', { now })
  const woken = { wake: async () => undefined }
  const deps = {
    scenarios: scenarios({ table, now }),
    outgoing: askedOutgoing({ subscriptions: subscriptions(table), addresses: addresses() }, woken),
    access: () => ({ sources: {}, keys: {}, reads: 'public' as const }),
    now,
    base: 'https://tracker.example',
    version: 'none',
    assets: [],
  }
  const readable = Object.entries({
    ...apiResources(deps),
    ...openapiRoutes(deps),
    ...pageResources(deps),
  }).filter(([, { GET }]) => GET)
  return Object.fromEntries(readable.map(([path, { query = [] }]) => [path, query]))
}
