import { describe, expect, it } from 'vitest'
import { bareStatus } from '../testing/bare-status.ts'
import { story } from '../testing/written-story.ts'
import { tangled } from '../testing/tangled.ts'
import { nextDue } from './check.ts'

describe('a check', () => {
  it('records the effects of the clock, dated when they were due and recorded when the check ran', () => {
    const told = story()
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-20T10:00:00Z' })
    told.files('in-force', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-20T12:00:00Z' })
    expect(told.checks('2025-06-19T11:59:59Z')).toBeUndefined()
    const revision = told.checks('2025-06-21T00:00:00Z')
    expect(revision).toMatchObject({
      kind: 'check',
      recorded: '2025-06-21T00:00:00.000Z',
      states: { ceasefire: 'expired' },
      transitions: [
        {
          track: 'ceasefire',
          event: 'expire',
          from: 'in-force',
          to: 'expired',
          occurred: { value: '2025-06-19T12:00:00Z' },
          cause: { kind: 'deadline', deadline: 'thirty-days' },
        },
      ],
    })
    expect(revision).not.toHaveProperty('source')
    expect(told.checks('2025-06-21T00:01:00Z')).toBeUndefined()
    expect(told.at('2025-06-21T00:01:00Z').stamps.lastCheck).toBe('2025-06-21T00:00:00.000Z')
  })

  it('records a review once, and again once there has been a report', () => {
    const told = story()
    expect(told.checks('2025-05-24T00:00:00Z')?.entry).toMatchObject({
      brought: [{ kind: 'review', track: 'ceasefire', due: { value: '2025-05-24T00:00:00Z' } }],
    })
    expect(told.checks('2025-05-30T00:00:00Z')).toBeUndefined()
    expect(told.at('2025-05-30T00:00:00Z').tracks['ceasefire']?.reviewDue).toBe(true)
    told.files('calm', { track: 'ceasefire', occurred: '2025-05-30T12:00:00Z' })
    expect(told.now().tracks['ceasefire']?.reviewDue).toBe(false)
    expect(told.checks('2025-06-06T12:00:00Z')?.entry).toMatchObject({ brought: [{ kind: 'review' }] })
  })

  it('does not record an effect again after a late report superseded it and was retracted', () => {
    const told = story()
    const at = '2025-07-01T00:00:00Z'
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-20T10:00:00Z' })
    told.files('in-force', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-20T12:00:00Z' })
    told.checks('2025-06-20T00:00:00Z')
    const late = { track: 'ceasefire', event: 'break', occurred: '2025-06-01T00:00:00Z' }
    const broken = told.files('broken', late, { at })
    expect(broken.backfilled).toBe(true)
    expect(broken.effects.superseded).toMatchObject([{ event: 'expire', to: 'expired' }])
    expect([...told.book.items.values()].filter(({ status }) => status === 'superseded')).toMatchObject([
      { kind: 'deadline', revision: 4, track: 'ceasefire' },
    ])
    const back = told.retracts('broken')
    expect(back.effects.transitions).toMatchObject([{ event: 'expire', to: 'expired' }])
    expect(told.now().tracks['ceasefire']?.state).toBe('expired')
    expect(told.checks('2025-07-02T00:00:00Z')).toBeUndefined()
  })

  it('says when the next one has something to write', () => {
    const told = story()
    const { head, current } = told.book
    expect(nextDue(head(), current())).toBe(Date.parse('2025-05-24T00:00:00Z'))
    told.checks('2025-05-24T00:00:00Z')
    expect(nextDue(head(), current())).toBeUndefined()
    told.files('calm', { track: 'ceasefire', occurred: '2025-05-30T12:00:00Z' })
    expect(nextDue(head(), current())).toBe(Date.parse('2025-06-06T12:00:00Z'))
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-06-07T00:00:00Z' })
    expect(nextDue(head(), current())).toBe(head().recorded)
  })

  it('records a long absence piece by piece', () => {
    const told = story(tangled(), '2025-05-01T00:00:00Z')
    const end = '2026-05-01T00:00:00Z'
    const counts: number[] = []
    for (;;) {
      const revision = told.checks(end)
      if (!revision) break
      counts.push(revision.entry.kind === 'check' ? revision.entry.brought.length : 0)
    }
    expect(counts.every((count) => count <= 40)).toBe(true)
    expect(counts.length).toBeGreaterThan(2)
    const places = told.book.revisions.flatMap(({ entry }) =>
      entry.kind === 'check' ? entry.brought.map(({ place }) => place) : [],
    )
    expect(new Set(places).size).toBe(places.length)
    expect(bareStatus(told.at(end))).toEqual(bareStatus(story(tangled(), '2025-05-01T00:00:00Z').at(end)))
  })
})
