import { hash } from 'node:crypto'

/**
 * Returns the fingerprint of a credential's holder, in hex: of the name under `holder`, or without one of the credential
 * itself, so that renaming it changes nothing. `sha256` is that of the secret or key, in hex. The ledger
 * is public, so it has neither the name nor the hash that the access document keeps.
 */
export function holderOf(holder: string | undefined, sha256: string): string {
  const known = holder === undefined ? `credential ${sha256}` : `holder ${holder}`
  return hash('sha256', known).slice(0, 32)
}
