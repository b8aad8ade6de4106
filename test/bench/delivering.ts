import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAccess, sign } from '@tracker/http'
import type { Server } from './servers.ts'

/** A report of the news desk, signed. */
export interface SignedReport {
  readonly body: string
  readonly headers: Record<string, string>
}

/** Signs reports as the news desk of a server that keeps its data in `folder`. */
export function signing(folder: string): (data: object) => SignedReport {
  const access = parseAccess(JSON.parse(readFileSync(join(folder, '.data/access.json'), 'utf8')))
  const [secret = ''] = access.sources['newsdesk']?.secrets ?? []
  let sent = 0
  return (data) => {
    const id = `bench-${process.pid}-${Date.now()}-${++sent}`
    const timestamp = new Date().toISOString()
    const body = JSON.stringify({ type: 'report.filed', timestamp, data: { headline: 'They met.', ...data } })
    const signed = sign({ id, body, secret, now: Date.now() })
    return { body, headers: { ...signed, 'Content-Type': 'application/json' } }
  }
}

/** Files reports at a server, each as a signed delivery of its news desk; `folder` holds the server's data. */
export function delivering(server: Server, folder: string): (data: object) => Promise<Response> {
  const signed = signing(folder)
  return (data) => fetch(`${server.url}/v1/webhooks/newsdesk`, { method: 'POST', ...signed(data) })
}
