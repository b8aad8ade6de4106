/** The address of a story's stream of revisions, and the kinds of its events. */
export interface StreamSource {
  readonly address: string
  readonly kinds: readonly string[]
}

/** A stream of server-sent events that announces news for the page. */
export interface NewsStream {
  /** Whether it is open, or the browser is about to resume it. */
  isOpen(): boolean
  /** Opens it, unless it is open or ended too recently. */
  open(): void
  close(): void
}

/**
 * The shortest life of a stream, in milliseconds. One that ends sooner was a short answer, or the server accepts no
 * more.
 */
const least = 30_000

/** Milliseconds until one that ended is tried again. */
const rest = 300_000

/**
 * Follows the revisions of a story. Calls `news` at each one, and when the stream opens, since the page may be outdated
 * by then; calls `ended` if it ends. A stream that lasted and was cut is resumed by the browser, from where it stopped.
 */
export function newsStream(
  { address, kinds }: StreamSource,
  { news, ended }: { readonly news: () => void; readonly ended: () => void },
): NewsStream {
  let source: EventSource | undefined
  let began = 0
  let notBefore = 0

  const close = () => {
    source?.close()
    source = undefined
  }
  const cut = ({ readyState }: EventSource) => {
    const lasted = performance.now() - began >= least
    began = performance.now()
    if (lasted && readyState !== EventSource.CLOSED) return
    close()
    notBefore = performance.now() + rest
    ended()
  }
  return {
    isOpen: () => source !== undefined,
    open: () => {
      if (source || performance.now() < notBefore) return
      const made = new EventSource(address)
      source = made
      began = performance.now()
      made.addEventListener('open', () => {
        began = performance.now()
        news()
      })
      for (const kind of kinds) made.addEventListener(kind, news)
      made.addEventListener('error', () => cut(made))
    },
    close,
  }
}
