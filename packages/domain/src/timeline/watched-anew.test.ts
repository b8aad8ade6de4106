import { expect, it } from 'vitest'
import { accepted, story } from '../testing/written-story.ts'

/** Talks that should end in five days, and a rule that may propose sanctions if they do not. */
function talks(rules: object) {
  return accepted({
    title: 'Talks',
    tracks: {
      talks: {
        initial: 'open',
        states: {
          open: { on: { meet: 'open', end: 'ended' }, deadlines: { end: { after: 'P5D', policy: 'flag' } } },
          ended: { final: true },
        },
      },
      sanctions: {
        initial: 'threatened',
        states: { threatened: { on: { trigger: 'triggered' } }, triggered: { final: true } },
      },
    },
    rules,
  })
}

const overdue = {
  overdue: {
    when: { deadline: 'talks/end', is: 'passed' },
    track: 'sanctions',
    event: 'trigger',
    policy: 'apply',
  },
}

it.each(['2025-05-22T12:00:00Z', '2025-05-27T00:00:00Z'])(
  'a rule about a deadline that had passed before the rule was there acts when it comes, at %s',
  (at) => {
    const told = story(talks({}), '2025-05-17T00:00:00Z')
    told.files('met', { track: 'talks', event: 'meet', occurred: '2025-05-17T06:00:00Z' })
    told.defines(talks(overdue), {}, at)
    const { since, cause } = told.at('2025-06-01T00:00:00Z').tracks['sanctions'] ?? {}
    expect(cause).toMatchObject({ kind: 'rule', rule: 'overdue' })
    expect(since?.value).toBe(at)
    expect(told.asOf('2025-05-22T11:00:00Z', '2025-06-01T00:00:00Z').tracks['sanctions']?.state).toBe(
      'threatened',
    )
  },
)
