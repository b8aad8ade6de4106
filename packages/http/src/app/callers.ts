import { DomainError } from '@tracker/domain'
import type { Author, Visibility } from '@tracker/domain'
import type { Context } from 'hono'
import { authenticateKey } from '../access/authenticate.ts'
import { type Caller, permits, requireRole, type Role } from '../access/caller.ts'
import { unauthorized } from '../access/unauthorized.ts'
import { writeId } from '../body/write-id.ts'
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

/**
 * Returns 'anyone' if the scenario, or the list without one, is public; otherwise the caller, by a key that may read or
 * its session.
 */
export async function requireReader(
  deps: Deps,
  context: Context,
  scenario?: string,
): Promise<Caller | 'anyone'> {
  const { reads } = await deps.access()
  const settings = scenario === undefined ? undefined : await deps.scenarios.settings(scenario)
  if (reads === 'public' && settings?.visibility !== 'private') return 'anyone'
  markPrivate(context)
  const reader = context.req.header('Authorization') === undefined && (await sessionReader(deps, context))
  if (!reader) return requireKey(deps, context, 'reader', scenario)
  requireRole(reader, 'reader', scenario)
  return reader
}

/**
 * Returns the same for a request that inspects a damaged scenario: if its settings cannot be read, it counts as
 * private, and a client without a key learns that it needs one for what it could read without.
 */
export async function requireInspector(
  deps: Deps,
  context: Context,
  scenario: string,
): Promise<Caller | 'anyone'> {
  try {
    return await requireReader(deps, context, scenario)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'damaged') throw error
    markPrivate(context)
    const { reads } = await deps.access()
    if (reads === 'public' && context.req.header('Authorization') === undefined) throw keyNeeded(error)
    return requireKey(deps, context, 'reader', scenario)
  }
}

function keyNeeded({ message, extra }: DomainError): DomainError {
  const why = 'what is damaged may be private, so show a key that may read it'
  return new DomainError('damaged', `${message}; ${why}`, extra)
}

/** Returns the caller of a list that depends on its reader; 'anyone' without credentials. */
export async function requireLister(deps: Deps, context: Context): Promise<Caller | 'anyone'> {
  const shown = context.req.header('Authorization') !== undefined
  const reader = shown ? await requireKey(deps, context, 'reader') : await sessionReader(deps, context)
  if (!reader) return requireReader(deps, context)
  markPrivate(context)
  return reader
}

/** Returns whether a reader's list includes a scenario: its editors see an unlisted one, its readers a private one. */
export function listed(
  reader: Caller | 'anyone',
  { scenario, visibility }: { readonly scenario: string; readonly visibility: Visibility },
): boolean {
  if (reader === 'anyone') return visibility === 'public'
  return permits(reader, visibility === 'unlisted' ? 'editor' : 'reader', scenario)
}

/**
 * Converts the caller to a writer of the domain. If a key files a source's delivery again, the author is both, with the
 * lesser authority of the two. Throws `forbidden` if one of them may only read.
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
  if (writeId.test(key)) return key
  const detail =
    'the header Idempotency-Key is needed: 1 to 255 visible ASCII characters that name this write and no other'
  throw new DomainError('malformed', detail)
}
