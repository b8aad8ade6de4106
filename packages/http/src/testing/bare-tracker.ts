import type { Definition } from '@tracker/domain'
import {
  type Scenarios,
  scenarios as scenariosOf,
  sqliteTable,
  subscriptions,
  type Table,
} from '@tracker/storage'
import { type Clock, clock } from '@tracker/storage/testing/clock'
import { countingTable } from '@tracker/storage/testing/counting-table'
import type { Hono } from 'hono'
import type { AccessSource, Allowance, Deps, Live } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'
import { addresses } from '../subscriptions/addresses.ts'
import type { Deliverer } from '../subscriptions/deliverer.ts'
import { outgoing } from '../subscriptions/outgoing.ts'
import type { Post } from '../subscriptions/post.ts'
import { trackerApp } from '../tracker-app.ts'
import { sign } from '../webhooks/sign.ts'
import { accessDocument, type KeyName, keyOf, secretOf, type SourceName } from './access.ts'
import { scenario, story } from './talks.ts'

/** The parts of a request: `key` names a bearer key, `json` is a JSON body. */
export interface TestRequest {
  readonly method?: string
  readonly key?: KeyName
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/** The id, source and oddities of a delivery. */
export interface Delivered {
  readonly id?: string
  readonly source?: SourceName
  readonly headers?: Readonly<Record<string, string>>
}

/** The whole API over an in-memory table, with a clock that the test moves. */
export interface TestTracker {
  readonly app: Hono
  readonly scenarios: Scenarios
  readonly clock: Clock
  readonly table: ReturnType<typeof countingTable>
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Delivers to subscribers, on demand. */
  readonly deliverer: Deliverer
  ask(path: string, asked?: TestRequest): Promise<Response>
  /** Delivers a payload, or exact bytes, signed by a source at the clock's time. */
  deliver(payload: unknown, delivered?: Delivered): Promise<Response>
  define(name?: string, definition?: Definition): Promise<Response>
}

/** When the test scenario is defined. */
export const start = Date.parse('2025-05-18T12:00:00Z')

/** Creates a tracker without scenarios; `around` may wrap its table. */
export function bareTracker({
  at = start,
  access = () => accessDocument(),
  around = (table) => table,
  cursorSecret,
  more = () => ({}),
  allowance,
  live,
  post = async () => ({ status: 200, error: null }),
  answered = async () => undefined,
}: {
  readonly at?: number
  readonly access?: AccessSource
  readonly around?: (table: Table) => Table
  /** Makes this tracker accept the cursors of every other one with this secret. */
  readonly cursorSecret?: Uint8Array
  /** Further resources, served beside the API. */
  readonly more?: (deps: Deps) => Resources
  readonly allowance?: Allowance
  /** Keeps connections open over these scenarios. */
  readonly live?: (scenarios: Scenarios) => Live
  /** Receives deliveries; without it, none are made. */
  readonly post?: Post
  /** Inspects every answer. */
  readonly answered?: (method: string, path: string, response: Response) => Promise<void>
} = {}): TestTracker {
  const time = clock(at)
  const table = countingTable(around(sqliteTable(':memory:', { now: time.now })))
  const made = scenariosOf({ table, now: time.now })
  const scenarios = cursorSecret ? { ...made, cursorSecret: async () => cursorSecret } : made
  let drawn = 0
  const logged: Readonly<Record<string, unknown>>[] = []
  const out = outgoing({
    scenarios,
    access,
    now: time.now,
    subscriptions: subscriptions(table),
    addresses: addresses(),
    base: 'https://tracker.example',
    resolve: async (name) => (name.startsWith('inside') ? ['10.0.0.7'] : ['8.8.8.8', '2606:4700::1111']),
    random: (bytes) => Buffer.alloc(bytes, ++drawn),
    post,
  })
  const deps = {
    scenarios,
    outgoing: out.asked,
    access,
    now: time.now,
    log: (entry: (typeof logged)[number]) => void logged.push(entry),
    ...(allowance === undefined ? {} : { allowance }),
    ...(live === undefined ? {} : { live: live(scenarios) }),
  }
  const app = trackerApp(deps, more(deps))
  const ask: TestTracker['ask'] = async (path, { method, key, headers = {}, json, body } = {}) => {
    const content = json === undefined ? body : JSON.stringify(json)
    const verb = method ?? (content === undefined ? 'GET' : 'POST')
    const response = await app.request(path, {
      method: verb,
      headers: {
        ...(key === undefined ? {} : { Authorization: `Bearer ${keyOf(key)}` }),
        ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    })
    await answered(verb, path, response)
    return response
  }
  let deliveries = 0
  const deliver: TestTracker['deliver'] = (payload, { id, source = 'newsdesk', headers = {} } = {}) => {
    const body =
      typeof payload === 'string' || payload instanceof Uint8Array ? payload : JSON.stringify(payload)
    const name = id ?? `msg_test-${++deliveries}`
    const signed = sign({ id: name, body, secret: secretOf(source), now: time.now() })
    const bytes = new Uint8Array(Buffer.from(body))
    return ask(`/v1/webhooks/${source}`, { body: bytes, headers: { ...signed, ...headers } })
  }
  const define: TestTracker['define'] = (name = scenario, definition = story) =>
    ask(`/v1/scenarios/${name}`, {
      method: 'PUT',
      key: 'admin',
      headers: { 'If-None-Match': '*' },
      json: definition,
    })
  const { deliverer } = out
  return { app, scenarios, clock: time, table, logged, ask, deliver, define, deliverer }
}
