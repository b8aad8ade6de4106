import { DomainError } from '../error.ts'
import type { Content } from '../report/content.ts'
import { type Instant, instantText } from '../time/instant.ts'
import type { OpenEndedTime, OpenTime, TimeValue } from '../time/time-value.ts'
import { mapExpectation } from '../report/expectation.ts'
import type { Id } from '../schema/id-record.ts'
import { pointer } from '../schema/pointer.ts'
import type { NamedDraft } from '../report/draft.ts'

function refuse(path: readonly string[], detail: string): never {
  throw new DomainError('payload-invalid', detail, {
    errors: [{ pointer: pointer('data', ...path), detail }],
  })
}

/** Returns the draft with the window of its occurrence; an expectation with an open start begins there. */
export function dated({ tracks, ...draft }: NamedDraft, occurred: TimeValue): Content {
  const content = { ...begun(draft, occurred, []), occurred }
  if (!tracks) return content
  return { ...content, tracks: tracks.map((part, at) => begun(part, occurred, ['tracks', String(at)])) }
}

function begun<D extends Pick<NamedDraft, 'expected'>>(
  { expected, ...part }: D,
  occurred: TimeValue,
  path: readonly string[],
): Omit<D, 'expected'> & Pick<Content, 'expected'> {
  if (expected === undefined) return part
  const from = (time: OpenTime, at?: Id) =>
    openEnded(time, occurred, [...path, 'expected', ...(at === undefined ? [] : [at])])
  return { ...part, expected: mapExpectation(expected, from) }
}

/** Throws `payload-invalid` for an expectation that ends before the report's own occurrence. */
function openEnded(expected: OpenTime, { earliest: own }: TimeValue, path: readonly string[]): OpenEndedTime {
  const { earliest, latest, value } = expected
  if (earliest === null && latest !== null && latest < own) {
    return refuse(
      path,
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
    ['occurred'],
    `${value} begins with what happened before, and nothing did; write the earliest time that it may have been, as in ${end}/${end}`,
  )
}
