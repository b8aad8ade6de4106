/**
 * Seconds that an answer is fresh, and how many more it is served while it is renewed; as the answers say themselves.
 */
const fresh = 5
const stale = 60

/** The effect of a request on the origin: none, a renewal of the answer of a revision, or a new answer. */
export type OriginNeed = 'served' | { readonly had: number | undefined }

/**
 * One of CloudFront's regional caches, by RFC 9111 and RFC 5861: a stale answer is served while one request renews it,
 * and requests for an answer that is on its way wait for it.
 */
export function regionalCache() {
  const answers = new Map<string, { at: number; revision: number }>()
  return {
    /** A request at a second, while the story is at a revision. */
    ask(key: string, second: number, revision: number): OriginNeed {
      const kept = answers.get(key)
      if (kept !== undefined && second - kept.at < fresh) return 'served'
      answers.set(key, { at: second, revision })
      const usable = kept !== undefined && second - kept.at < fresh + stale
      return { had: usable ? kept.revision : undefined }
    },
  }
}
