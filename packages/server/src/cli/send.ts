import { randomUUID } from 'node:crypto'
import { sign } from '@tracker/http'
import { ask, type Connection } from './client.ts'
import { Failure } from './failure.ts'
import { keyName, sender, type Wanted } from './sender.ts'

/** A write in the form of a webhook payload; the routes for key holders take parts of it. */
export interface WriteRequest extends Wanted {
  readonly type: 'report.filed' | 'report.corrected' | 'report.retracted' | 'proposal.dismissed'
  readonly data: Readonly<Record<string, unknown>>
  /** The id that makes it take effect only once; a fresh one by default. */
  readonly id: string | undefined
}

/**
 * Sends a write with the key if there is one, otherwise as a webhook signed by a source. A tracker that does not
 * respond may have accepted it, so the failure names the id under which to send it again.
 */
export async function send(connection: Connection, write: WriteRequest): Promise<unknown> {
  const id = write.id ?? `msg_${randomUUID()}`
  try {
    const { json } = await (connection.key === undefined
      ? signed(connection, write, id)
      : keyed(connection, write, id))
    return json
  } catch (error) {
    if (!(error instanceof Failure) || error.ending !== 'unreachable') throw error
    const again = `Send the same again with --id ${id}; it counts once.`
    throw new Failure('unreachable', `${error.message}\n${again}`, { id })
  }
}

function signed(connection: Connection, write: WriteRequest, id: string) {
  const { type, scenario, data } = write
  const { source, role, secret } = sender(connection, write)
  connection.note(`Signed as ${source}${role === undefined ? '' : ` (${role})`}.`)
  const now = Date.now()
  const body = JSON.stringify({ type, timestamp: new Date(now).toISOString(), data: { scenario, ...data } })
  const path = `/v1/webhooks/${encodeURIComponent(source)}`
  return ask(connection, { method: 'POST', path, headers: sign({ id, body, secret, now }), body })
}

function keyed(connection: Connection, { type, scenario, data }: WriteRequest, id: string) {
  const { report, proposal, ...body } = data
  connection.note(`Written with ${keyName(connection)}.`)
  const at = (of: unknown) => encodeURIComponent(String(of))
  const paths = {
    'report.filed': 'reports',
    'report.corrected': `reports/${at(report)}/correction`,
    'report.retracted': `reports/${at(report)}/retraction`,
    'proposal.dismissed': `proposals/${at(proposal)}/dismissal`,
  }
  return ask(connection, {
    method: 'POST',
    path: `/v1/scenarios/${at(scenario)}/${paths[type]}`,
    headers: { 'Idempotency-Key': id },
    body: JSON.stringify(body),
  })
}
