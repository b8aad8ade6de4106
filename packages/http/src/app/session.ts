import { createHash } from 'node:crypto'
import { DomainError, type Instant, lookup } from '@tracker/domain'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import * as v from 'valibot'
import type { AccessDocument } from '../access/access-document.ts'
import { authenticateKey } from '../access/authenticate.ts'
import type { Caller } from '../access/caller.ts'
import { holderOf } from '../access/holder.ts'
import { unauthorized } from '../access/unauthorized.ts'
import type { Deps } from './deps.ts'
import { known } from './known.ts'
import { sealer } from './sealer.ts'
import { sessionCookie } from './session-cookie.ts'

const hours = 8

/** The sealed content of the cookie: the key, and when the session ends. It proves nothing else. */
const sessionSchema = v.object({ key: v.string(), until: v.number() })

function fingerprint(sha256: string): string {
  return createHash('sha256').update(`session ${sha256}`).digest('base64url')
}

/**
 * Returns the `Set-Cookie` of a session for the holder of this key: 8 hours, out of reach of scripts and other sites,
 * good for reading only. Throws `unauthorized` if the key is unknown.
 */
export async function beginSession(deps: Deps, key: string): Promise<string> {
  const shown = await known(deps.access, (document) => {
    const name = authenticateKey(document, `Bearer ${key}`)?.name
    return name === undefined ? undefined : lookup(document.keys, name)
  })
  if (!shown) throw unauthorized()
  const until = deps.now() + hours * 60 * 60 * 1000
  const sealed = (await sealer(deps)()).seal(sessionCookie, { key: fingerprint(shown.sha256), until })
  return setCookie(deps, sealed, hours * 60 * 60)
}

/** Returns the `Set-Cookie` that ends a session. */
export function endSession(deps: Pick<Deps, 'base'>): string {
  return setCookie(deps, '', 0)
}

function setCookie({ base }: Pick<Deps, 'base'>, value: string, seconds: number): string {
  const { pathname, protocol } = new URL(base ?? 'http://localhost')
  const path = pathname === '/' ? pathname : pathname.replace(/\/$/, '')
  const secure = protocol === 'https:' ? '; Secure' : ''
  return `${sessionCookie}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`
}

/** Returns the reader whose session the request shows; undefined without one, once it is over or its key is gone. */
export async function sessionReader(deps: Deps, context: Context): Promise<Caller | undefined> {
  const sealed = getCookie(context, sessionCookie)
  if (sealed === undefined || sealed === '') return undefined
  const session = await opened(deps, sealed, deps.now())
  return session && known(deps.access, (document) => holderOfKey(document, session.key))
}

async function opened(deps: Deps, sealed: string, now: Instant) {
  try {
    const session = (await sealer(deps)()).open(sessionCookie, sealed, sessionSchema)
    return session.until > now ? session : undefined
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

function holderOfKey({ keys }: AccessDocument, shown: string): Caller | undefined {
  const found = Object.entries(keys).find(([, { sha256 }]) => fingerprint(sha256) === shown)
  if (!found) return undefined
  const [name, { sha256, scenarios, holder }] = found
  return { kind: 'key', name, holder: holderOf(holder, sha256), role: 'reader', scenarios }
}
