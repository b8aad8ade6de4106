import { isIP } from 'node:net'
import type { Addresses } from './addresses.ts'

/** Resolves a name to all its addresses. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

/**
 * Returns the addresses of a receiver, all of which are admitted. Throws an Error with the reason if one is not: the
 * name is then refused as a whole, since chance would decide which address is used.
 */
export async function receiverAddresses(
  url: URL,
  addresses: Addresses,
  resolve: Resolve,
): Promise<readonly string[]> {
  const secure = url.protocol === 'https:'
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port)
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const otherwise = `${url.protocol}//…:${port} is refused: receivers are addressed by https on port 443`
  if (!addresses.admitsAny({ port, secure })) throw new Error(otherwise)
  const found = isIP(hostname) === 0 ? await resolved(hostname, resolve) : [hostname]
  for (const address of found) {
    if (addresses.admits(address, { port, secure })) continue
    const which = address === hostname ? address : `${hostname} is ${address}, which`
    throw new Error(
      addresses.admits(address, { port: 443, secure: true }) ? otherwise : `${which} is no public address`,
    )
  }
  return found
}

async function resolved(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    const found = await resolve(hostname)
    if (found.length > 0) return found
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${hostname} does not resolve to an address: ${why}`, { cause })
  }
  throw new Error(`${hostname} does not resolve to an address`)
}
