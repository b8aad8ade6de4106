import type { Author } from './filed-report.ts'

type Eyes = Omit<Author, 'authority' | 'retriedBy'>

/** Returns everyone who took part in a write: the source or key, and the key that filed a source's delivery again. */
export function eyesOf({ kind, name, holder, retriedBy }: Omit<Author, 'authority'>): readonly Eyes[] {
  const own = { kind, name, ...(holder === undefined ? {} : { holder }) }
  return retriedBy ? [own, { kind: 'key', ...retriedBy }] : [own]
}

/** Returns whether two names count as one person: the same source or key, or two of one holder. */
export function sameEyes(a: Eyes, b: Eyes): boolean {
  return (a.kind === b.kind && a.name === b.name) || (a.holder !== undefined && a.holder === b.holder)
}
