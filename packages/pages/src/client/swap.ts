import { keepPlace } from './keep-place.ts'
import type { NewsItem } from './news.ts'

/**
 * Replaces the live parts of the page with those of a newer one. Opened parts stay open, the focused element keeps its
 * focus, and the text in view stays in its place on the screen. Returns what is news after the revision `seen`, reports
 * first, each newest first.
 */
export function swap(page: Document, seen: number): NewsItem[] {
  const known = new Set(items(document).map(({ id }) => id))
  const fresh = items(page).filter((item) => isNews(item, known, seen))
  for (const item of fresh) item.classList.add('new')
  const [effects, reports] = [fresh.filter((item) => !isReport(item)), fresh.filter(isReport)]
  const told = [...reports, ...effects].map((item) => newsItem(item, known))
  const opened = [...document.querySelectorAll<HTMLElement>('[data-live] details[open]')].map(({ id }) => id)
  const focused = pathOf(document.activeElement)
  const backToPlace = keepPlace()
  for (const part of document.querySelectorAll('[data-live]')) {
    const newer = page.getElementById(part.id)
    if (newer) part.replaceChildren(...newer.childNodes)
  }
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '')
  if (focused !== undefined) document.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true })
  backToPlace()
  return told
}

/**
 * Returns whether an item is news: it was recorded after the revision `seen`. That leaves out what moved up from an
 * older page. An effect of the clock or a rule that a correction dated anew was there before; the correction is news.
 */
function isNews(item: HTMLElement, known: ReadonlySet<string>, seen: number): boolean {
  return Number(item.dataset['version']) > seen && (isReport(item) || !known.has(item.id))
}

function isReport({ dataset }: HTMLElement): boolean {
  return dataset['kind'] === 'report'
}

function newsItem(item: HTMLElement, known: ReadonlySet<string>): NewsItem {
  const words = item.querySelector('.headline')
  // Screen readers hear there that it was retracted, which is also the mark.
  const [whole, label] = [words?.textContent ?? '', words?.querySelector('.hidden')?.textContent ?? '']
  const headline = whole.replace(label, '').trim()
  const amended = known.has(item.id)
    ? item.querySelector('.mark[data-status]')?.textContent?.trim()
    : undefined
  return amended === undefined ? { headline } : { headline, amended }
}

function items(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.item')]
}

/** A selector that finds an element of a live part again: by the nearest id above it and the place below that. */
function pathOf(element: Element | null): string | undefined {
  if (!element?.closest('[data-live]')) return undefined
  const steps: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.id !== '') return [`#${CSS.escape(at.id)}`, ...steps].join(' > ')
    const place = [...(at.parentElement?.children ?? [])].indexOf(at) + 1
    steps.unshift(`:nth-child(${place})`)
  }
  return undefined
}
