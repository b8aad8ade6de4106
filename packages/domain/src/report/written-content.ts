import type { ContentJson } from './content-json.ts'
import { mapExpectation } from './expectation.ts'
import { isTime } from './fact-value.ts'

/** The content of a report as its writer would send it again: every time as it was written, nothing that was computed. */
export function writtenContent({ occurred, tracks, sources, redacted: _, ...plain }: ContentJson) {
  return {
    ...writtenPart(plain),
    occurred: occurred.value,
    ...(tracks ? { tracks: tracks.map(writtenPart) } : {}),
    ...(sources ? { sources: sources.map(writtenSource) } : {}),
  }
}

function writtenPart({ expected, facts, ...plain }: Pick<ContentJson, 'expected' | 'facts'>) {
  return {
    ...plain,
    ...(expected === undefined ? {} : { expected: mapExpectation(expected, ({ value }) => value) }),
    ...(facts ? { facts: writtenFacts(facts) } : {}),
  }
}

function writtenFacts(facts: NonNullable<ContentJson['facts']>) {
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [id, value !== null && isTime(value) ? value.value : value]),
  )
}

function writtenSource({ published, ...source }: NonNullable<ContentJson['sources']>[number]) {
  return published ? { ...source, published: published.value } : source
}
