import { DomainError } from '@tracker/domain'

/** Rebases error pointers from `/data/…` to `/…` for callers who sent only `data`. */
export function withinData(error: unknown): unknown {
  if (!(error instanceof DomainError) || !error.extra.errors) return error
  const errors = error.extra.errors.map(({ pointer, detail }) => ({
    pointer: pointer.replace(/^\/data(?=\/|$)/, ''),
    detail,
  }))
  return new DomainError(error.code, error.message, { ...error.extra, errors }, { cause: error })
}
