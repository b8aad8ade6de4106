import { DomainError } from '@tracker/domain'
import type { Key } from './table.ts'

/** The error about a stored item that does not follow from the ledger. */
export function damaged(item: string, detail: string): DomainError {
  return new DomainError('damaged', `${detail}. Nothing is built on it; verify names what is wrong`, { item })
}

/** Parses the data of a stored item. Throws `damaged`, naming the item, if it is not JSON. */
export function parsedData({ pk, sk }: Key, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const name = `${pk} ${sk}`
    throw damaged(name, `what is stored as ${name} is not JSON`)
  }
}
