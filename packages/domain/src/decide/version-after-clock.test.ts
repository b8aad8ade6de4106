import { describe, expect, it } from 'vitest'
import { editor, ledger } from '../testing/ledger.ts'
import { accepted } from '../testing/written-story.ts'
import { atInstant } from '../time/time-value.ts'

const at = (text: string) => Date.parse(text)

/** A scenario of one track, whose state `open` is as given. */
function scenario(open: object) {
  const states = { open: { on: { close: 'closed' }, ...open }, closed: { on: { reopen: 'open' } } }
  return accepted({ title: 'Talks', tracks: { talks: { initial: 'open', states } } })
}

/** A review falls due, a late report undoes it, and a version adds an event. */
function told(checks: boolean) {
  const book = ledger(scenario({ reviewAfter: 'P2D' }), at('2026-01-01T00:00:00Z'))
  if (checks) book.check(at('2026-01-03T00:00:00Z'))
  const content = { headline: 'They talk', track: 'talks', occurred: atInstant(at('2026-01-02T00:00:00Z')) }
  const command = { kind: 'report', draft: { content, occurredGiven: true } } as const
  book.write('r-1', command, editor, at('2026-01-03T00:00:01Z'))
  book.define(scenario({ on: { close: 'closed', go: 'open' } }), at('2026-01-03T01:00:00Z'))
  return book
}

describe('a version after something that the clock did', () => {
  it.each([true, false])('begins after it, even if a report undid it; with a check: %s', (checks) => {
    const book = told(checks)
    const allowed = (moment: string) => {
      const { definition, tracks } = book.statusAt(at(moment), at('2026-01-05T00:00:00Z'))
      return { definition, allowed: tracks['talks']?.allowed }
    }
    expect(allowed('2026-01-02T23:59:59.999Z')).toEqual({ definition: 1, allowed: ['close'] })
    expect(allowed('2026-01-03T00:00:00Z')).toEqual({ definition: 2, allowed: ['close', 'go'] })
  })
})
