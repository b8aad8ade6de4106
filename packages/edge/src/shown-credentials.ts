import { sessionCookie, sessionForm } from '@tracker/http/session-cookie'
import { all, type EdgeValue, type EdgeValues } from './viewer-request.ts'

/** The form of keys that `access` makes (RFC 6750 §2.1). */
const key = /^bearer tracker_[\w-]{20,}$/i

/** The paths whose answers depend on who asks: of the list, of scenarios, and of the API. */
const guarded = /^\/(?:$|scenarios\/|v1\/)/

/** Returns whether an `Authorization` can be one that the route at this path looks at. */
export function mayShow(path: string, authorization: string): boolean {
  return guarded.test(path) && key.test(authorization)
}

/** Returns the first cookie that can be a session of ours, alone; none if the route at this path asks for none. */
export function shownSession(path: string, cookies: EdgeValues): EdgeValues {
  const shown = cookies[sessionCookie]
  const session =
    shown && guarded.test(path) ? all(shown).find((one) => sessionForm.test(one.value)) : undefined
  const left: Record<string, EdgeValue> = {}
  if (session !== undefined) left[sessionCookie] = { value: session.value }
  return left
}
