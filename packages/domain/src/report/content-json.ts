import type { JsonOf } from '../time/json-of.ts'
import {
  type OpenEndedTime,
  type OpenEndedTimeJson,
  readTimeValue,
  timeValueJson,
} from '../time/time-value.ts'
import type { Content, Source } from './content.ts'
import { mapExpectation } from './expectation.ts'
import { type FactValue, isTime } from './fact-value.ts'

export type ContentJson = JsonOf<Content>
export type SourceJson = JsonOf<Source>

function sourceJson({ published, ...source }: Source): SourceJson {
  return published ? { ...source, published: timeValueJson(published) } : source
}

function readSource({ published, ...source }: SourceJson): Source {
  return published ? { ...source, published: readTimeValue(published) } : source
}

type FactJson = JsonOf<FactValue>

/** Returns the value of a fact in the form of responses and the ledger. */
export function factJson(value: FactValue): FactJson {
  return isTime(value) ? timeValueJson(value) : value
}

function readFactValue(json: FactJson): FactValue {
  return isTime(json) ? readTimeValue(json) : json
}

function eachFact<T, U>(facts: Readonly<Record<string, T | null>>, made: (value: T) => U) {
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [id, value === null ? null : made(value)] as const),
  )
}

/** The keys of a report, or of one of its tracks, that hold times. */
type Timed = Pick<Content, 'expected' | 'facts'>

function timedJson<T extends Timed>({ expected, facts, ...plain }: T): Omit<T, keyof Timed> & JsonOf<Timed> {
  return {
    ...plain,
    ...(expected === undefined
      ? {}
      : { expected: mapExpectation(expected, (time: OpenEndedTime) => timeValueJson(time)) }),
    ...(facts ? { facts: eachFact(facts, factJson) } : {}),
  }
}

function readTimed<T extends JsonOf<Timed>>({ expected, facts, ...plain }: T): Omit<T, keyof Timed> & Timed {
  return {
    ...plain,
    ...(expected === undefined
      ? {}
      : { expected: mapExpectation(expected, (time: OpenEndedTimeJson) => readTimeValue(time)) }),
    ...(facts ? { facts: eachFact(facts, readFactValue) } : {}),
  }
}

/** Returns a report's content in the form of responses and the ledger. */
export function contentJson({ occurred, tracks, sources, ...plain }: Content): ContentJson {
  return {
    ...timedJson(plain),
    occurred: timeValueJson(occurred),
    ...(tracks ? { tracks: tracks.map((part) => timedJson(part)) } : {}),
    ...(sources ? { sources: sources.map(sourceJson) } : {}),
  }
}

/** Reads back what {@link contentJson} wrote. */
export function readContent({ occurred, tracks, sources, ...plain }: ContentJson): Content {
  return {
    ...readTimed(plain),
    occurred: readTimeValue(occurred),
    ...(tracks ? { tracks: tracks.map((part) => readTimed(part)) } : {}),
    ...(sources ? { sources: sources.map(readSource) } : {}),
  }
}
