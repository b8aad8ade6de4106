import { html } from 'hono/html'
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { ForReader } from '../text/language/for-reader.tsx'
import { type Room, rooms } from '../model/page-extent.ts'

/** A page and all that it loads stay below 100 KB; this is what its styles, scripts and icon leave. */
const most = 80_000

/**
 * The page with the largest room in which it is light enough, or the lightest there is. Most pages are so with the
 * largest; for others it is found by halves, as rooms make a page lighter one after another.
 */
export async function fitting(c: Context, base: string, page: (room: Room) => Child): Promise<Child> {
  const attempt = async (room: Room) => {
    const made = page(room)
    const text = await html`${(
      <ForReader c={c} base={base}>
        {made}
      </ForReader>
    )}`
    return { made, light: Buffer.byteLength(String(text)) <= most }
  }
  const [largest, ...others] = rooms
  const first = await attempt(largest)
  if (first.light) return first.made
  let found: Child | undefined
  let rest: readonly Room[] = others
  while (rest.length > 0) {
    const middle = Math.floor((rest.length - 1) / 2)
    const { made, light } = await attempt(rest[middle] ?? largest)
    if (light || (found === undefined && rest.length === 1)) found = made
    rest = light ? rest.slice(0, middle) : rest.slice(middle + 1)
  }
  return found
}
