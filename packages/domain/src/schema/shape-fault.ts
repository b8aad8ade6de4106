import type * as v from 'valibot'
import type { Fault } from '../error.ts'
import { pointer } from './pointer.ts'

/** No refusal lists more faults than these. */
export const mostFaults = 200

/** What a schema found wrong, with the pointer that leads there. */
export function shapeFault({ path, message }: v.BaseIssue<unknown>): Fault {
  return { pointer: pointer(...(path ?? []).map(({ key }) => String(key))), detail: message }
}
