import { expect, it } from 'vitest'
import { smallDefinition } from '../definition/testing/small-definition.ts'
import { accepted, story, type StoryReport } from '../testing/written-story.ts'
import type { StatusDiff } from './diff.ts'

/** A track whose state waits for a vote and a signing, with two functions: one reports, one compares. */
function voteAndSigning() {
  const vote = { title: 'The vote', at: 'expected', event: 'agree', policy: 'propose' }
  const signing = { at: 'expected', event: 'agree', policy: 'propose' }
  const month = { after: 'P30D', policy: 'flag' }
  const told = story(
    accepted(smallDefinition({ open: { deadlines: { vote, signing, month } } })),
    '2025-05-17T00:00:00Z',
  )
  const files = (report: StoryReport): StatusDiff => {
    const before = told.now()
    told.files(`report ${before.revision}`, { track: 'ceasefire', ...report })
    return told.diff(before)
  }
  const expects = (expected: StoryReport['expected']): StatusDiff => files({ expected: expected ?? null })
  return { told, files, expects }
}

const instant = (value: string) => ({ value, earliest: value, latest: value })
const [may, june, july] = ['2025-05-30T00:00:00Z', '2025-06-30T00:00:00Z', '2025-07-30T00:00:00Z'] as const

it('says for which deadline a time was set apart from that of all', () => {
  const { expects } = voteAndSigning()
  expect(expects(may).changes[0]).toEqual({
    kind: 'expected',
    track: 'ceasefire',
    from: null,
    to: instant(may),
  })
  expect(expects({ vote: june })).toEqual({
    changes: [
      { kind: 'expected', track: 'ceasefire', subject: 'vote', from: instant(may), to: instant(june) },
    ],
    sentences: ['ceasefire: the next step by “The vote” is now expected 2025-06-30 00:00 UTC.'],
  })
})

it('follows each time as it moves, and several at once', () => {
  const { told, expects } = voteAndSigning()
  expects({ vote: may, signing: june })
  const before = told.now()
  expect(expects({ vote: june }).sentences).toEqual([
    'ceasefire: the next step by “The vote” is now expected 2025-06-30 00:00 UTC.',
  ])
  expects({ vote: july, signing: july })
  expect(told.diff(before).sentences).toEqual([
    'ceasefire: the next step by “The vote” is now expected 2025-07-30 00:00 UTC.',
    'ceasefire: the next step by “signing” is now expected 2025-07-30 00:00 UTC.',
  ])
})

it('says that nothing is expected by one deadline, and in the end by none', () => {
  const { expects } = voteAndSigning()
  expects({ vote: may, signing: june })
  expect(expects({ vote: null }).sentences).toEqual([
    'ceasefire: no next step by “The vote” is expected any more.',
    'ceasefire: the deadline “The vote” no longer runs.',
  ])
  expect(expects(null).changes).toEqual([
    { kind: 'expected', track: 'ceasefire', subject: 'signing', from: instant(june), to: null },
    { kind: 'deadline', track: 'ceasefire', subject: 'signing', from: 'ahead', to: null },
  ])
})

it('gives one time for all as one change again', () => {
  const { expects } = voteAndSigning()
  expects({ vote: may, signing: june })
  expect(expects(july)).toEqual({
    changes: [{ kind: 'expected', track: 'ceasefire', from: null, to: instant(july) }],
    sentences: ['ceasefire: the next step is expected 2025-07-30 00:00 UTC.'],
  })
})

it('takes no deadline that runs from entry for an expected one', () => {
  const { files, expects } = voteAndSigning()
  expects({ vote: may })
  const { changes } = files({ event: 'stay' })
  expect(changes.filter(({ kind }) => kind === 'expected')).toMatchObject([{ subject: 'vote', to: null }])
})
