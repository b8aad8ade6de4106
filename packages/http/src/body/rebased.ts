import { DomainError } from '@tracker/domain'
import { placeOf } from './read-as.ts'

/** Returns a refusal with every pointer moved, that with which its detail begins included; other errors as they are. */
export function rebased(error: unknown, move: (pointer: string) => string): unknown {
  if (!(error instanceof DomainError) || !error.extra.errors) return error
  const { code, message, extra } = error
  const [first] = error.extra.errors
  const errors = error.extra.errors.map(({ pointer, detail }) => ({ pointer: move(pointer), detail }))
  const before = first && `${placeOf(first.pointer)}: `
  const detail =
    before !== undefined && message.startsWith(before)
      ? `${placeOf(move(first?.pointer ?? ''))}: ${message.slice(before.length)}`
      : message
  return new DomainError(code, detail, { ...extra, errors }, { cause: error })
}
