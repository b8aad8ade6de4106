import { createHash } from 'node:crypto'

/** The id of a refused delivery: the same for every copy of it. */
export function refusalId(source: string, delivery: string): string {
  return `dlv_${createHash('sha256').update(`${source}\n${delivery}`).digest('base64url')}`
}
