/** A request as a content system sent it, with the path that it was sent to. */
export interface SystemRequest {
  readonly method: string
  /** The path and query as the sender knows them. */
  readonly path: string
  readonly headers: Headers
  readonly body: Uint8Array
}
