/** A request as a content system sent it, with its path. */
export interface SystemRequest {
  readonly method: string
  /** The path and query as the sender sees them. */
  readonly path: string
  readonly headers: Headers
  readonly body: Uint8Array
}
