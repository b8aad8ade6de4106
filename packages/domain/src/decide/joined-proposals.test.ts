import { describe, expect, it } from 'vitest'
import { editor, reviewer } from '../testing/ledger.ts'
import { accepted, refusalOf, story } from '../testing/written-story.ts'

const wire = { ...editor, name: 'wire' } as const
const trigger = { track: 'sanctions', event: 'trigger' } as const
const first = { ...trigger, occurred: '2025-05-20T00:00:00Z' }
const second = { ...trigger, occurred: '2025-05-21T00:00:00Z' }

/** Two editors file the same event, which waits for a reviewer. */
function twice() {
  const told = story()
  told.files('on', first)
  const { effects, revision } = told.files('also', second, { by: wire })
  return { told, effects, revision }
}

/** A truce with an extension that needs a reviewer and leads back to the same state. */
const extensible = accepted({
  title: 'A truce that is extended',
  tracks: {
    truce: {
      initial: 'in-force',
      states: {
        'in-force': { confirm: 'reviewer', on: { extend: 'in-force', end: 'over' } },
        over: { final: true },
      },
    },
  },
})

describe('an event that waits for a reviewer already', () => {
  it('opens no second proposal: the report joins the first as a further ground', () => {
    const { told, effects, revision } = twice()
    expect(effects).toMatchObject({ transitions: [], proposals: [] })
    expect(revision.entry).toMatchObject({ joins: { sanctions: 'filed:on' } })
    expect(told.now().proposals).toMatchObject([
      {
        id: 'filed:on',
        grounds: ['on', 'also'],
        groundsTotal: 2,
        opened: '2025-05-20T00:00:00Z',
        by: { name: 'newsdesk' },
      },
    ])
  })

  it('keeps its id whichever report is retracted, and lapses with the last', () => {
    const { told } = twice()
    told.retracts('on')
    expect(told.now().proposals).toMatchObject([
      { id: 'filed:on', grounds: ['also'], groundsTotal: 1, opened: '2025-05-21T00:00:00Z' },
    ])
    told.retracts('also')
    expect(told.now().proposals).toEqual([])
  })

  it('is confirmed and dismissed by no one who filed one of its grounds', () => {
    const { told } = twice()
    const both = { by: { ...wire, authority: 'reviewer' } } as const
    expect(refusalOf(() => told.files('yes', { confirms: 'filed:on' }, both))?.code).toBe('four-eyes')
    expect(refusalOf(() => told.dismisses('filed:on', both))?.code).toBe('four-eyes')
  })

  it('is closed whole: what occurred after the confirmed moment does not wait again', () => {
    const told = story(extensible, '2025-05-17T00:00:00Z')
    const extend = { track: 'truce', event: 'extend' } as const
    told.files('on', { ...extend, occurred: '2025-05-18T00:00:00Z' })
    told.files('also', { ...extend, occurred: '2025-05-19T00:00:00Z' })
    told.files('yes', { confirms: 'filed:on' }, { by: reviewer })
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: { truce: { since: { value: '2025-05-18T00:00:00Z' } } },
    })
    told.files('again', { ...extend, occurred: '2025-05-20T00:00:00Z' })
    expect(told.now().proposals).toMatchObject([{ id: 'filed:again', grounds: ['again'] }])
  })

  it('lets a confirmation stand as long as one of its grounds does', () => {
    const { told } = twice()
    told.files('yes', { confirms: 'filed:on' }, { by: reviewer })
    told.retracts('on')
    expect(told.now()).toMatchObject({ proposals: [], tracks: { sanctions: { state: 'triggered' } } })
    expect(refusalOf(() => told.retracts('also'))).toMatchObject({
      code: 'history-conflict',
      extra: { report: 'yes' },
    })
  })

  it('waits anew if it is filed after a dismissal, also as of a moment before that', () => {
    const { told } = twice()
    told.dismisses('filed:on')
    expect(told.now().proposals).toEqual([])
    told.files('still', { ...trigger, occurred: '2025-05-20T12:00:00Z' })
    expect(told.now().proposals).toMatchObject([{ id: 'filed:still', grounds: ['still'] }])
  })

  it('has the id of the first that was filed, also if a later one occurred before it', () => {
    const told = story()
    told.files('on', second)
    told.files('also', first)
    expect(told.now().proposals).toMatchObject([{ id: 'filed:on', grounds: ['also', 'on'], groundsTotal: 2 }])
  })

  it('joins what a rule proposes, and goes on waiting when the rule no longer holds', () => {
    const told = story()
    told.files('no', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T00:00:00Z' })
    const [proposed] = told.now().proposals
    told.files('also', second)
    const joined = { id: proposed?.id, grounds: ['no', 'also'], groundsTotal: 2, cause: { kind: 'rule' } }
    expect(told.now().proposals).toMatchObject([joined])
    told.retracts('no')
    expect(told.now().proposals).toMatchObject([
      { id: proposed?.id, grounds: ['also'], groundsTotal: 1, cause: { kind: 'report', report: 'also' } },
    ])
  })

  it('keeps the first grounds of many, and one of everyone who filed one', () => {
    const told = story()
    told.files('on', first)
    for (let at = 0; at < 40; at++) told.files(`more-${at}`, { ...trigger })
    told.files('wired', trigger, { by: wire })
    const [proposal] = told.now().proposals
    expect(proposal).toMatchObject({ groundsTotal: 42 })
    expect(proposal?.grounds).toHaveLength(21)
    expect(proposal?.grounds.at(-1)).toBe('wired')
  })

  it('is a case of its own once a correction makes its report say it', () => {
    const told = story()
    told.files('on', { track: 'talks', event: 'collapse', occurred: '2025-05-20T00:00:00Z' })
    const { revision } = told.corrects('on', first)
    expect(told.now().proposals).toMatchObject([{ grounds: expect.arrayContaining(['on']) as unknown }])
    const { joins } = revision.entry as { joins?: unknown }
    const { id } = told.now().proposals[0] ?? {}
    expect(joins === undefined ? id : joins).toEqual(joins === undefined ? 'refiled:1:on' : { sanctions: id })
  })
})
