import type { Author } from './filed-report.ts'

type Eyes = Omit<Author, 'authority'>

/** Whether two names are one pair of eyes: the same source or key, or two of one holder. */
export function sameEyes(a: Eyes, b: Eyes): boolean {
  return (a.kind === b.kind && a.name === b.name) || (a.holder !== undefined && a.holder === b.holder)
}
