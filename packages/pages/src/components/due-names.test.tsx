import { expect, it } from 'vitest'
import { at, status, trackStatus } from '../channels/testing/statuses.ts'
import { names } from '../channels/testing/story-names.ts'
import { timeScale } from '../model/time-scale.ts'
import { markup } from '../testing/rendered.tsx'
import { Glance } from './glance.tsx'
import { ScenarioEntry } from './scenario-entry.tsx'

const now = Date.parse('2025-05-18T22:30:00Z')
const vote = { status: 'ahead', ...at('2025-06-19T12:00:00Z'), title: 'تصويت', policy: 'flag' } as const
const story = status({ tracks: { talks: trackStatus({ title: 'محادثات', deadlines: { vote } }) } })

const shown = {
  'in the box “Next”': (
    <Glance
      status={story}
      chronicle={{ items: [], complete: true }}
      moments={{}}
      fresh={{ shown: [], count: 0, more: false, after: 0 }}
      {...{ names, now }}
    />
  ),
  'in the list of scenarios': (
    <ScenarioEntry
      status={story}
      ribbon={{ begins: undefined, cut: false, past: false, scale: timeScale(now, now, []), rows: [] }}
      now={now}
    />
  ),
}

it.each(Object.entries(shown))('a due name keeps the colon out of right-to-left titles %s', (_, node) => {
  expect(markup(node)).toMatch(/<bdi>محادثات<\/bdi>(<\/a>)?: <bdi>تصويت<\/bdi>/)
})
