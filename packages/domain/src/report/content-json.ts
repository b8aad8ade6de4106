import type { JsonOf } from '../time/json-of.ts'
import { readTimeValue, timeValueJson } from '../time/time-value.ts'
import type { Content, Source } from './content.ts'

export type ContentJson = JsonOf<Content>
export type SourceJson = JsonOf<Source>

function sourceJson({ published, ...source }: Source): SourceJson {
  return published ? { ...source, published: timeValueJson(published) } : source
}

function readSource({ published, ...source }: SourceJson): Source {
  return published ? { ...source, published: readTimeValue(published) } : source
}

/** A report's content as responses and the ledger carry it. */
export function contentJson({ occurred, expected, sources, ...plain }: Content): ContentJson {
  return {
    ...plain,
    occurred: timeValueJson(occurred),
    ...(expected === undefined ? {} : { expected: expected && timeValueJson(expected) }),
    ...(sources ? { sources: sources.map(sourceJson) } : {}),
  }
}

/** Reads back what {@link contentJson} wrote. */
export function readContent({ occurred, expected, sources, ...plain }: ContentJson): Content {
  return {
    ...plain,
    occurred: readTimeValue(occurred),
    ...(expected === undefined ? {} : { expected: expected && readTimeValue(expected) }),
    ...(sources ? { sources: sources.map(readSource) } : {}),
  }
}
