import { DomainError } from '@tracker/domain'

/** Returns the error for missing and bad credentials of every kind, so it reveals nothing to strangers. */
export function unauthorized(): DomainError {
  return new DomainError(
    'unauthorized',
    'Valid credentials are needed here: a bearer key, or the signature of a source.',
  )
}
