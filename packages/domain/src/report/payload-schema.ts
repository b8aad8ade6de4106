import * as v from 'valibot'
import { choice } from '../schema/choice.ts'
import { closedObject, isObject } from '../schema/closed-object.ts'
import { idSchema } from '../schema/id-record.ts'
import { oneOf } from '../schema/one-of.ts'
import { lookup } from '../lookup.ts'
import type { Command } from './command.ts'
import {
  contentEntries,
  contentRules,
  reasonSchema as reason,
  targetSchema,
  withoutReason,
} from './content-schema.ts'
import { timestampSchema as timestamp } from './time-schema.ts'

/** The payload type of each kind of command. */
export const payloadTypes = {
  report: 'report.filed',
  correction: 'report.corrected',
  retraction: 'report.retracted',
  dismissal: 'proposal.dismissed',
} as const satisfies Record<Command['kind'], string>

const scenario = idSchema
const report = targetSchema
const proposal = targetSchema

/** The payload of each type. */
export const payloadSchemas = {
  'report.filed': closedObject({
    type: choice('report.filed'),
    timestamp,
    data: v.pipe(closedObject({ scenario, ...contentEntries }), contentRules()),
  }),
  'report.corrected': closedObject({
    type: choice('report.corrected'),
    timestamp,
    data: v.pipe(
      closedObject({ scenario, report, reason, ...contentEntries }, withoutReason),
      contentRules(),
    ),
  }),
  'report.retracted': closedObject({
    type: choice('report.retracted'),
    timestamp,
    data: closedObject({ scenario, report, reason }, withoutReason),
  }),
  'proposal.dismissed': closedObject({
    type: choice('proposal.dismissed'),
    timestamp,
    data: closedObject({ scenario, proposal, reason }, withoutReason),
  }),
}

const unknownType = closedObject({
  type: v.never(`This must be one of: ${oneOf(Object.keys(payloadSchemas))}.`),
  timestamp,
  data: v.unknown(),
})

/** The payload of a write; its `type` selects the shape of `data`. */
export const payloadSchema = v.lazy((input) => {
  const type = isObject(input) && typeof input['type'] === 'string' ? input['type'] : ''
  return lookup<(typeof payloadSchemas)[keyof typeof payloadSchemas]>(payloadSchemas, type) ?? unknownType
})

/** A payload with its times resolved, distinguished by its `type`. */
export type Payload = v.InferOutput<typeof payloadSchema>
