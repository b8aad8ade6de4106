import type { ErrorCode } from '@tracker/domain'
import type { Json } from '../json.ts'
import type { ParameterName } from '../parameters.ts'

/**
 * The callers of an operation: anyone, anyone if reads are public, the holder of a key with this role, or a source by
 * its signature.
 */
export type Access = 'anyone' | 'readers' | 'reader' | 'editor' | 'admin' | 'source'

/** A successful answer. */
export interface OperationAnswer {
  readonly description: string
  /** The name of its schema in the document. */
  readonly schema?: string
  /** Media types, if it is not JSON alone. */
  readonly types?: readonly string[]
  readonly headers?: readonly string[]
}

/** An operation and its documentation. */
export interface Operation {
  readonly id: string
  readonly tag:
    'Reading' | 'Following' | 'Writing' | 'Deliveries' | 'Subscriptions' | 'Definitions' | 'Service'
  readonly summary: string
  readonly description: string
  readonly access: Access
  /** Parameters besides those in its path. */
  readonly parameters?: readonly ParameterName[]
  /** The name of the schema of its body. */
  readonly request?: string
  /** The media type of its body, if it is not JSON. */
  readonly requestType?: string
  /** Whether it may come without a body. */
  readonly optionalRequest?: boolean
  readonly answers: Readonly<Record<number, OperationAnswer>>
  /** Whether it has an ETag and answers 304. */
  readonly conditional?: boolean
  /** The requests that it causes, by name and by an expression for their URL. */
  readonly callbacks?: Readonly<Record<string, Json>>
  /** Problems besides those that follow from its path, body and access. */
  readonly problems?: readonly ErrorCode[]
}

/** Operations by path and method, in lower case as in the document. */
export type Operations = Readonly<
  Record<string, Partial<Readonly<Record<'get' | 'put' | 'post' | 'patch' | 'delete', Operation>>>>
>
