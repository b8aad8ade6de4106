import { hash } from 'node:crypto'

/**
 * Returns the fingerprint of a credential's holder, in hex: that of the name under `holder`, or without one that of the
 * credential itself, so renaming the credential changes nothing. `sha256` is the hash of the secret or key, in hex. The
 * ledger is public, so it contains neither the name nor the hash from the access document.
 */
export function holderOf(holder: string | undefined, sha256: string): string {
  const known = holder === undefined ? `credential ${sha256}` : `holder ${holder}`
  return hash('sha256', known).slice(0, 32)
}
