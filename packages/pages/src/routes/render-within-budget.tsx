import { html } from 'hono/html'
import type { Context } from 'hono'
import { giveWay } from '@tracker/storage'
import type { Child } from 'hono/jsx'
import { ForReader } from '../text/language/for-reader.tsx'
import { pageBudget, pageLimits, type PageLimits } from '../model/page-limits.ts'

/** Renders the page in full, and in short if that is more than `pageBudget`. */
export async function renderWithinBudget(
  c: Context,
  base: string,
  page: (limits: PageLimits) => Child,
): Promise<Child> {
  const full = page(pageLimits.full)
  const text = await html`${(
    <ForReader c={c} base={base}>
      {full}
    </ForReader>
  )}`
  // The page is rendered once more for the answer.
  await giveWay()
  return Buffer.byteLength(String(text)) <= pageBudget ? full : page(pageLimits.short)
}
