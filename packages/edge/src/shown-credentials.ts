import { asksWhoReads } from '@tracker/http/asks-who-reads'
import { sessionCookie, sessionForm } from '@tracker/http/session-cookie'
import { all, type EdgeValue, type EdgeValues } from './viewer-request.ts'

/** The form of keys that `access` makes (RFC 6750 §2.1). */
const key = /^bearer tracker_[\w-]{20,}$/i

/** Returns whether an `Authorization` can be a key of the tracker. */
export function canBeKey(authorization: string): boolean {
  return key.test(authorization)
}

/**
 * Returns the first cookie that can be a session of the tracker, alone; none if the route at this path asks for none.
 */
export function shownSession(path: string, cookies: EdgeValues): EdgeValues {
  const shown = cookies[sessionCookie]
  const session =
    shown && asksWhoReads(path) ? all(shown).find((one) => sessionForm.test(one.value)) : undefined
  const left: Record<string, EdgeValue> = {}
  if (session !== undefined) left[sessionCookie] = { value: session.value }
  return left
}
