import { instantText } from '@tracker/domain'
import { signed } from './signed.ts'

/** Who sends a write: a source that signs it, a content system, or the holder of the administrator's key. */
export type Sender = 'newsdesk' | 'review-desk' | 'articles' | 'desk-admin'

/** A write as a client sends it, byte for byte the same each time. */
export interface ClientDelivery {
  readonly id: string
  readonly by: Sender
  readonly path: string
  readonly body: string
  /** Whether no effect of the run's other writes can stand against it. */
  readonly certain?: boolean
}

/** The subject of a write; `report` or `proposal` if it refers to an existing one. */
interface About {
  readonly scenario: string
  readonly report?: string
  readonly proposal?: string
  readonly [other: string]: unknown
}

/** The route to which the holder of a key sends a write of a type. */
function keyed(type: string, { scenario, report, proposal }: About): string {
  const base = `/v1/scenarios/${scenario}`
  if (type === 'report.corrected') return `${base}/reports/${report}/correction`
  if (type === 'report.retracted') return `${base}/reports/${report}/retraction`
  return type === 'proposal.dismissed' ? `${base}/proposals/${proposal}/dismissal` : `${base}/reports`
}

/** Returns a delivery; the same arguments, the same bytes. */
export function delivery(id: string, type: string, data: About, by: Sender = 'newsdesk'): ClientDelivery {
  const path = by === 'desk-admin' ? keyed(type, data) : `/v1/webhooks/${by}`
  return { id, by, path, body: JSON.stringify({ type, timestamp: instantText(signed), data }) }
}

const hour = 3_600_000

/** Returns a delivery of a report that occurred so many hours after now. */
export function report(
  { scenario }: { readonly scenario: string },
  id: string,
  data: object,
  { hours = 0, by = 'newsdesk' }: { readonly hours?: number; readonly by?: Sender } = {},
): ClientDelivery {
  const occurred = instantText(signed + hours * hour)
  return delivery(id, 'report.filed', { scenario, headline: id, occurred, ...data }, by)
}
