import type * as v from 'valibot'
import type { Fault } from '../error.ts'
import { pointer } from './pointer.ts'

/** The most faults that one refusal lists. */
export const mostFaults = 200

/** Converts an issue that a schema found to a fault with its JSON Pointer. */
export function shapeFault({ path, message }: v.BaseIssue<unknown>): Fault {
  return { pointer: pointer(...(path ?? []).map(({ key }) => String(key))), detail: message }
}
