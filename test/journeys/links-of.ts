const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }

/** The attributes of pages that hold addresses, including those for scripts. */
const attributes = /\s(?:href|src|action|content|data-check|data-document)="((?:https?:\/)?\/[^"]*)"/g

/** Whatever looks like an address in feeds, calendars, JSON-LD, snippets and texts. */
const absolute = /https?:\/\/[^\s"'<>\\)\]]+/g

/**
 * Returns every address in an answer, in full: its Location and Link headers, the attributes of pages, the type of a
 * problem, and the absolute URLs of whatever else it is, with the folded lines of calendars joined. A stream, which
 * does not end, is left unread.
 */
export async function linksOf(answer: Response): Promise<readonly string[]> {
  const type = answer.headers.get('Content-Type') ?? ''
  if (type.startsWith('text/event-stream')) {
    await answer.body?.cancel()
    return []
  }
  const text = /^image\/png|javascript|css/.test(type) ? '' : await answer.text()
  const found = [
    answer.headers.get('Location'),
    /^<([^>]*)>/.exec(answer.headers.get('Link') ?? '')?.[1],
    ...(type.includes('html') ? [...text.matchAll(attributes)].map(([, link]) => link) : []),
    ...(type.includes('problem+json') ? [(JSON.parse(text) as { readonly type: string }).type] : []),
    ...(unescaped(text.replaceAll('\r\n ', '')).match(absolute) ?? []),
  ]
  return found
    .filter((link) => typeof link === 'string')
    .map(unescaped)
    .filter((link) => URL.canParse(link, answer.url))
    .map((link) => new URL(link, answer.url).href)
}

function unescaped(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
