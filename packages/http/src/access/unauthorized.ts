import { DomainError } from '@tracker/domain'

/** The one answer to missing and to bad credentials of every kind, so that it tells a stranger nothing. */
export function unauthorized(): DomainError {
  return new DomainError(
    'unauthorized',
    'Valid credentials are needed here: a bearer key, or the signature of a source.',
  )
}
