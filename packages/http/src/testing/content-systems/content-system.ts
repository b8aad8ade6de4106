import { createHmac } from 'node:crypto'
import type { Adapter, AdapterKind } from '../../access/adapter.ts'
import { scenario } from '../talks.ts'

/** A version of an article: the event, the version, and the title. */
export interface Article {
  readonly action: 'publish' | 'unpublish'
  readonly version: number
  readonly title?: string
}

/** A delivery as a system signs it; `headers` are those that its signature covers or that come with it. */
interface Signing {
  readonly body: string
  readonly path: string
  readonly secret: string
  /** When it is signed, in milliseconds since the epoch. */
  readonly at: number
  readonly headers: Readonly<Record<string, string>>
}

/** A content system, by its documentation. */
export interface ContentSystem {
  readonly kind: AdapterKind
  readonly adapter: Adapter
  readonly mediaType?: string
  /** Whether its payloads have versions, and its signatures a time. */
  readonly versioned: boolean
  readonly timed: boolean
  /** The payload of a version, and its headers besides the signature. */
  readonly payload: (article: Article) => unknown
  readonly said?: (article: Article) => Readonly<Record<string, string>>
  readonly sign: (signing: Signing) => Promise<Readonly<Record<string, string>>>
}

export const secret = 'a secret that the content system knows too'
export const constant = { scenario: { value: scenario } }

/** Returns when a version was written: on a whole minute. */
export function writtenAt(version: number): Date {
  return new Date(Date.parse('2025-05-18T10:00:00Z') + version * 60_000)
}
export const withoutMilliseconds = (version: number) => writtenAt(version).toISOString().slice(0, 19)

export const hmac = (hash: string, encoding: 'hex' | 'base64', key: string, ...parts: readonly string[]) =>
  createHmac(hash, key).update(parts.join('')).digest(encoding)
