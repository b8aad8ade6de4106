import type { AccessDocument } from '../access/access-document.ts'
import type { Adapter } from '../access/adapter.ts'
import { accessDocument } from './access.ts'
import { type Article, type ContentSystem, contentSystems } from './content-systems.ts'

/** Returns the access document of the tests, with a source for each content system, named after its kind. */
export function accessWithSystems(
  change: (adapter: Adapter) => Adapter = (adapter) => adapter,
): AccessDocument {
  const document = accessDocument()
  const sources = contentSystems.map(({ kind, adapter }) => [
    kind,
    { adapter: change(adapter), role: 'editor' as const, scenarios: ['*'] },
  ])
  return { ...document, sources: { ...document.sources, ...Object.fromEntries(sources) } }
}

/** The differences of a delivery from the system's own. */
export interface Odd {
  readonly source?: string
  readonly secret?: string
  readonly at?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Changes the body after it was signed. */
  readonly tamper?: (body: string) => string
}

/** Returns the request that delivers a version of the article, signed at `now`. */
export async function requestOf(system: ContentSystem, article: Article, now: number, odd: Odd = {}) {
  const path = `/v1/webhooks/${odd.source ?? system.kind}`
  const body = JSON.stringify(system.payload({ title: 'The talks are to resume', ...article }))
  const type = { 'Content-Type': system.mediaType ?? 'application/json' }
  const headers = { ...type, ...system.said?.(article) }
  const signing = { body, path, secret: odd.secret ?? system.adapter.secret, at: odd.at ?? now, headers }
  const signed: Record<string, string> = { ...headers, ...(await system.sign(signing)), ...odd.headers }
  return { path, body: odd.tamper?.(body) ?? body, headers: signed }
}
