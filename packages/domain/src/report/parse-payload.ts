import * as v from 'valibot'
import type { Draft } from './draft.ts'
import type { WrittenContent } from './content-schema.ts'
import { mostFaults, shapeFault } from '../schema/shape-fault.ts'
import type { Fault } from '../error.ts'
import type { TimeValue } from '../time/time-value.ts'
import type { Command } from './command.ts'
import { type Payload, payloadSchema } from './payload-schema.ts'

/** A command, and the scenario it is for. */
export interface ParsedWrite {
  readonly scenario: string
  readonly command: Command
}

/** The command of a payload, or its faults, at most 200, with pointers into the payload as sent. */
export type ParsedPayload =
  ({ readonly ok: true } & ParsedWrite) | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads any JSON value as the payload of a webhook, in the form of Standard Webhooks. Never throws. Validates the
 * payload alone; its names and its event are checked against the scenario later.
 */
export function parsePayload(json: unknown): ParsedPayload {
  const shape = v.safeParse(payloadSchema, json)
  if (!shape.success) return { ok: false, faults: shape.issues.slice(0, mostFaults).map(shapeFault) }
  return { ok: true, ...writeOf(shape.output) }
}

function writeOf({ type, timestamp, data }: Payload): ParsedWrite {
  switch (type) {
    case 'report.filed': {
      const { scenario, ...content } = data
      return { scenario, command: { kind: 'report', draft: draftOf(content, timestamp) } }
    }
    case 'report.corrected': {
      const { scenario, report, reason, ...content } = data
      return { scenario, command: { kind: 'correction', report, reason, draft: draftOf(content, timestamp) } }
    }
    case 'report.retracted': {
      const { scenario, ...target } = data
      return { scenario, command: { kind: 'retraction', ...target } }
    }
    case 'proposal.dismissed': {
      const { scenario, ...target } = data
      return { scenario, command: { kind: 'dismissal', ...target } }
    }
  }
}

/** A report without `occurred` occurred at its timestamp. */
function draftOf({ occurred, ...content }: WrittenContent, timestamp: TimeValue): Draft {
  return { occurredGiven: occurred !== undefined, content: { ...content, occurred: occurred ?? timestamp } }
}
