import type { Fault } from '@tracker/domain'
import * as v from 'valibot'
import type { ProblemPage } from '../../problem/problem.ts'
import { redactionNote } from './redaction.ts'
import { count, id, told } from './words.ts'

const fault: v.GenericSchema<Fault> = v.object({
  pointer: told(
    v.string(),
    'Where: a JSON Pointer (RFC 6901) into what was sent, or `/` and the name of a parameter.',
  ),
  detail: v.string(),
})

/** Members of some types of problems beyond those of RFC 9457. */
const more = {
  errors: v.exactOptional(told(v.array(fault), 'Every fault of an input.')),
  parameter: v.exactOptional(told(v.string(), 'The parameter of the query that is refused.')),
  nearest: v.exactOptional(told(v.string(), 'The nearest name that is known there.')),
  scenario: v.exactOptional(v.string()),
  track: v.exactOptional(v.string()),
  state: v.exactOptional(told(id, 'The state that the track is in.')),
  event: v.exactOptional(id),
  allowed: v.exactOptional(told(v.array(id), 'The events that the state allows.')),
  report: v.exactOptional(told(v.string(), 'The report that is meant, or that stands in the way.')),
  proposal: v.exactOptional(v.string()),
  claim: v.exactOptional(told(id, 'The claim whose id is taken.')),
  speaker: v.exactOptional(told(v.string(), 'Whose claim it is.')),
  revision: v.exactOptional(count),
  definition: v.exactOptional(count),
  version: v.exactOptional(told(v.nullable(count), 'The current version; null where there is none.')),
  id: v.exactOptional(told(v.string(), 'The id that was used before, or that of the delivery.')),
  document: v.exactOptional(told(v.string(), 'The document of a content system that is meant.')),
  movedTo: v.exactOptional(told(id, 'Where the story goes on.')),
  redacted: v.exactOptional(
    told(redactionNote, 'When the texts were taken out, in which revision, and why.'),
  ),
  item: v.exactOptional(told(v.string(), 'The stored item that is damaged.')),
  limit: v.exactOptional(told(count, 'The largest body that is taken, in bytes.')),
  retryAfter: v.exactOptional(told(v.number(), 'The seconds to wait.')),
  role: v.exactOptional(v.string()),
  requiredRole: v.exactOptional(v.string()),
}

export const problem = v.pipe(
  v.object({
    type: told(v.string(), 'Stable; the path of a page that describes it.'),
    title: v.string(),
    status: v.pipe(v.number(), v.integer()),
    detail: v.string(),
    ...more,
  }),
  v.description('A refusal, as RFC 9457 has it.'),
)

export const refusal = v.pipe(
  v.object({
    index: told(v.nullable(count), 'Which write, counted from 0; null for the definition.'),
    code: told(v.string(), 'The last segment of the problem’s `type`.'),
    detail: v.string(),
    ...more,
    id: told(v.nullable(v.string()), 'The id of the write; null for the definition.'),
  }),
  v.description('A write that would be refused, and as what. Pointers lead into the write.'),
)

export const problemType: v.GenericSchema<ProblemPage> = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  description: told(v.string(), 'What it means and what to do about it.'),
})
