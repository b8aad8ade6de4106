/** What a request and an answer really look like, by operation. */
export interface Example {
  readonly operation: string
  /** In lower-case words joined by hyphens. */
  readonly name: string
  readonly summary: string
  readonly request?: unknown
  readonly status: number
  /** JSON, or the text of an answer that is none. */
  readonly answer: unknown
}
