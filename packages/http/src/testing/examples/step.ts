import { readFileSync } from 'node:fs'
import type { KeyName, SourceName } from '../access.ts'
import type { Example } from '../../openapi/example.ts'

const scenario = 'ukraine-diplomatic-track'

/** The path of the scenario that ships as an example. */
export const here = `/v1/scenarios/${scenario}`

/** What ships of it, read anew. */
export function shipped(name: string): unknown {
  const folder = new URL(`../../../../../scenarios/${scenario}/`, import.meta.url)
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

/** One request whose answer is an example of its operation. */
export interface ExampleStep extends Pick<Example, 'operation' | 'name' | 'summary' | 'status'> {
  readonly path: string
  readonly method?: string
  readonly key?: KeyName
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Delivered and signed by this source under this id. */
  readonly by?: SourceName
  readonly id?: string
}

/** A read without a key. */
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

/** A payload that files a report on the day. */
export function filed(data: object): object {
  return { type: 'report.filed', timestamp: '2025-05-18T22:30:00Z', data: { scenario, ...data } }
}
