import { describe, expect, it } from 'vitest'
import { diplomaticTrack } from '../definition/testing/diplomatic-track.ts'
import { renamed, version } from '../testing/renamed.ts'
import { accepted, type Story, story } from '../testing/written-story.ts'

const agree = { track: 'ceasefire', event: 'agree', occurred: '2025-05-16T00:00:00Z' }
const mapped = { ceasefire: { agreed: 'accepted' } }
const ceasefire = '30-day unconditional ceasefire'
const since = 'since 2025-05-16 00:00 UTC'

/** The sentence about the ceasefire's state, of the difference that the writes make. */
function sentenceAfter(told: Story, writes: () => unknown): string | undefined {
  const before = told.now()
  writes()
  return told.diff(before).sentences.at(0)
}

function agreed(): Story {
  const told = story()
  told.files('agreed', agree)
  return told
}

/** The definition with the state called by another id under the same title. */
const sameTitle = () =>
  version(({ agreed: old, ...states }) => ({
    ...states,
    proposed: { ...states.proposed, on: { ...states.proposed.on, agree: 'accepted' } },
    accepted: old,
  }))

describe('a state that a version renames', () => {
  it('is called otherwise by the version, and was not reported to change', () => {
    const told = agreed()
    const before = told.now()
    told.defines(renamed(), mapped)
    expect(told.diff(before).changes.at(0)).toMatchObject({
      kind: 'state',
      from: { state: 'agreed' },
      to: { state: 'accepted' },
    })
    expect(told.diff(before).sentences).toEqual([
      `${ceasefire}: version 2 of what we track calls its state “Accepted” instead of “Agreed”.`,
      'We changed what we track: version 2 (before: 1).',
    ])
  })

  it('is called so by the version that renamed it, whichever versions follow', () => {
    const told = agreed()
    expect(
      sentenceAfter(told, () => {
        told.defines(renamed(), mapped)
        told.defines(version(() => renamed().tracks['ceasefire']?.states ?? {}, { rules: {} }))
      }),
    ).toBe(`${ceasefire}: version 2 of what we track calls its state “Accepted” instead of “Agreed”.`)
  })

  it('is called as before by an earlier version', () => {
    const told = agreed()
    const before = told.now()
    told.defines(renamed(), mapped)
    const after = told.now()
    expect(told.diff(after, before).sentences.at(0)).toBe(
      `${ceasefire}: version 1 of what we track calls its state “Agreed” instead of “Accepted”.`,
    )
  })

  it('is named by its ids if both have one title', () => {
    expect(sentenceAfter(agreed(), () => undefined)).toBeUndefined()
    const told = agreed()
    expect(sentenceAfter(told, () => told.defines(sameTitle(), mapped))).toBe(
      `${ceasefire}: version 2 of what we track calls its state “accepted” instead of “agreed”.`,
    )
  })

  it('is renamed before any report as well', () => {
    const talks = (first: string) => {
      const states = { [first]: { on: { end: 'over' } }, over: { final: true } }
      return accepted({ title: 'Talks', tracks: { talks: { initial: first, states } } })
    }
    const told = story(talks('ahead'))
    expect(sentenceAfter(told, () => told.defines(talks('planned'), { talks: { ahead: 'planned' } }))).toBe(
      'talks: version 2 of what we track calls its state “planned” instead of “ahead”.',
    )
  })
})

describe('a state that a version does not only rename', () => {
  it('was left if a report moved the track since', () => {
    const told = agreed()
    expect(
      sentenceAfter(told, () => {
        told.defines(renamed(), mapped)
        told.files('effect', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-17T00:00:00Z' })
      }),
    ).toBe(`${ceasefire} went from “Agreed” to “In force”, since 2025-05-17 00:00 UTC (as reported).`)
  })

  it('was left if a correction says so, although the report is the same', () => {
    const told = agreed()
    expect(
      sentenceAfter(told, () => {
        told.corrects('agreed', { ...agree, event: 'reject' })
        told.defines(renamed(), mapped)
      }),
    ).toBe(`${ceasefire} went from “Agreed” to “Rejected”, ${since} (as reported).`)
  })

  it('was left if it is merged into another', () => {
    const told = agreed()
    const merged = version(({ agreed: _, ...old }) => ({
      ...old,
      proposed: { ...old.proposed, on: { ...old.proposed.on, agree: 'in-force' } },
    }))
    expect(sentenceAfter(told, () => told.defines(merged, { ceasefire: { agreed: 'in-force' } }))).toMatch(
      /went from “Agreed” to “In force”, .*carried over when we changed what we track, version 2/,
    )
  })

  it('is the same again if a version takes the renaming back', () => {
    const told = agreed()
    expect(
      sentenceAfter(told, () => {
        told.defines(renamed(), mapped)
        told.defines(accepted(diplomaticTrack), { ceasefire: { accepted: 'agreed' } })
      }),
    ).toBe('We changed what we track: version 3 (before: 1).')
  })
})
