import { keepPlace } from './keep-place.ts'

/**
 * Replaces the live parts of the page with those of a newer one. Opened parts stay open, the focused element keeps its
 * focus, and the text in view stays in its place on the screen. Returns the headlines that are new, newest first.
 */
export function swap(page: Document): string[] {
  const known = new Set(items(document).map(({ id }) => id))
  const added = items(page).filter(({ id }) => !known.has(id))
  for (const item of added) item.classList.add('new')
  const headlines = added.map((item) => item.querySelector('.headline')?.textContent?.trim() ?? '')
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
  return headlines
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
