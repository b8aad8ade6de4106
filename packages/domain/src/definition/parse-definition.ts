import * as v from 'valibot'
import type { Fault } from '../error.ts'
import { clockLoopFaults } from './clock-loop-faults.ts'
import type { Definition } from './definition.ts'
import { definitionSchema } from './definition-schema.ts'
import { ruleFaults } from './rule-faults.ts'
import { ruleLoopFaults } from './rule-loop-faults.ts'
import { mostFaults, shapeFault } from '../schema/shape-fault.ts'
import { eventFaults } from './track-events.ts'
import { trackFaults } from './track-faults.ts'

/** A valid definition, or the faults found in it (at most 200), each with a JSON Pointer. */
export type ParsedDefinition =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads any JSON value as a definition; never throws. Validates the shape first, then, if that is right, the names it
 * refers to, whether each state can be reached and left, and whether rules or deadlines form loops.
 */
export function parseDefinition(input: unknown): ParsedDefinition {
  const shape = v.safeParse(definitionSchema, input)
  if (!shape.success) return refusal(shape.issues.map(shapeFault))
  const definition = shape.output
  const tracks = Object.entries(definition.tracks)
  const rules = definition.rules ?? {}
  const faults = [
    ...tracks.flatMap(([id, track]) => [
      ...trackFaults(id, track),
      ...eventFaults(id, track),
      ...clockLoopFaults(id, track),
    ]),
    ...Object.entries(rules).flatMap(([id, rule]) => ruleFaults(id, rule, definition)),
    ...ruleLoopFaults(rules),
  ]
  return faults.length === 0 ? { ok: true, definition } : refusal(faults)
}

function refusal(faults: readonly Fault[]): ParsedDefinition {
  return { ok: false, faults: faults.slice(0, mostFaults) }
}
