import { expect, it } from 'vitest'
import { ledger } from '../testing/ledger.ts'
import { accepted, story } from '../testing/written-story.ts'

const at = (text: string) => Date.parse(text)

function scenario(open: object) {
  const states = { open: { on: { close: 'closed' }, reviewAfter: 'P1D', ...open }, closed: { final: true } }
  return accepted({ title: 'Talks', tracks: { talks: { initial: 'open', states } } })
}

it('shows a deadline that a version adds as passed once the clock acts on it, not before the version', () => {
  const book = ledger(scenario({}), at('2026-01-01T00:00:00Z'))
  const deadlines = { end: { after: 'P1D', policy: 'apply', event: 'close' } }
  book.define(scenario({ deadlines }), at('2026-01-03T01:00:00Z'))
  const track = (moment: string) => book.statusAt(at(moment), at('2026-01-05T00:00:00Z')).tracks['talks']
  expect(track('2026-01-03T00:59:59.999Z')).toMatchObject({
    state: 'open',
    deadlines: { end: { status: 'ahead', earliest: '2026-01-03T01:00:00Z', latest: '2026-01-03T01:00:00Z' } },
  })
  expect(track('2026-01-03T01:00:00Z')).toMatchObject({
    state: 'closed',
    since: { value: '2026-01-03T01:00:00Z' },
  })
})

it('shows an expected time that a report gave once it was over as that report wrote it, passed since the report', () => {
  const deadlines = { vote: { at: 'expected', policy: 'flag' } }
  const told = story(scenario({ deadlines }), '2026-01-01T00:00:00Z')
  told.files('late', { track: 'talks', expected: '2026-01-02', occurred: '2026-01-05T00:00:00Z' })
  const instant = '2026-01-05T00:00:00Z'
  expect(told.now().tracks['talks']).toMatchObject({
    expected: { value: '2026-01-02', latest: '2026-01-03T12:00:00Z' },
    deadlines: { vote: { status: 'passed', value: '2026-01-02', earliest: instant, latest: instant } },
  })
})

it('says nothing of an expected time that a version only sets anew', () => {
  const vote = (acts: object) => scenario({ deadlines: { vote: { at: 'expected', ...acts } } })
  const told = story(vote({ policy: 'flag' }), '2026-01-01T00:00:00Z')
  told.files('vote', { track: 'talks', expected: { vote: '2026-01-02' }, occurred: '2026-01-01T12:00:00Z' })
  told.checks('2026-01-05T00:00:00Z')
  const before = told.now()
  told.defines(vote({ policy: 'propose', event: 'close' }), {}, '2026-01-06T00:00:00Z')
  expect(told.diff(before).changes.map(({ kind }) => kind)).not.toContain('expected')
})
