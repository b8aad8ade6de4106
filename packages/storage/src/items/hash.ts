import { hash as digest } from 'node:crypto'
import { noHash, type Revision, type Unchained } from '@tracker/domain'
import canonicalize from 'canonicalize'

/** Returns the SHA-256 of the RFC 8785 form of a redacted revision without both hashes, in hex. */
export function leftHash({ hash: _, previousHash: __, ...rest }: Revision): string {
  return hashOf('', rest)
}

/** Returns the SHA-256 of the previous hash followed by the RFC 8785 form of the rest, in hex. */
export function hashOf(previousHash: string, rest: Unchained): string {
  const canonical = canonicalize(rest)
  if (canonical === undefined) throw new Error('a revision has no canonical form')
  return digest('sha256', previousHash + canonical, 'hex')
}

/** Chains a revision to the one before it. */
export function chained(previousHash: string, rest: Unchained): Revision {
  return { ...rest, previousHash, hash: hashOf(previousHash, rest) }
}

/**
 * Describes why a revision cannot follow another; undefined if it can. A redacted one can if `redaction`, the revision
 * that redacted it, has the hash of the rest.
 */
export function misfit(
  previous: Revision | undefined,
  revision: Revision,
  redaction?: Revision,
): string | undefined {
  const { hash, previousHash, ...rest } = revision
  const number = (previous?.revision ?? 0) + 1
  if (revision.revision !== number) return `revision ${number} is missing`
  if (previousHash !== (previous?.hash ?? noHash))
    return 'its previousHash is not the hash of the revision before it'
  if (previous && !(Date.parse(previous.recorded) < Date.parse(revision.recorded)))
    return 'it is not recorded later than the one before it'
  if (revision.redacted !== undefined) return redactionMisfit(revision, redaction)
  if (hash !== hashOf(previousHash, rest)) return 'its hash is not that of its content'
  return undefined
}

/** Describes why a redacted revision differs from the result of its redaction; undefined if it does not. */
export function redactionMisfit(revision: Revision, redaction: Revision | undefined): string | undefined {
  const { revision: number, redacted } = revision
  const left =
    redaction?.revision === redacted && redaction?.entry.kind === 'redaction' ? redaction.entry.left : []
  return left.some((one) => one.revision === number && one.sha256 === leftHash(revision))
    ? undefined
    : `it is not what revision ${redacted} left of it`
}
