import { DomainError } from '@tracker/domain'

/** The same error for missing and bad credentials of every kind, so that strangers learn nothing from it. */
export function unauthorized(): DomainError {
  return new DomainError(
    'unauthorized',
    'Valid credentials are needed here: a bearer key, or the signature of a source.',
  )
}
