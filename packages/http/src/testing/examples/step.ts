import { readFileSync } from 'node:fs'
import type { KeyName, SourceName } from '../access.ts'
import type { Example } from '../../openapi/example.ts'

const scenario = 'ukraine-diplomatic-track'

/** The path of the example scenario. */
export const here = `/v1/scenarios/${scenario}`

/** Reads a file of the example. */
export function shipped(name: string): unknown {
  const folder = new URL(`../../../../../scenarios/${scenario}/`, import.meta.url)
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

/** A request whose answer is an example of its operation. */
export interface ExampleStep extends Pick<Example, 'operation' | 'name' | 'summary' | 'status'> {
  readonly path: string
  readonly method?: string
  readonly key?: KeyName
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** A body of JSON Lines. */
  readonly lines?: string
  /** A delivery signed by this source under this id. */
  readonly by?: SourceName
  readonly id?: string
}

/** Creates a read without a key. */
export const read = (
  operation: string,
  name: string,
  summary: string,
  path: string,
  status = 200,
): ExampleStep => ({
  operation,
  name,
  summary,
  status,
  path,
})

/** Creates a payload that files a report on the day. */
export function filed(data: object): object {
  return { type: 'report.filed', timestamp: '2025-05-18T22:30:00Z', data: { scenario, ...data } }
}

/** The payload of an event that the state does not allow, which is refused. */
export const tooEarly = filed({
  track: 'ceasefire',
  event: 'take-effect',
  headline: 'An event out of order',
})
