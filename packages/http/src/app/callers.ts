import { DomainError } from '@tracker/domain'
import type { Author } from '@tracker/domain'
import type { Context } from 'hono'
import { authenticateKey } from '../access/authenticate.ts'
import { type Caller, requireRole, type Role } from '../access/caller.ts'
import { unauthorized } from '../access/unauthorized.ts'
import type { AccessSource, Deps } from './deps.ts'
import { markPrivate } from './keep-private.ts'
import type { AccessDocument } from '../access/access-document.ts'

/** Whom an access document knows; where the one at hand knows nobody, a fresh one is asked. */
export async function known<T>(
  access: AccessSource,
  find: (document: AccessDocument) => T | undefined,
): Promise<T | undefined> {
  const document = await access()
  const found = find(document)
  if (found !== undefined) return found
  const fresh = await access({ fresh: true })
  return fresh === document ? undefined : find(fresh)
}

/** The holder of the bearer key, who must have the role for the scenario. Throws `unauthorized` or `forbidden`. */
export async function requireKey(
  { access }: Deps,
  { req }: Context,
  role: Role,
  scenario?: string,
): Promise<Caller> {
  const caller = await known(access, (document) => authenticateKey(document, req.header('Authorization')))
  if (!caller) throw unauthorized()
  requireRole(caller, role, scenario)
  return caller
}

/** Whether anyone may read; else the reader, who must hold a key. */
export async function requireReader(
  deps: Deps,
  context: Context,
  scenario?: string,
): Promise<Caller | 'anyone'> {
  const { reads } = await deps.access()
  if (reads === 'public') return 'anyone'
  markPrivate(context)
  return requireKey(deps, context, 'reader', scenario)
}

/** The caller as the domain knows writers. Throws `forbidden` for one who may only read. */
export function authorOf(caller: Caller): Author {
  requireRole(caller, 'editor')
  const { kind, name, role } = caller
  return { kind, name, authority: role === 'editor' ? 'editor' : 'reviewer' }
}

/** Throws `malformed` without a usable `Idempotency-Key`. */
export function idempotencyKey({ req }: Context): string {
  const key = (req.header('Idempotency-Key') ?? '').replace(/^"(.*)"$/, '$1')
  if (/^[!-~]{1,255}$/.test(key)) return key
  const detail =
    'the header Idempotency-Key is needed: 1 to 255 visible ASCII characters that name this write and no other'
  throw new DomainError('malformed', detail)
}
