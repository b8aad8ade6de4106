import { expect, it } from 'vitest'
import { ledger } from '../testing/ledger.ts'
import { accepted } from '../testing/written-story.ts'

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
    deadlines: { end: { status: 'ahead', value: '2026-01-02T00:00:00Z' } },
  })
  expect(track('2026-01-03T01:00:00Z')).toMatchObject({
    state: 'closed',
    since: { value: '2026-01-03T01:00:00Z' },
  })
})
