/**
 * Scrolls each diagram that is wider than the screen to the track's present state. Only the drawing has its position,
 * so it is fetched again.
 */
export function presentState(): void {
  for (const drawing of document.querySelectorAll<HTMLElement>('.drawing')) {
    const image = drawing.querySelector('img')
    // A drawing that cannot be fetched stays as it is: the page has the same in words.
    if (image) image.addEventListener('load', () => void bringIntoView(drawing, image).catch(() => {}))
    if (image?.complete) bringIntoView(drawing, image).catch(() => {})
  }
}

async function bringIntoView(drawing: HTMLElement, image: HTMLImageElement): Promise<void> {
  await image.decode()
  if (drawing.scrollWidth <= drawing.clientWidth) return
  const answer = await fetch(image.src)
  // The page's policy would complain of the drawing's own sheet.
  const text = (await answer.text()).replace(/<style>[^]*?<\/style>/, '')
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml')
  const box = svg.querySelector('.sd-present rect')
  if (!box) return
  const middle = Number(box.getAttribute('x')) + Number(box.getAttribute('width')) / 2
  drawing.scrollLeft = image.offsetLeft - drawing.offsetLeft + middle - drawing.clientWidth / 2
}
