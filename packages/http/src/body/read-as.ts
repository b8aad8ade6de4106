import { DomainError, type Fault, mostFaults, shapeFault } from '@tracker/domain'
import * as v from 'valibot'

/** Returns the refusal of a body, `payload-invalid` with every fault and its JSON Pointer. */
export function invalid(faults: readonly Fault[]): DomainError {
  const [{ pointer, detail } = { pointer: '', detail: 'the payload is not one of this API' }] = faults
  return new DomainError('payload-invalid', `${placeOf(pointer)}: ${detail}`, { errors: faults })
}

/** Names the place of a fault at the beginning of a refusal's detail. */
export function placeOf(pointer: string): string {
  return pointer === '' ? 'the body' : pointer
}

/** Reads a body, or the part of it `at` a JSON Pointer. Throws `payload-invalid`. */
export function readAs<S extends v.GenericSchema>(schema: S, json: unknown, at = ''): v.InferOutput<S> {
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return parsed.output
  const faults = parsed.issues.slice(0, mostFaults).map(shapeFault)
  throw invalid(faults.map(({ pointer, detail }) => ({ pointer: `${at}${pointer}`, detail })))
}
