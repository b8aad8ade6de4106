import { DomainError } from '@tracker/domain'
import type { Author } from '@tracker/domain'
import type { Context } from 'hono'
import { authenticateKey } from '../access/authenticate.ts'
import { type Caller, requireRole, type Role } from '../access/caller.ts'
import { unauthorized } from '../access/unauthorized.ts'
import type { Deps } from './deps.ts'
import { markPrivate } from './complete.ts'
import { known } from './known.ts'
import { sessionReader } from './session.ts'

/** Returns the holder of the bearer key. Throws `unauthorized`, or `forbidden` without the role for the scenario. */
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

/** Returns 'anyone' if reads are public; otherwise the caller, who must show a key that may read, or its session. */
export async function requireReader(
  deps: Deps,
  context: Context,
  scenario?: string,
): Promise<Caller | 'anyone'> {
  const { reads } = await deps.access()
  if (reads === 'public') return 'anyone'
  markPrivate(context)
  const reader = context.req.header('Authorization') === undefined && (await sessionReader(deps, context))
  if (!reader) return requireKey(deps, context, 'reader', scenario)
  requireRole(reader, 'reader', scenario)
  return reader
}

/**
 * Converts the caller to a writer of the domain. If a key files a source's delivery again, the author is both, with the
 * authority of the lesser. Throws `forbidden` if one of them may only read.
 */
export function authorOf(caller: Caller, retriedBy?: Caller): Author {
  const { kind, name, holder } = caller
  const both = retriedBy ? [caller, retriedBy] : [caller]
  for (const one of both) requireRole(one, 'editor')
  const authority = both.some(({ role }) => role === 'editor') ? 'editor' : 'reviewer'
  const retrying = retriedBy && { name: retriedBy.name, holder: retriedBy.holder }
  return { kind, name, holder, authority, ...(retrying ? { retriedBy: retrying } : {}) }
}

/** Returns the `Idempotency-Key`. Throws `malformed` if it is missing or unusable. */
export function idempotencyKey({ req }: Context): string {
  const key = (req.header('Idempotency-Key') ?? '').replace(/^"(.*)"$/, '$1')
  if (/^[!-~]{1,255}$/.test(key)) return key
  const detail =
    'the header Idempotency-Key is needed: 1 to 255 visible ASCII characters that name this write and no other'
  throw new DomainError('malformed', detail)
}
