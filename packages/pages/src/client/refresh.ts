const often = 30_000
const seldom = 300_000

/**
 * Keeps the page up to date while it is visible: requests it by its ETag, less often while that fails, and calls `fresh`
 * with a new page.
 */
export function refresh(first: string, fresh: (page: Document) => void): void {
  let etag = first
  let wait = often
  let timer = 0

  async function look(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { 'If-None-Match': etag }, cache: 'no-store' })
      wait = answer.ok || answer.status === 304 ? often : Math.min(wait * 2, seldom)
      if (answer.status === 200) {
        etag = answer.headers.get('ETag') ?? etag
        fresh(new DOMParser().parseFromString(await answer.text(), 'text/html'))
      }
    } catch {
      wait = Math.min(wait * 2, seldom)
    }
    again(wait)
  }

  function again(after: number): void {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') timer = setTimeout(() => void look(), after)
  }

  document.addEventListener('visibilitychange', () => again(1_000))
  again(wait)
}
