import { createHash } from 'node:crypto'
import type { KeptRefusal } from '../../writing/refused-deliveries.ts'

/** Returns a delivery of the newsdesk that was refused, and whatever else matters of it. */
export function refusal(more: Partial<KeptRefusal> & Pick<KeptRefusal, 'received'>): KeptRefusal {
  const body = more.body ?? Buffer.from('{"type":"report.filed"')
  return {
    source: 'newsdesk',
    holder: 'a holder',
    delivery: 'msg_refused',
    scenario: 'talks',
    at: more.received,
    headers: {},
    problem: { title: 'Request malformed' },
    ...more,
    body,
    sha256: createHash('sha256').update(body).digest('hex'),
  }
}
