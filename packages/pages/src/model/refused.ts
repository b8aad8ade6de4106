import type { DomainError } from '@tracker/domain'

/** A refusal, under a title of its kind, with what that means in the reader's language. */
export interface Refused {
  readonly error: DomainError
  readonly title: string
  readonly reason: string | undefined
}
