import type { FactEntry } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { momentOptions, pageOptions } from '../options.ts'
import { scenarioPath } from '../path.ts'
import { columns } from '../show/columns.ts'
import { shownFact } from '../show/fact.ts'
import { nextPage } from '../show/next-page.ts'
import { shownTime } from '../show/time.ts'

export const facts = command({
  summary: 'the values that reports gave to facts, oldest first',
  arguments: ['scenario'],
  options: {
    track: { type: 'string', help: ['<track>', 'of this track only'] },
    fact: { type: 'string', help: ['<fact>', 'of this fact only, by its id'] },
    ...pageOptions,
    ...momentOptions,
  },
  example: 'facts us-china-tariff-truce --track truce',
  run: async (connection, [scenario = ''], { 'as-of': asOf, 'known-at': knownAt, ...filters }) => {
    const path = scenarioPath(scenario, ['facts'], { ...filters, asOf, knownAt })
    const { json } = await ask(connection, { path })
    const { items, next } = json as { readonly items: readonly FactEntry[]; readonly next: string | null }
    const rows = items.map(({ track, fact, value, since, report }) => [
      shownTime(since),
      `${track}/${fact}`,
      shownFact(value),
      report,
    ])
    const table = columns([['since', 'fact', 'value', 'report'], ...rows]).join('\n')
    return { json, text: `${table}${nextPage(next)}` }
  },
})
