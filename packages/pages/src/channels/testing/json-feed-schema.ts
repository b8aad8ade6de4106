import * as v from 'valibot'

const url = v.pipe(v.string(), v.url())
const line = v.pipe(v.string(), v.nonEmpty(), v.regex(/^[^\r\n]*$/))
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/))
const author = v.pipe(
  v.strictObject({ name: v.optional(line), url: v.optional(url), avatar: v.optional(url) }),
  v.check((given) => Object.keys(given).length > 0),
)

const item = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty()),
    url: v.optional(url),
    external_url: v.optional(url),
    title: v.optional(line),
    content_html: v.optional(v.string()),
    content_text: v.optional(v.string()),
    summary: v.optional(v.string()),
    date_published: v.optional(date),
    date_modified: v.optional(date),
    authors: v.optional(v.array(author)),
    tags: v.optional(v.array(v.string())),
    language: v.optional(v.string()),
    _tracker: v.looseObject({}),
  }),
  v.check(({ content_html: html, content_text: text }) => (html ?? text) !== undefined),
)

/** The rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the tracker's extension and no other. */
export const jsonFeedSchema = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: line,
  home_page_url: v.optional(url),
  feed_url: v.optional(url),
  description: v.optional(v.string()),
  authors: v.optional(v.array(author)),
  language: v.optional(v.string()),
  expired: v.optional(v.boolean()),
  _tracker: v.looseObject({}),
  items: v.pipe(
    v.array(item),
    v.check((items) => new Set(items.map(({ id }) => id)).size === items.length),
  ),
})
