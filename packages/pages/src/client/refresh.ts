import { newsStream, type StreamSource } from './news-stream.ts'

/** Milliseconds between two requests: without a stream, and with one, since the clock changes a page as well. */
const often = 30_000
const seldom = 300_000

/** Milliseconds over which readers spread their requests after news. */
const spread = 2_000

/**
 * Keeps the page up to date while it is visible, and calls `fresh` with a new page. It requests the page by its ETag
 * when the stream has news; without a stream every half minute, and less often after failures.
 */
export function refresh(
  first: string,
  source: StreamSource | undefined,
  fresh: (page: Document) => void,
): void {
  let etag = first
  let wait = often
  let timer = 0
  let announced = false
  let looking = false

  const stream = source && newsStream(source, { news: announce, ended: poll })

  async function look(): Promise<void> {
    const hurried = announced
    announced = false
    looking = true
    try {
      const answer = await fetch(location.href, { headers: { 'If-None-Match': etag }, cache: 'no-store' })
      const found = answer.ok || answer.status === 304
      // Soon once more after news: a cache in between may still have had the old page.
      const calm = stream?.isOpen() === true && !hurried ? seldom : often
      wait = found ? calm : Math.min(wait * 2, seldom)
      if (answer.status === 200) {
        etag = answer.headers.get('ETag') ?? etag
        fresh(new DOMParser().parseFromString(await answer.text(), 'text/html'))
      }
    } catch {
      wait = Math.min(wait * 2, seldom)
    }
    looking = false
    again(announced ? soon() : wait)
  }

  function again(after: number): void {
    clearTimeout(timer)
    if (document.visibilityState !== 'visible') return
    stream?.open()
    if (!looking) timer = setTimeout(() => void look(), after)
  }

  function poll(): void {
    wait = often
    again(wait)
  }

  function announce(): void {
    if (announced) return
    announced = true
    again(soon())
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') stream?.close()
    again(1_000)
  })
  again(wait)
}

function soon(): number {
  return Math.random() * spread
}
