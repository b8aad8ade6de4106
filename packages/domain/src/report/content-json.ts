import type { Id } from '../schema/id-record.ts'
import type { Stance } from '../schema/stance.ts'
import {
  type OpenEndedTimeJson,
  type OpenTimeJson,
  readTimeValue,
  type TimeValueJson,
  timeValueJson,
} from '../time/time-value.ts'
import type { Claim, Content, Source } from './content.ts'

export interface ContentJson {
  readonly track?: Id
  readonly event?: Id
  readonly occurred: TimeValueJson
  readonly expected?: OpenEndedTimeJson | null
  readonly headline: string
  readonly body?: string
  readonly positions?: Readonly<Record<Id, Stance>>
  readonly claims?: readonly Claim[]
  readonly sources?: readonly SourceJson[]
  readonly attribution?: string
  readonly author?: string
  readonly confirms?: string
  readonly override?: { readonly state: Id; readonly reason: string }
}

export interface SourceJson {
  readonly url?: string
  readonly publisher?: string
  readonly title?: string
  readonly published?: OpenTimeJson
}

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
