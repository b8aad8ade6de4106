import { DomainError } from '@tracker/domain'

/** A refusal whose pointers lead into a payload, for one who sent its `data` alone: there they begin. */
export function withinData(error: unknown): unknown {
  if (!(error instanceof DomainError) || !error.extra.errors) return error
  const errors = error.extra.errors.map(({ pointer, detail }) => ({
    pointer: pointer.replace(/^\/data(?=\/|$)/, ''),
    detail,
  }))
  return new DomainError(error.code, error.message, { ...error.extra, errors }, { cause: error })
}
