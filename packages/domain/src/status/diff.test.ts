import { describe, expect, it } from 'vitest'
import { diplomaticTrack } from '../definition/testing/diplomatic-track.ts'
import { reviewer } from '../testing/ledger.ts'
import { accepted, diplomatic, story } from '../testing/written-story.ts'
import { diffStatuses } from './diff.ts'
import { titlesOf } from '../words/titles.ts'

/** The changes by a write, or the clock, between two moments of a story. */
function difference(told: ReturnType<typeof story>, happens: () => unknown, until?: string) {
  const before = told.now()
  happens()
  return told.diff(before, until === undefined ? told.now() : told.at(until))
}

const nothing = () => undefined

describe('what changed between two statuses', () => {
  it('is nothing between a status and itself', () => {
    expect(difference(story(), nothing)).toEqual({ changes: [], sentences: [] })
  })

  it('describes a state with the window in which it began, and what it rests on', () => {
    const told = story()
    const diff = difference(told, () =>
      told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-18' }),
    )
    const since = { value: '2025-05-18', earliest: '2025-05-17T10:00:00Z', latest: '2025-05-19T12:00:00Z' }
    expect(diff.changes).toEqual([
      {
        kind: 'state',
        track: 'ceasefire',
        from: { state: 'proposed', since: null },
        to: { state: 'agreed', since },
      },
    ])
    expect(diff.sentences).toEqual([
      '30-day unconditional ceasefire went from “Proposed” to “Agreed”, since 2025-05-18, some time between 2025-05-17 10:00 UTC and 2025-05-19 12:00 UTC (as reported).',
    ])
  })

  it('describes positions and expectations', () => {
    const told = story()
    const diff = difference(told, () =>
      told.files('news', {
        track: 'leaders-call',
        occurred: '2025-05-17T12:00:00Z',
        expected: '2025-05-19?',
        positions: { russia: 'conditional' },
      }),
    )
    expect(diff.sentences).toEqual([
      'Trump–Putin call: the next step is expected 2025-05-19?, some time between 2025-05-18 10:00 UTC and 2025-05-20 12:00 UTC (uncertain).',
      'Russia on Trump–Putin call: conditional (before: no position).',
      'Trump–Putin call: the deadline “call time” is ahead.',
    ])
    expect(difference(told, nothing, '2025-05-18T20:00:00Z')).toEqual({
      changes: [
        {
          kind: 'deadline',
          track: 'leaders-call',
          subject: 'call-time',
          from: 'ahead',
          to: 'possibly-passed',
        },
      ],
      sentences: ['Trump–Putin call: the deadline “call time” may have passed.'],
    })
    const gone = difference(told, () => told.files('off', { track: 'leaders-call', expected: null }))
    expect(gone.sentences).toEqual([
      'Trump–Putin call: no next step is expected any more.',
      'Trump–Putin call: the deadline “call time” no longer runs.',
    ])
  })

  it('describes where the story stands, as one standfirst replaces another or is taken back', () => {
    const told = story()
    const [talks, rest] = ['Both sides talk.', 'The talks rest.'] as const
    told.files('first', { standfirst: talks })
    const replaced = difference(told, () => told.files('second', { standfirst: rest }))
    expect(replaced).toEqual({
      changes: [{ kind: 'standfirst', from: talks, to: rest }],
      sentences: ['Where it stands: The talks rest.'],
    })
    const gone = difference(told, () => {
      told.retracts('second')
      told.retracts('first')
    })
    expect(gone.sentences[0]).toBe('What was said of where it stands was taken back.')
  })

  it('describes what the clock did: a deadline by its title, and a review that is due', () => {
    const { tracks } = diplomaticTrack
    const thirty = { title: 'Thirty days', after: 'P30D', event: 'expire', policy: 'apply' }
    const { states } = tracks.ceasefire
    const inForce = { ...states['in-force'], deadlines: { 'thirty-days': thirty } }
    const ceasefire = { ...tracks.ceasefire, states: { ...states, 'in-force': inForce } }
    const told = story(accepted({ ...diplomaticTrack, tracks: { ...tracks, ceasefire } }))
    expect(difference(told, nothing, '2025-05-24T00:00:00Z').sentences).toEqual([
      '30-day unconditional ceasefire: no news for a while.',
    ])
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-20T00:00:00Z' })
    told.files('effect', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-20T12:00:30Z' })
    expect(difference(told, nothing, '2025-06-20T00:00:00Z').sentences).toEqual([
      '30-day unconditional ceasefire went from “In force” to “Expired”, since 2025-06-19 12:00:30 UTC (because the deadline “Thirty days” passed).',
      '30-day unconditional ceasefire: the deadline “Thirty days” no longer runs.',
    ])
  })

  it('describes rules, proposals as they open and close, and who decided', () => {
    const told = story()
    const rejected = { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T10:00:00Z' }
    const opened = difference(told, () => told.files('rejected', rejected))
    expect(opened.changes.map(({ kind }) => kind)).toEqual(['state', 'rule', 'proposal'])
    expect(opened.sentences.slice(1)).toEqual([
      '“Russia does not engage meaningfully”: yes (before: not yet).',
      'Conditional sanctions may now count as “triggered”. A reviewer has yet to confirm.',
    ])
    const confirms = { confirms: 'no-meaningful-engagement.rejected', occurred: '2025-05-21T00:00:00Z' }
    const closed = difference(told, () => told.files('yes', confirms, { by: reviewer }))
    expect(closed.sentences).toEqual([
      'Conditional sanctions went from “threatened” to “triggered”, since 2025-05-21 00:00 UTC (as confirmed by a reviewer).',
      'Conditional sanctions: whether it counts as “triggered” no longer waits for confirmation.',
    ])
  })

  it('names the state that a proposal leads to by its title, and no event', () => {
    const told = story()
    const before = told.now()
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T10:00:00Z' })
    const titled = { ...titlesOf(diplomatic()), state: () => 'Due', event: () => 'never shown' }
    expect(diffStatuses(before, told.now(), { titles: titled, versions: [] }).sentences).toContain(
      'Conditional sanctions may now count as “Due”. A reviewer has yet to confirm.',
    )
  })

  it('never states a claim without its speaker and its verification', () => {
    const told = story()
    const claim = { id: 'weekly-deaths', speaker: 'Trump', text: 'The war kills more than 5,000 a week.' }
    const says = (id: string, verification: 'unverified' | 'disputed', checkedBy: string) => () =>
      told.files(id, { claims: [{ ...claim, verification, checkedBy }] })
    expect(difference(told, says('first', 'unverified', 'NBC News')).sentences).toEqual([
      'Claim of Trump: “The war kills more than 5,000 a week.” (unverified, according to NBC News).',
    ])
    expect(difference(told, says('second', 'disputed', 'NBC News')).sentences).toEqual([
      'The claim of Trump, “The war kills more than 5,000 a week.”, is now disputed, according to NBC News (before: unverified, according to NBC News).',
    ])
    const gone = difference(told, () => {
      told.retracts('first')
      told.retracts('second')
    })
    expect(gone.sentences).toEqual([
      'The claim of Trump no longer stands: “The war kills more than 5,000 a week.” (disputed).',
      expect.stringMatching(/^Earlier reports were corrected or retracted, last at /),
    ])
  })

  it('states both versions of a claim that was changed, and puts no words into the past', () => {
    const told = story()
    const claim = { id: 'toll', speaker: 'The army', text: '10 people died.' }
    told.files('first', { claims: [{ ...claim, verification: 'unverified' }] })
    const now = {
      ...claim,
      text: '500 people died.',
      verification: 'confirmed' as const,
    }
    expect(difference(told, () => told.files('second', { claims: [now] })).sentences).toEqual([
      'The claim “10 people died.” (The army; unverified) now reads “500 people died.” (The army; confirmed).',
    ])
  })

  it('says nothing of claims that only made way for newer ones', () => {
    const told = story()
    const claims = (many: number, speaker: string) =>
      Array.from({ length: many }, (_, at) => ({
        speaker,
        text: `${at}.`,
        verification: 'reported' as const,
      }))
    for (const id of ['first', 'second']) told.files(id, { claims: claims(50, 'The army') })
    const { changes } = difference(told, () => told.files('third', { claims: claims(3, 'The ministry') }))
    expect(changes.map(({ kind, from }) => [kind, from])).toEqual(
      Array.from({ length: 3 }, () => ['claim', null]),
    )
  })

  it('describes overrides and corrections, and a new version and its title', () => {
    const told = story()
    const override = { state: 'in-force', reason: 'Both said so' }
    const set = { track: 'ceasefire', override, occurred: '2025-05-20T00:00:00Z' }
    const overridden = difference(told, () => told.files('set', set, { by: reviewer }))
    expect(overridden.changes).toContainEqual(expect.objectContaining({ kind: 'override' }))
    expect(overridden.sentences.filter((sentence) => sentence.includes('Both said so'))).toHaveLength(1)
    const later = { ...set, occurred: '2025-05-19T00:00:00Z' }
    const corrected = difference(told, () => told.corrects('set', later, { by: reviewer }))
    expect(corrected.sentences).toEqual([
      '30-day unconditional ceasefire is “In force” as before, now since 2025-05-19 00:00 UTC (set by an editor: Both said so).',
      expect.stringMatching(/^Earlier reports were corrected or retracted, last at /),
    ])
    const constructor = {
      initial: 'on',
      states: { on: { title: 'On', on: { end: 'off' } }, off: { final: true } },
    }
    const tracks = { ...diplomaticTrack.tracks, constructor }
    const anew = accepted({ ...diplomaticTrack, title: 'Anew', tracks })
    expect(difference(told, () => told.defines(anew)).sentences).toEqual([
      'The scenario is now called “Anew”.',
      'constructor is now tracked: On.',
      'We changed what we track: version 2 (before: 1).',
    ])
  })
})
