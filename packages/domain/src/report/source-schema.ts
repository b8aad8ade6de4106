import * as v from 'valibot'
import { closedObject } from '../schema/closed-object.ts'
import { cutAfter } from '../schema/most-characters.ts'
import { urlSchema } from '../schema/url-schema.ts'
import { lineOf } from '../schema/text-schema.ts'
import { timeValueSchema } from './time-schema.ts'

/** Shows a source that was given as a mere text under the right key. */
function asObject(input: unknown): string {
  const example =
    typeof input !== 'string'
      ? { url: 'https://…' }
      : v.is(urlSchema, input)
        ? { url: input }
        : { title: input }
  return `A source is an object; write ${cutAfter(120, JSON.stringify(example))}.`
}

/** Where a report comes from: a page, a publisher, or a statement that has only a title. */
export const sourceSchema = v.pipe(
  closedObject(
    {
      url: v.exactOptional(urlSchema),
      publisher: v.exactOptional(lineOf(300)),
      title: v.exactOptional(lineOf(300)),
      published: v.exactOptional(timeValueSchema),
    },
    {},
    asObject,
  ),
  v.check(
    (source) => (source.url ?? source.publisher ?? source.title) !== undefined,
    'A source has at least one of url, publisher and title.',
  ),
)
