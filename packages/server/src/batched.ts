/** Text that is written in batches. */
export interface Batched {
  readonly write: (text: string) => void
  /** Writes everything gathered at once. */
  readonly flush: () => void
}

/** The most that text may wait, in milliseconds, and in UTF-16 code units. */
const longest = 50
const most = 64 * 1024

/**
 * Gathers short texts and writes them together, within 50 ms: a log line for each of thousands of requests a second
 * would cost more than the requests. Call `flush` before the process ends.
 */
export function batched(write: (text: string) => void): Batched {
  let gathered = ''
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const text = gathered
    gathered = ''
    if (text !== '') write(text)
  }
  return {
    flush,
    write: (text) => {
      gathered += text
      if (gathered.length > most) flush()
      else timer ??= setTimeout(flush, longest)
    },
  }
}
