import type { HistoryItem } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { momentOptions, pageOptions } from '../options.ts'
import { scenarioPath } from '../path.ts'
import { nextPage } from '../show/next-page.ts'
import { shownHistory } from '../show/history.ts'

interface HistoryPage {
  readonly items: readonly HistoryItem[]
  readonly next: string | null
}

export const history = command({
  summary: 'what happened, in order of occurrence',
  arguments: ['scenario'],
  options: {
    track: { type: 'string', help: ['<track>', 'this track only'] },
    ...pageOptions,
    ...momentOptions,
  },
  example: 'history ukraine-diplomatic-track --track ceasefire',
  run: async (connection, [scenario = ''], { track, limit, after, ...moments }) => {
    const path = scenarioPath(scenario, ['history'], {
      track,
      limit,
      after,
      asOf: moments['as-of'],
      knownAt: moments['known-at'],
    })
    const { json } = await ask(connection, { path })
    const { items, next } = json as HistoryPage
    return { json, text: `${shownHistory(items)}${nextPage(next)}` }
  },
})
