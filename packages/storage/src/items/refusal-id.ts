import { createHash } from 'node:crypto'

/** The length of the part of an id that all bodies under one delivery id share. */
const shared = 'dlv_'.length + 22

/**
 * Returns the id of a refused delivery: the same for every copy, another for another body under the same delivery id.
 * `sha256` is that of the received bytes, in hex.
 */
export function refusalId(source: string, delivery: string, sha256: string): string {
  const part = (text: string) => createHash('sha256').update(text).digest('base64url')
  return `dlv_${part(`${source}\n${delivery}`).slice(0, 22)}${part(sha256).slice(0, 21)}`
}

/** Splits the id of a refused delivery into the part that all bodies of one delivery id share, and that of its body. */
export function refusalParts(id: string): readonly [delivery: string, body: string] {
  return [id.slice(0, shared), id.slice(shared)]
}
