import type { ErrorCode } from '@tracker/domain'
import type { ParameterName } from '../parameters.ts'

/** Who may do it: anyone, anyone where reads are public, the holder of a key with this role, or a source by its signature. */
export type Access = 'anyone' | 'readers' | 'editor' | 'admin' | 'source'

/** What an operation answers when it does what was asked. */
export interface OperationAnswer {
  readonly description: string
  /** A named schema of the document. */
  readonly schema?: string
  /** Media types, where it is not JSON alone. */
  readonly types?: readonly string[]
  readonly headers?: readonly string[]
}

/** One operation, as its documentation has it. */
export interface Operation {
  readonly id: string
  readonly tag: 'Reading' | 'Following' | 'Writing' | 'Definitions' | 'Service'
  readonly summary: string
  readonly description: string
  readonly access: Access
  /** Besides those in its path. */
  readonly parameters?: readonly ParameterName[]
  /** The named schema of its body. */
  readonly request?: string
  readonly answers: Readonly<Record<number, OperationAnswer>>
  /** Whether it has an ETag, and is 304 for one who has it. */
  readonly conditional?: boolean
  /** Besides those that follow from its path, body and access. */
  readonly problems?: readonly ErrorCode[]
}

/** The operations of each path by method, in lower case as the document has them. */
export type Operations = Readonly<
  Record<string, Partial<Readonly<Record<'get' | 'put' | 'post', Operation>>>>
>
