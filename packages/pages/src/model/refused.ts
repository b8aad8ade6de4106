import type { DomainError } from '@tracker/domain'

/** A refusal, with a title for its kind and an explanation in the reader's language. */
export interface Refused {
  readonly error: DomainError
  readonly title: string
  readonly reason: string | undefined
}
