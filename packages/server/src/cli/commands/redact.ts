import { randomUUID } from 'node:crypto'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'
import { idOption, reasonOption } from '../options.ts'
import { scenarioPath } from '../path.ts'

export const redact = command({
  summary: 'take the texts of a report out of every stored copy, for good (needs --key of an admin)',
  arguments: ['scenario', 'report'],
  options: { ...reasonOption, ...idOption },
  details: [
    'What it did (track, event, times, stances) stays, so do the ids of the report and its claims, and the ledger still',
    'verifies. Backups hold the texts until they are thrown away, and so may readers: see docs/one-machine.md.',
  ],
  example: 'redact my-story msg_1 --reason "A court ordered it" --key tracker_…',
  run: async (connection, [scenario = '', report = ''], { reason, id = `msg_${randomUUID()}` }) => {
    if (connection.key === undefined) throw new Failure('misused', 'Redacting needs --key, or TRACKER_KEY.')
    if (reason === undefined) throw new Failure('misused', 'Say why, with --reason: readers see it.')
    const { json } = await ask(connection, {
      method: 'POST',
      path: scenarioPath(scenario, ['reports', report, 'redaction']),
      headers: { 'Idempotency-Key': id },
      body: JSON.stringify({ reason }),
    })
    const { revision } = json as { readonly revision: number }
    return { json, text: `${report} is redacted (revision ${revision})` }
  },
})
