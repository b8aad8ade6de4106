import { describe, expect, it } from 'vitest'
import { gather } from '../ledger/history.ts'
import { timelineOf } from '../ledger/timeline-of.ts'
import { reviewer, stored } from '../testing/ledger.ts'
import { accepted, story, type Story } from '../testing/written-story.ts'

/** The transitions and proposals of the history, in order, each by its track and event. */
function told({ book }: Story): readonly string[] {
  return [...book.items]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { transitions, proposals }]) => [...transitions, ...proposals])
    .map(({ track, event }) => `${track} ${event}`)
}

/** Expects that folding the ledger from its start leads to the head. */
function expectToFollow({ book }: Story) {
  const { snapshot } = timelineOf(gather(book.revisions), book.head().snapshot.clock)
  expect(stored(snapshot)).toEqual(book.head().snapshot)
}

const calls = accepted({
  title: 'Calls',
  tracks: {
    call: {
      initial: 'announced',
      states: {
        announced: {
          on: { begin: 'running' },
          deadlines: { start: { at: 'expected', event: 'begin', policy: 'propose' } },
        },
        running: {
          on: { end: 'over' },
          deadlines: { finish: { at: 'expected', event: 'end', policy: 'apply' } },
        },
        over: { final: true },
      },
    },
  },
})

/** Two tracks that wait, the first for the given duration, the second for six days. */
function waiting(first: string) {
  const track = (after: string) => ({
    initial: 'on',
    states: {
      on: {
        on: { stop: 'off' },
        deadlines: { [`end-${after.toLowerCase()}`]: { after, event: 'stop', policy: 'apply' } },
      },
      off: { final: true },
    },
  })
  return accepted({ title: 'Waiting', tracks: { first: track(first), second: track('P6D') } })
}

describe('the clock at the moment of a fact that comes after its effects', () => {
  it('acts again after a confirmation, and its effect stands after that', () => {
    const calling = story(calls)
    calling.files('news', {
      track: 'call',
      expected: '2025-05-19T10:00:00Z',
      occurred: '2025-05-17T10:00:00Z',
    })
    const [proposal] = calling.at('2025-05-20T00:00:00Z').proposals
    const confirms = proposal?.id ?? ''
    const late = { confirms, expected: '2025-05-18T10:00:00Z' }
    calling.files('begun', late, { at: '2025-05-20T00:00:00Z', by: reviewer })
    expectToFollow(calling)
    expect(calling.now().tracks['call']).toMatchObject({
      state: 'over',
      since: { value: '2025-05-19T10:00:00Z' },
    })
    calling.checks('2025-05-20T00:01:00Z')
    expect(told(calling)).toEqual(['call begin', 'call begin', 'call end'])
  })

  it('acts again after a version that is recorded then and shortens a term', () => {
    const waited = story(waiting('P30D'))
    waited.defines(waiting('P3D'), {}, '2025-05-23T00:00:00Z')
    expectToFollow(waited)
    waited.checks('2025-05-23T00:01:00Z')
    expect(told(waited)).toEqual(['second stop', 'first stop'])
  })
})
