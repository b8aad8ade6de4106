import type { TrackSpan } from '@tracker/domain'
import { ask } from '../client.ts'
import { command } from '../command.ts'
import { momentOptions, pageOptions } from '../options.ts'
import { scenarioPath } from '../path.ts'
import { shownCause } from '../show/cause.ts'
import { columns } from '../show/columns.ts'
import { nextPage } from '../show/next-page.ts'
import { shownTime } from '../show/time.ts'

export const spans = command({
  summary: 'how long a track was in each state, and what put it there',
  arguments: ['scenario', 'track'],
  options: { ...pageOptions, ...momentOptions },
  example: 'spans ukraine-diplomatic-track talks',
  run: async (connection, [scenario = '', id = ''], { 'as-of': asOf, 'known-at': knownAt, ...paging }) => {
    const path = scenarioPath(scenario, ['tracks', id, 'spans'], { ...paging, asOf, knownAt })
    const { json } = await ask(connection, { path })
    const { items, next } = json as { readonly items: readonly TrackSpan[]; readonly next: string | null }
    const rows = items.map(({ state, title, from, to, cause }) => [
      from === null ? 'the beginning' : shownTime(from),
      to === null ? 'now' : shownTime(to),
      `${title} (${state})`,
      cause === null ? '' : shownCause(cause),
    ])
    const table = columns([['from', 'to', 'state', 'because'], ...rows]).join('\n')
    return { json, text: `${table}${nextPage(next)}` }
  },
})
