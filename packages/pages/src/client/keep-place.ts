/**
 * Remembers the elements of the live parts in view, and returns a function that scrolls back to them after a
 * replacement: the topmost one that still exists returns to its place on the screen. An unscrolled page stays
 * unscrolled.
 */
export function keepPlace(): () => void {
  if (scrollY === 0) return () => {}
  const inView = [...document.querySelectorAll('[data-live] [id]')]
    .map((element) => ({ id: element.id, ...edges(element) }))
    .filter(({ top, bottom }) => bottom > Math.max(top, 0) && top < innerHeight)
  const begun = inView.filter(({ top }) => top >= 0).toSorted((a, b) => a.top - b.top)
  // If no element begins in view, the innermost one that fills it.
  const places = [...begun, ...inView.filter(({ top }) => top < 0).toReversed()]
  return () => {
    const place = places.find(({ id }) => document.getElementById(id)?.checkVisibility())
    const element = document.getElementById(place?.id ?? '')
    if (place && element) scrollBy({ top: edges(element).top - place.top, behavior: 'instant' })
  }
}

function edges(element: Element): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = element.getBoundingClientRect()
  return { top, bottom }
}
