/** The code of every refusal; it is the last segment of the problem's `type`. */
export type ErrorCode =
  | 'archived'
  | 'claim-id-taken'
  | 'cursor-invalid'
  | 'damaged'
  | 'definition-invalid'
  | 'delivery-closed'
  | 'forbidden'
  | 'four-eyes'
  | 'history-conflict'
  | 'id-reused'
  | 'internal'
  | 'malformed'
  | 'method-not-allowed'
  | 'migration-needed'
  | 'moved'
  | 'not-found'
  | 'nothing-to-file'
  | 'nothing-to-retract'
  | 'occurred-in-future'
  | 'payload-invalid'
  | 'precondition-failed'
  | 'precondition-required'
  | 'proposal-closed'
  | 'query-invalid'
  | 'redacted'
  | 'report-retracted'
  | 'scenario-full'
  | 'scenario-used'
  | 'subscriptions-full'
  | 'too-large'
  | 'too-many-requests'
  | 'transition-not-allowed'
  | 'unauthorized'
  | 'unavailable'
  | 'unsupported-media-type'

/** One fault of an input: its place (RFC 6901 JSON Pointer), and what would be right. */
export interface Fault {
  readonly pointer: string
  readonly detail: string
}

/** Further members of the problem document, e.g. `errors`, `state`, `allowed`, `report`. */
export type ErrorExtra = Readonly<Record<string, unknown>> & { readonly errors?: readonly Fault[] }

/** A refusal that the caller can act on; anything else thrown is a defect or an outage. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly extra: ErrorExtra

  constructor(code: ErrorCode, detail: string, extra: ErrorExtra = {}, options?: ErrorOptions) {
    super(detail, options)
    this.code = code
    this.extra = extra
  }
}
