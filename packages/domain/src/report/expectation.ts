import * as v from 'valibot'
import type { Id } from '../schema/id-record.ts'
import { idRecord } from '../schema/id-record.ts'
import { oneShape } from '../schema/one-shape.ts'
import { timeValueSchema } from './time-schema.ts'

/** When the next step is expected: one time for all deadlines that wait for it, or one for each by name. Null takes back. */
export type Expectation<T> = T | null | Readonly<Record<Id, T | null>>

const mostDeadlines = 50

/** An expectation as an editor writes it, every time read. */
export const expectationSchema = v.nullable(
  oneShape(
    { text: timeValueSchema, object: idRecord(v.nullable(timeValueSchema), mostDeadlines) },
    'This must be a time value, a string, or an object of one for each deadline.',
  ),
)

/** Whether an expectation is one for all deadlines. A deadline may be called as a part of a time is. */
export function isForAll<T extends { readonly value: string }>(
  expected: Expectation<T>,
): expected is T | null {
  return expected === null || typeof (expected as { readonly value?: unknown }).value === 'string'
}

/** The same expectation with each of its times made into another; `at` names the deadline, if it is for one. */
export function mapExpectation<T extends { readonly value: string }, U>(
  expected: Expectation<T>,
  made: (time: T, at?: Id) => U,
): Expectation<U> {
  if (isForAll(expected)) return expected && made(expected)
  return Object.fromEntries(
    Object.entries(expected).map(([id, time]): [Id, U | null] => [id, time && made(time, id)]),
  )
}
