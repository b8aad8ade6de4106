import * as v from 'valibot'
import type { Id } from '../schema/id-record.ts'
import { idRecord, knownIdSchema } from '../schema/id-record.ts'
import { oneShape } from '../schema/one-shape.ts'
import { shouldBeByIds } from '../schema/should-be-object.ts'
import { timeValueSchema } from './time-schema.ts'

/**
 * When the next step is expected: one time for all deadlines that wait for it, or one for each by name. Null removes an
 * expectation.
 */
export type Expectation<T> = T | null | Readonly<Record<Id, T | null>>

const mostDeadlines = 50
const eachExample = { vote: '2025-09-19' }

/** An expectation as an editor writes it, every time parsed. */
export const expectationSchema = v.nullable(
  oneShape(
    {
      text: timeValueSchema,
      object: idRecord(v.nullable(timeValueSchema), mostDeadlines, shouldBeByIds(eachExample), knownIdSchema),
    },
    `This must be a time, a string such as "2025-09-19", or an object of one for each deadline, as in ${JSON.stringify(eachExample)}.`,
  ),
)

/**
 * Returns whether one time stands for all deadlines. The test must be exact, since a deadline may have the name of a
 * time's key.
 */
export function isForAll<T extends { readonly value: string }>(
  expected: Expectation<T>,
): expected is T | null {
  return expected === null || typeof (expected as { readonly value?: unknown }).value === 'string'
}

/** Maps each time of an expectation; `at` is the deadline's name, if the time is for one. */
export function mapExpectation<T extends { readonly value: string }, U>(
  expected: Expectation<T>,
  made: (time: T, at?: Id) => U,
): Expectation<U> {
  if (isForAll(expected)) return expected && made(expected)
  return Object.fromEntries(
    Object.entries(expected).map(([id, time]): [Id, U | null] => [id, time && made(time, id)]),
  )
}
