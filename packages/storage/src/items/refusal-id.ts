import { createHash } from 'node:crypto'

/** Returns the id of a refused delivery, the same for every copy. */
export function refusalId(source: string, delivery: string): string {
  return `dlv_${createHash('sha256').update(`${source}\n${delivery}`).digest('base64url')}`
}
