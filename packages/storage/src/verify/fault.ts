import { DomainError, pointer } from '@tracker/domain'
import { type Key, Unavailable } from '../table.ts'

/** An item that is stored but does not follow from the ledger, or follows from it but is not stored. */
export interface StoredFault {
  /** The key of the stored item: its partition and its place in it. */
  readonly item: string
  /** Its revision, if it belongs to one. */
  readonly revision: number | null
  readonly detail: string
}

/** Returns the name of a stored item. */
export function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`
}

export function fault(key: Key, revision: number | null, detail: string): StoredFault {
  return { item: nameOf(key), revision, detail }
}

/** Returns the fault found when reading an item, at the item that the error names. Rethrows the table's errors. */
export function faultOf(error: unknown, key: Key, revision: number | null): StoredFault {
  if (error instanceof Unavailable) throw error
  const { item } = error instanceof DomainError ? error.extra : {}
  const detail = error instanceof Error ? error.message : String(error)
  return { item: typeof item === 'string' ? item : nameOf(key), revision, detail }
}

/** Returns a JSON Pointer to the first place at which two JSON values differ; undefined if they are the same. */
export function firstDifference(a: unknown, b: unknown): string | undefined {
  const path = difference(a, b)
  return path && pointer(...path)
}

function difference(a: unknown, b: unknown): readonly string[] | undefined {
  if (a === b) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return []
  if (Array.isArray(a) !== Array.isArray(b)) return []
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const path = difference(left[key], right[key])
    if (path) return [key, ...path]
  }
  return undefined
}
