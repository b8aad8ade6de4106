import { parseTimeValue } from '../time/parse-time-value.ts'
import type { OpenTimeJson } from '../time/time-value.ts'
import type { ContentJson } from './content-json.ts'
import { mapExpectation } from './expectation.ts'
import { isTime } from './fact-value.ts'

/**
 * Returns the content of a report as its writer would send it again: every time as it was written, without computed
 * values.
 */
export function writtenContent({ occurred, tracks, sources, redacted: _, ...plain }: ContentJson) {
  return {
    ...writtenPart(plain),
    occurred: writtenTime(occurred),
    ...(tracks ? { tracks: tracks.map(writtenPart) } : {}),
    ...(sources ? { sources: sources.map(writtenSource) } : {}),
  }
}

/**
 * The time as it was written, or its window if the parser no longer reads that form, such as some intervals of release
 * 0.1.0.
 */
export function writtenTime({ value, earliest, latest }: OpenTimeJson): string {
  return parseTimeValue(value).ok ? value : `${earliest ?? '..'}/${latest ?? '..'}`
}

function writtenPart({ expected, facts, ...plain }: Pick<ContentJson, 'expected' | 'facts'>) {
  return {
    ...plain,
    ...(expected === undefined ? {} : { expected: mapExpectation(expected, writtenTime) }),
    ...(facts ? { facts: writtenFacts(facts) } : {}),
  }
}

function writtenFacts(facts: NonNullable<ContentJson['facts']>) {
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [
      id,
      value !== null && isTime(value) ? writtenTime(value) : value,
    ]),
  )
}

function writtenSource({ published, ...source }: NonNullable<ContentJson['sources']>[number]) {
  return published ? { ...source, published: writtenTime(published) } : source
}
