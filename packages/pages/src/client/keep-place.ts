/**
 * Remembers what of the live parts the reader has in view, and returns what brings the page back to it once they have
 * been replaced: to the topmost that is still there, where it was on the screen. A page that is not scrolled stays so.
 */
export function keepPlace(): () => void {
  if (scrollY === 0) return () => {}
  const inView = [...document.querySelectorAll('[data-live] [id]')]
    .map((element) => ({ id: element.id, ...edges(element) }))
    .filter(({ top, bottom }) => bottom > Math.max(top, 0) && top < innerHeight)
  const begun = inView.filter(({ top }) => top >= 0).toSorted((a, b) => a.top - b.top)
  // Where nothing begins in view, the innermost of what fills it.
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
