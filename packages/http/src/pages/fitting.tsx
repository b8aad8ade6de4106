import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { InLanguage } from './phrase.tsx'
import type { Texts } from './texts/english.ts'

/** A page and all that it loads stay below 100 KB; this is what its styles, scripts and icon leave. */
const most = 81_000

/** How many bytes a timeline may say besides its headlines, from plenty to nothing. */
const allowances = [30_000, 15_000, 8_000, 4_000, 0]

/** The page with the largest allowance that is light enough, or the lightest there is. */
export async function fitting(texts: Texts, page: (bytes: number) => Child): Promise<Child> {
  for (const bytes of allowances) {
    const made = page(bytes)
    const text = await html`${(<InLanguage texts={texts}>{made}</InLanguage>)}`
    if (Buffer.byteLength(String(text)) <= most) return made
  }
  return page(0)
}
