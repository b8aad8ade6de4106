import { DomainError } from '../error.ts'
import type { Content } from '../report/content.ts'
import { type Instant, instantText } from '../time/instant.ts'
import type { OpenEndedTime, OpenTime, TimeValue } from '../time/time-value.ts'
import { mapExpectation } from '../report/expectation.ts'
import type { Id } from '../schema/id-record.ts'
import type { NamedDraft } from '../report/draft.ts'

function refuse(key: string, detail: string): never {
  throw new DomainError('payload-invalid', detail, { errors: [{ pointer: `/data/${key}`, detail }] })
}

/** Returns the draft with the window in which it occurred; an expectation with an open start begins there. */
export function dated({ expected, ...draft }: NamedDraft, occurred: TimeValue): Content {
  const content = { ...draft, occurred }
  if (expected === undefined) return content
  return { ...content, expected: mapExpectation(expected, (time: OpenTime, at) => begun(time, occurred, at)) }
}

/** Throws `payload-invalid` for an expectation that ends before the report's own occurrence. */
function begun(expected: OpenTime, { earliest: own }: TimeValue, at?: Id): OpenEndedTime {
  const { earliest, latest, value } = expected
  if (earliest === null && latest !== null && latest < own) {
    return refuse(
      at === undefined ? 'expected' : `expected/${at}`,
      `${value} ends at ${instantText(latest)}, before the report’s own occurrence, ${instantText(own)}; write a later time, or null if nothing is expected`,
    )
  }
  return { ...expected, earliest: earliest ?? own }
}

/**
 * Returns the occurrence with a start: an open start becomes the newest occurrence `before` it. Throws
 * `payload-invalid` if there is none.
 */
export function started(occurred: OpenTime, before: Instant | undefined): OpenEndedTime {
  const { earliest, value } = occurred
  if (earliest !== null) return { ...occurred, earliest }
  if (before !== undefined) return { ...occurred, earliest: before }
  const end = value.slice(value.indexOf('/') + 1)
  return refuse(
    'occurred',
    `${value} begins with what happened before, and nothing did; write the earliest time that it may have been, as in ${end}/${end}`,
  )
}
