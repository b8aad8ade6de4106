import { expect, it } from 'vitest'
import { status, sunday, trackStatus } from '../channels/testing/statuses.ts'
import { names } from '../channels/testing/story-names.ts'
import { markup, words } from '../testing/rendered.tsx'
import { Standfirst } from './standfirst.tsx'

const quiet = status({ tracks: { ceasefire: trackStatus({ reviewDue: true }) } })
const shown = (standfirst: typeof quiet.standfirst) => (
  <Standfirst
    status={{ ...quiet, standfirst }}
    names={names}
    chronicle={{ items: [] }}
    now={Date.parse('2025-05-20T00:00:00Z')}
  />
)

it('is in the editors’ own words, with a link to their report, and says too that the story is quiet', () => {
  const own = shown({ text: 'Both sides <wait>.', since: sunday, report: 'msg_where' })
  expect(words(own)).toMatch(/^Both sides &lt;wait&gt;\. 18 May 2025 ?No news since 18 May 2025, 22:10\.$/)
  expect(markup(own)).toContain('href="/scenarios/ukraine-diplomatic-track/reports/msg_where"')
})

it('is generated without them', () => {
  expect(words(shown(null))).toBe('No news since 18 May 2025, 22:10.')
})

it('names the tracks that have gone quiet, two at most, if others have not', () => {
  const of = (n: number) => {
    const tracks = ['ceasefire', 'leaders-call', 'talks'].map(
      (id, at) => [id, trackStatus({ reviewDue: at < n })] as const,
    )
    const told = status({
      tracks: Object.fromEntries([...tracks, ['sanctions', trackStatus()]]),
      standfirst: null,
    })
    return <Standfirst status={told} names={names} chronicle={{ items: [] }} now={Date.parse('2025-05-20')} />
  }
  const [one, two] = [names.track('ceasefire'), names.track('leaders-call')]
  expect(words(of(1))).toBe(`No news for a while: ${one}.`)
  expect(words(of(2))).toBe(`No news for a while: ${one}, ${two}.`)
  expect(words(of(3))).toBe(`No news for a while: ${one}, ${two}, 1 more.`)
  expect(markup(of(1))).toContain('href="/scenarios/ukraine-diplomatic-track/tracks/ceasefire"')
})
