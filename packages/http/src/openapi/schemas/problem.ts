import type { Fault } from '@tracker/domain'
import * as v from 'valibot'
import type { ProblemPage } from '../../problem/problem.ts'
import { redactionNote } from './redaction.ts'
import { count, id, described, instant } from './words.ts'

const fault: v.GenericSchema<Fault> = v.object({
  pointer: described(
    v.string(),
    'Where: a JSON Pointer (RFC 6901) into what was sent, or `/` and the name of a parameter.',
  ),
  detail: v.string(),
})

/** Members of some types of problems beyond those of RFC 9457. */
const more = {
  errors: v.exactOptional(described(v.array(fault), 'Every fault of an input.')),
  parameter: v.exactOptional(described(v.string(), 'The parameter of the query that is refused.')),
  nearest: v.exactOptional(described(v.string(), 'The nearest name that is known there.')),
  scenario: v.exactOptional(v.string()),
  track: v.exactOptional(v.string()),
  state: v.exactOptional(described(id, 'The state that the track is in.')),
  event: v.exactOptional(id),
  allowed: v.exactOptional(described(v.array(id), 'The events that the state allows.')),
  report: v.exactOptional(described(v.string(), 'The report that is meant, or that stands in the way.')),
  proposal: v.exactOptional(v.string()),
  claim: v.exactOptional(described(id, 'The claim whose id is taken.')),
  speaker: v.exactOptional(described(v.string(), 'Whose claim it is.')),
  revision: v.exactOptional(count),
  definition: v.exactOptional(count),
  version: v.exactOptional(described(v.nullable(count), 'The current version; null where there is none.')),
  id: v.exactOptional(described(v.string(), 'The id that was used before, or that of the delivery.')),
  document: v.exactOptional(described(v.string(), 'The document of a content system that is meant.')),
  withdrawn: v.exactOptional(described(instant, 'When that document was withdrawn.')),
  movedTo: v.exactOptional(described(id, 'Where the story goes on.')),
  redacted: v.exactOptional(
    described(redactionNote, 'When the texts were taken out, in which revision, and why.'),
  ),
  item: v.exactOptional(described(v.string(), 'The stored item that is damaged.')),
  limit: v.exactOptional(described(count, 'The largest body that is taken, in bytes.')),
  retryAfter: v.exactOptional(described(v.number(), 'The seconds to wait.')),
  role: v.exactOptional(v.string()),
  requiredRole: v.exactOptional(v.string()),
}

export const problem = v.pipe(
  v.object({
    type: described(v.string(), 'Stable; the path of a page that describes it.'),
    title: v.string(),
    status: v.pipe(v.number(), v.integer()),
    detail: v.string(),
    ...more,
  }),
  v.description('A refusal, as RFC 9457 has it.'),
)

export const refusal = v.pipe(
  v.object({
    index: described(v.nullable(count), 'Which write, counted from 0; null for the definition.'),
    code: described(v.string(), 'The last segment of the problem’s `type`.'),
    detail: v.string(),
    ...more,
    id: described(v.nullable(v.string()), 'The id of the write; null for the definition.'),
  }),
  v.description('A write that would be refused, and as what. Pointers lead into the write.'),
)

export const problemType: v.GenericSchema<ProblemPage> = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  description: described(v.string(), 'What it means and what to do about it.'),
})
