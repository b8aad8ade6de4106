import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Room, rooms } from './page-extent.ts'
import { InLanguage } from './phrase.tsx'
import type { Texts } from './texts/english.ts'

/** A page and all that it loads stay below 100 KB; this is what its styles, scripts and icon leave. */
const most = 81_000

/** The page with the largest room in which it is light enough, or the lightest there is. */
export async function fitting(texts: Texts, page: (room: Room) => Child): Promise<Child> {
  let made: Child
  for (const room of rooms) {
    made = page(room)
    const text = await html`${(<InLanguage texts={texts}>{made}</InLanguage>)}`
    if (Buffer.byteLength(String(text)) <= most) break
  }
  return made
}
