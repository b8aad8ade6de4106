import type { ClaimStatus } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { momentOptions, pageOptions } from '../options.ts'
import { scenarioPath } from '../path.ts'
import { shownClaim } from '../show/claim.ts'
import { columns } from '../show/columns.ts'
import { nextPage } from '../show/next-page.ts'
import { shownTime } from '../show/time.ts'

export const claims = command({
  summary: 'what people claim, each with its verification',
  arguments: ['scenario'],
  options: {
    track: { type: 'string', help: ['<track>', 'about this track only'] },
    speaker: { type: 'string', help: ['<name>', 'of this speaker only'] },
    verification: {
      type: 'string',
      help: ['confirmed|reported|unverified|disputed|retracted', 'as it was verified'],
    },
    ...pageOptions,
    ...momentOptions,
  },
  example: 'claims ukraine-diplomatic-track --verification unverified',
  run: async (connection, [scenario = ''], { 'as-of': asOf, 'known-at': knownAt, ...filters }) => {
    const path = scenarioPath(scenario, ['claims'], { ...filters, asOf, knownAt })
    const { json } = await ask(connection, { path })
    const { items, next } = json as { readonly items: readonly ClaimStatus[]; readonly next: string | null }
    const rows = items.map((claim) => [shownTime(claim.since), claim.id, ...shownClaim(claim)])
    return { json, text: `${columns(rows).join('\n')}${nextPage(next)}` }
  },
})
