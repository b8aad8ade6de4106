import { DomainError } from '@tracker/domain'
import type { Key } from './table.ts'

/** Returns the error about a stored item that does not follow from the ledger. */
export function damaged(item: string, detail: string): DomainError {
  return new DomainError('damaged', `${detail}. Nothing is built on it; verify names what is wrong`, { item })
}

const unreadable = new WeakMap<object, DomainError>()

/**
 * Parses the data of a stored item. If it is not JSON, returns a placeholder, so that other items of the same read
 * remain usable: {@link requireReadable} and every write reject the placeholder.
 */
export function parsedData({ pk, sk }: Key, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const name = `${pk} ${sk}`
    const error = damaged(name, `what is stored as ${name} is not JSON`)
    const inItsPlace = {
      toJSON: () => {
        throw error
      },
    }
    unreadable.set(inItsPlace, error)
    return inItsPlace
  }
}

/** Throws `damaged`, naming the item, for data that is not JSON. */
export function requireReadable(data: unknown): void {
  const error = typeof data === 'object' && data !== null ? unreadable.get(data) : undefined
  if (error) throw error
}
