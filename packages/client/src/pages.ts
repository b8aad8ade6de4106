import type { ApiConnection } from './connection.ts'
import type { Revision } from './types.ts'

interface ListPage<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** Returns the path of a scenario. */
export function scenarioPath(scenario: string): string {
  return `/v1/scenarios/${encodeURIComponent(scenario)}`
}

/** Yields every item of a list, page by page. */
export async function* everyItem<T>(
  read: ApiConnection['read'],
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value)
  for (let next: string | null = ''; next !== null;) {
    if (next !== '') search.set('after', next)
    const page: ListPage<T> = await read<ListPage<T>>(
      search.size === 0 ? path : `${path}?${search.toString()}`,
      signal,
    )
    yield* page.items
    next = page.next
  }
}

/** Yields the existing revisions of a scenario after a given one, page by page. */
export async function* revisionsAfter(
  read: ApiConnection['read'],
  path: string,
  after: number,
  signal?: AbortSignal,
): AsyncGenerator<Revision> {
  if (!Number.isSafeInteger(after) || after < 0)
    throw new RangeError(`after is the number of a revision, or 0 for everything, and not ${after}`)
  yield* everyItem<Revision>(read, `${path}/changes`, { after: String(after), limit: '200' }, signal)
}
