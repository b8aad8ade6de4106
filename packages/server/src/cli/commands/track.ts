import type { Link, TrackStatus } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { momentOptions } from '../options.ts'
import { scenarioPath } from '../path.ts'
import { shownBecause } from '../show/because.ts'

export const track = command({
  summary: 'how one track stands, and the chain of reports, deadlines and rules behind it',
  arguments: ['scenario', 'track'],
  options: momentOptions,
  example: 'track ukraine-diplomatic-track ceasefire',
  run: async (connection, [scenario = '', id = ''], { 'as-of': asOf, 'known-at': knownAt }) => {
    const { json } = await ask(connection, {
      path: scenarioPath(scenario, ['tracks', id], { asOf, knownAt }),
    })
    return { json, text: shownBecause(id, json as TrackStatus & { readonly because: readonly Link[] }) }
  },
})
