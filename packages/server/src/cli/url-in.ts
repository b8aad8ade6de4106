import * as v from 'valibot'
import { host, port } from '../setting-values.ts'
import { urlAt, usualUrl } from '../url-at.ts'

/**
 * Returns the address at which the command line looks for the tracker: `TRACKER_URL`, else where `npm start` listens by
 * `HOST` and `PORT`.
 */
export function urlIn({
  TRACKER_URL,
  HOST = '127.0.0.1',
  PORT = '8787',
}: Readonly<Record<string, string | undefined>>): string {
  if (TRACKER_URL !== undefined) return TRACKER_URL
  const at = v.safeParse(v.object({ host, port }), { host: HOST, port: PORT })
  // A bad setting stops the server, and any free port is known to the server alone.
  return at.success && at.output.port !== 0 ? urlAt(at.output.host, at.output.port) : usualUrl
}
