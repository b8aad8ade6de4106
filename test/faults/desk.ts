import { type AccessDocument, freshAccess, sign, trackerApp } from '@tracker/http'
import { type Scenarios, scenarios, type Table } from '@tracker/storage'
import { Death } from '../../packages/storage/src/testing/faults.ts'
import { articleProof, articles } from './article.ts'
import type { ClientDelivery } from './delivery.ts'
import type { RequestOutcome } from './outcome.ts'
import { signed } from './signed.ts'

/** The outcome of a check. */
type Checked = 'done' | 'failed' | 'lost'

/** The access that every process of a test shares. */
const { document: fresh, adminKey } = freshAccess((size) => crypto.getRandomValues(new Uint8Array(size)))
const document: AccessDocument = {
  ...fresh,
  sources: { ...fresh.sources, articles: { adapter: articles, role: 'editor', scenarios: ['*'] } },
}

/** One process of the tracker, as its clients and its timer see it. */
export interface ProcessDesk {
  readonly scenarios: Scenarios
  readonly dead: () => boolean
  readonly deliver: (delivery: ClientDelivery) => Promise<RequestOutcome>
  readonly get: (path: string) => Promise<RequestOutcome>
  readonly put: (
    path: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ) => Promise<RequestOutcome>
  readonly post: (path: string, body: string) => Promise<RequestOutcome>
  /** A pass of the check; `lost` if the process died, `failed` if the table could not serve. */
  readonly check: () => Promise<Checked>
  /** The check of one scenario, whatever else the table holds. */
  readonly checkOnly: (scenario: string) => Promise<Checked>
}

/**
 * Returns the whole HTTP app over a table, in a process that is dead once the table says so. `now` is the ledger's
 * clock.
 */
export function desk(table: Table, now: () => number): ProcessDesk {
  let died = false
  const mourned = async <T>(call: Promise<T>): Promise<T> =>
    call.catch((error: unknown) => {
      died ||= error instanceof Death
      throw error
    })
  const watched: Table = {
    get: (key) => mourned(table.get(key)),
    query: (query) => mourned(table.query(query)),
    transact: (writes, token) => mourned(table.transact(writes, token)),
    index: (query) => mourned(table.index(query)),
    close: () => table.close(),
  }
  const tracker = scenarios({ table: watched, now })
  const defects: unknown[] = []
  const log = (entry: Readonly<Record<string, unknown>>) => {
    if (entry['message'] === 'a defect') defects.push(entry['error'])
  }
  const app = trackerApp({ scenarios: tracker, access: () => document, now: () => signed, log })

  const request = async (path: string, init: RequestInit = {}): Promise<RequestOutcome> => {
    const response = await app.request(path, init)
    const text = await response.text()
    if (died) return 'lost'
    const { status, headers } = response
    if (status === 500) throw new Error(`a defect: ${defects.join(', ')}`)
    return { status, headers, text, body: text === '' ? {} : JSON.parse(text) }
  }
  const bearer = { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'application/json' }

  const checked = async (pass: () => Promise<boolean>): Promise<Checked> => {
    try {
      const served = await pass()
      return died ? 'lost' : served ? 'done' : 'failed'
    } catch (error) {
      if (error instanceof Error && error.name === 'Unavailable') return 'failed'
      if (died) return 'lost'
      throw error
    }
  }

  return {
    scenarios: tracker,
    dead: () => died,
    deliver: ({ id, by, path, body }) => {
      const [secret = ''] = document.sources[by]?.secrets ?? []
      const proof =
        by === 'desk-admin'
          ? { ...bearer, 'Idempotency-Key': id }
          : by === 'articles'
            ? articleProof(body)
            : sign({ id, body, secret, now: signed })
      const headers = { ...proof, 'Content-Type': 'application/json' }
      return request(path, { method: 'POST', body, headers })
    },
    get: (path) => request(path),
    put: (path, body, headers) => request(path, { method: 'PUT', body, headers: { ...bearer, ...headers } }),
    post: (path, body) => request(path, { method: 'POST', body, headers: bearer }),
    check: () => checked(async () => (await tracker.checkAll()).failed.length === 0),
    checkOnly: (scenario) =>
      checked(async () => {
        await tracker.check(scenario)
        return true
      }),
  }
}
