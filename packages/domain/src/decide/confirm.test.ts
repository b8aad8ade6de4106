import { describe, expect, it } from 'vitest'
import { editor, reviewer } from '../testing/ledger.ts'
import { refusalOf, story } from '../testing/written-story.ts'

describe('an event whose target takes a reviewer', () => {
  const trigger = { track: 'sanctions', event: 'trigger', occurred: '2025-05-20T00:00:00Z' }
  const before = { ...editor, name: 'chief', kind: 'key' } as const

  it('stands as a proposal when an editor files it, until a reviewer confirms it', () => {
    const told = story()
    const { effects } = told.files('on', trigger)
    expect(effects).toMatchObject({
      transitions: [],
      proposals: [
        {
          id: 'filed:on',
          to: 'triggered',
          cause: { kind: 'report', report: 'on' },
          by: { kind: 'source', name: 'newsdesk' },
        },
      ],
    })
    expect(told.now().tracks['sanctions']?.state).toBe('threatened')
    told.files('yes', { confirms: 'filed:on' }, { by: reviewer })
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: {
        sanctions: {
          state: 'triggered',
          since: { value: '2025-05-20T00:00:00Z' },
          cause: { report: 'yes', confirms: 'filed:on', proposed: { kind: 'report', report: 'on' } },
        },
      },
    })
  })

  it('happens at once when a reviewer files it', () => {
    const told = story()
    told.files('on', trigger, { by: reviewer })
    expect(told.now()).toMatchObject({ proposals: [], tracks: { sanctions: { state: 'triggered' } } })
  })

  it('is confirmed by no editor, and never by the one who filed it', () => {
    const told = story()
    told.files('on', trigger, { by: before })
    expect(refusalOf(() => told.files('yes', { confirms: 'filed:on' }))?.code).toBe('forbidden')
    expect(refusalOf(() => told.files('yes', { confirms: 'filed:on' }, { by: reviewer }))).toMatchObject({
      code: 'four-eyes',
      extra: { proposal: 'filed:on' },
    })
    const namesake = { ...reviewer, kind: 'source' } as const
    expect(refusalOf(() => told.files('yes', { confirms: 'filed:on' }, { by: namesake }))).toBeUndefined()
  })

  it('cannot be confirmed or dismissed by its own filer under another name', () => {
    const told = story()
    told.files('on', trigger, { by: { ...editor, holder: 'one person' } })
    const same = { by: { ...reviewer, holder: 'one person' } }
    for (const refused of [
      () => told.files('yes', { confirms: 'filed:on' }, same),
      () => told.dismisses('filed:on', same),
    ])
      expect(refusalOf(refused)).toMatchObject({ code: 'four-eyes', extra: { proposal: 'filed:on' } })
    told.files('yes', { confirms: 'filed:on' }, { by: { ...reviewer, holder: 'another person' } })
    expect(told.now().tracks['sanctions']?.state).toBe('triggered')
  })

  it('is confirmed as it was proposed, or not at all', () => {
    const told = story()
    told.files('on', trigger)
    const other = { confirms: 'filed:on', track: 'talks', event: 'collapse' }
    expect(refusalOf(() => told.files('yes', other, { by: reviewer }))).toMatchObject({
      code: 'payload-invalid',
      extra: { errors: [{ pointer: '/data/track' }] },
    })
    for (const closed of ['filed:gone', 'filed-sanctions:gone', 'refiled:1:on', 'refiled-sanctions:1:on'])
      expect(refusalOf(() => told.files('yes', { confirms: closed }, { by: reviewer }))?.code).toBe(
        'proposal-closed',
      )
    for (const unknown of ['nothing', 'constructor', 'constructor.definition-1'])
      expect(refusalOf(() => told.files('yes', { confirms: unknown }, { by: reviewer }))).toMatchObject({
        code: 'not-found',
        extra: { proposal: unknown },
      })
  })

  it('yields to a reviewer who confirms it as of a moment before, and stands with no effect', () => {
    const told = story()
    told.files('on', trigger)
    const early = { confirms: 'filed:on', occurred: '2025-05-19T00:00:00Z' }
    told.files('yes', early, { by: reviewer })
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: { sanctions: { state: 'triggered', since: { value: '2025-05-19T00:00:00Z' } } },
    })
  })

  it('stands in nobody’s way, whether it is open or was dismissed', () => {
    const told = story()
    told.files('on', trigger)
    told.dismisses('filed:on')
    told.files('on again', { ...trigger, occurred: '2025-05-20T06:00:00Z' })
    const before = { track: 'sanctions', event: 'drop', occurred: '2025-05-19T00:00:00Z' }
    told.files('dropped', before, { by: reviewer })
    expect(told.now()).toMatchObject({ proposals: [], tracks: { sanctions: { state: 'dropped' } } })
  })

  it('is confirmed and overridden by reviewers alone, who alone may take that back', () => {
    const told = story()
    told.files('on', trigger)
    told.files('yes', { confirms: 'filed:on' }, { by: reviewer })
    const override = { state: 'rejected', reason: 'It is so.' }
    told.files('set', { track: 'ceasefire', override }, { by: reviewer })
    for (const id of ['yes', 'set']) {
      expect(refusalOf(() => told.retracts(id))?.code).toBe('forbidden')
      expect(refusalOf(() => told.corrects(id, { headline: 'Another' }))?.code).toBe('forbidden')
      expect(refusalOf(() => told.retracts(id, { by: reviewer }))).toBeUndefined()
    }
  })

  it('that a rule proposed is confirmed as of when the rule became true', () => {
    const told = story()
    told.files(
      'rejected',
      { track: 'ceasefire', event: 'reject', occurred: '2025-05-20' },
      { at: '2025-05-22T12:00:00Z' },
    )
    told.files(
      'yes',
      { confirms: 'no-meaningful-engagement.rejected' },
      { by: reviewer, at: '2025-05-23T12:00:00Z' },
    )
    expect(told.now().tracks['sanctions']).toMatchObject({
      state: 'triggered',
      since: { value: '2025-05-20' },
      cause: { confirms: 'no-meaningful-engagement.rejected', proposed: { kind: 'rule' } },
    })
  })

  it('that a rule proposed may be confirmed as of a moment before, and is then proposed no more', () => {
    const told = story()
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T00:00:00Z' })
    const early = { confirms: 'no-meaningful-engagement.rejected', occurred: '2025-05-19T00:00:00Z' }
    told.files('yes', early, { by: reviewer })
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: { sanctions: { state: 'triggered', since: { value: '2025-05-19T00:00:00Z' } } },
    })
  })

  it('lapses when its track goes another way, and when its report is retracted', () => {
    const told = story()
    told.files('on', trigger)
    told.retracts('on')
    expect(told.now().proposals).toEqual([])
    told.files('on again', { ...trigger, occurred: '2025-05-21T00:00:00Z' })
    told.files('dropped', { track: 'sanctions', event: 'drop', occurred: '2025-05-22T00:00:00Z' })
    expect(told.now().proposals).toEqual([])
  })

  it('is dismissed by a reviewer, with its report left standing', () => {
    const told = story()
    told.files('on', trigger)
    expect(refusalOf(() => told.dismisses('filed:on', { by: editor }))?.code).toBe('forbidden')
    const { revision } = told.dismisses('filed:on')
    expect(revision).toMatchObject({ kind: 'dismissal', entry: { proposal: 'filed:on' }, transitions: [] })
    expect(told.now()).toMatchObject({ proposals: [], tracks: { sanctions: { state: 'threatened' } } })
    expect(refusalOf(() => told.dismisses('filed:on'))?.code).toBe('proposal-closed')
  })
})
