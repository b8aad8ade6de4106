import * as v from 'valibot'
import { closedObject } from '../schema/closed-object.ts'
import { lineOf } from '../schema/text-schema.ts'
import { timeValueSchema } from './time-schema.ts'

const longestUrl = 2048

const url = v.pipe(
  v.string('This must be a URL, a string.'),
  v.maxLength(longestUrl, `A URL has at most ${longestUrl} characters.`),
  v.check(
    (text) => /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text),
    'This must be a whole URL that begins with https:// or http://.',
  ),
  v.check((text) => {
    if (!URL.canParse(text)) return true
    const { username, password } = new URL(text)
    return username === '' && password === ''
  }, 'This must be a URL without a user name and a password: everybody can read it.'),
)

/** Where a report comes from: a page, a publisher, or a statement that has only a title. */
export const sourceSchema = v.pipe(
  closedObject({
    url: v.exactOptional(url),
    publisher: v.exactOptional(lineOf(300)),
    title: v.exactOptional(lineOf(300)),
    published: v.exactOptional(timeValueSchema),
  }),
  v.check(
    (source) => (source.url ?? source.publisher ?? source.title) !== undefined,
    'A source has at least one of url, publisher and title.',
  ),
)
