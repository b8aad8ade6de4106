/** A recorded request and its answer, for one operation. */
export interface Example {
  readonly operation: string
  /** A name of lower-case words joined by hyphens. */
  readonly name: string
  readonly summary: string
  readonly request?: unknown
  readonly status: number
  /** The JSON value, or the text if it is not JSON. */
  readonly answer: unknown
}
