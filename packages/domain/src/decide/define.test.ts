import { describe, expect, it } from 'vitest'
import { diplomaticTrack } from '../definition/testing/diplomatic-track.ts'
import { reviewer } from '../testing/ledger.ts'
import { renamed, version } from '../testing/renamed.ts'
import { accepted, refusalOf, story } from '../testing/written-story.ts'

const agree = { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T00:00:00Z' }
const mapped = { ceasefire: { agreed: 'accepted' } }

describe('a new version of a definition', () => {
  it('keeps the state of every track, how long it has been there, and what is known of it', () => {
    const told = story()
    told.files('agreed', { ...agree, positions: { ukraine: 'accepts' }, expected: '2025-06' })
    const before = told.now().tracks
    const revision = told.defines(version((old) => old, { title: 'Anew' }))
    expect(revision).toMatchObject({
      kind: 'definition',
      definition: 2,
      transitions: [],
      entry: { version: 2 },
    })
    expect(told.now()).toMatchObject({ title: 'Anew', definition: 2 })
    expect(told.now().tracks).toEqual(before)
  })

  it('asks for a mapping if a present state is gone, and takes the one that is given', () => {
    const told = story()
    told.files('agreed', agree)
    expect(refusalOf(() => told.defines(renamed()))).toMatchObject({
      code: 'migration-needed',
      extra: { errors: [{ pointer: '/migrate/ceasefire/agreed' }] },
    })
    const { transitions } = told.defines(renamed(), mapped)
    expect(transitions).toMatchObject([
      {
        track: 'ceasefire',
        event: null,
        from: 'agreed',
        to: 'accepted',
        cause: { kind: 'migration', definition: 2 },
      },
    ])
    expect(told.now().tracks['ceasefire']).toMatchObject({
      state: 'accepted',
      stateTitle: 'Accepted',
      since: { value: '2025-05-18T00:00:00Z' },
      cause: { kind: 'report', report: 'agreed' },
      allowed: ['take-effect', 'collapse', 'put-off'],
    })
  })

  it('says so if it moves a track to a state that there was before', () => {
    const told = story()
    told.files('agreed', agree)
    told.defines(renamed(), { ceasefire: { agreed: 'in-force' } })
    expect(told.now().tracks['ceasefire']).toMatchObject({
      state: 'in-force',
      cause: {
        kind: 'migration',
        definition: 2,
        revision: 3,
        entered: { state: 'agreed', cause: { report: 'agreed' } },
      },
    })
  })

  it('needs no mapping for a state that is gone if no track is in it', () => {
    expect(refusalOf(() => story().defines(renamed()))).toBeUndefined()
  })

  it('is refused with a mapping that leads nowhere, and without a track that there was', () => {
    const told = story()
    const wrong = { ceasefire: { proposed: 'constructor' }, constructor: { a: 'b' } }
    expect(refusalOf(() => told.defines(renamed(), wrong))).toMatchObject({
      code: 'definition-invalid',
      extra: { errors: [{ pointer: '/migrate/ceasefire/proposed' }, { pointer: '/migrate/constructor/a' }] },
    })
    const { 'leaders-call': _, ...tracks } = diplomaticTrack.tracks
    expect(refusalOf(() => told.defines(accepted({ ...diplomaticTrack, tracks })))).toMatchObject({
      code: 'migration-needed',
      extra: { errors: [{ pointer: '/tracks/leaders-call' }] },
    })
  })

  it('goes from version to version, each mapping on top of the one before', () => {
    const told = story()
    told.files('agreed', agree)
    told.defines(renamed(), mapped)
    told.defines(accepted(diplomaticTrack), { ceasefire: { accepted: 'agreed' } })
    expect(told.now().tracks['ceasefire']).toMatchObject({
      state: 'agreed',
      cause: { kind: 'report', report: 'agreed' },
    })
    told.files('word', { track: 'ceasefire', occurred: '2025-05-17T12:00:00Z' })
    expect(told.now().tracks['ceasefire']).toMatchObject({ state: 'agreed', cause: { report: 'agreed' } })
    told.retracts('agreed')
    expect(told.now().tracks['ceasefire']).toMatchObject({ state: 'proposed', cause: { kind: 'initial' } })
  })

  it('brings tracks, which wait from its recording on', () => {
    const told = story()
    const talks = {
      initial: 'due',
      states: {
        due: { on: { start: 'on' }, deadlines: { soon: { after: 'P1D', event: 'start', policy: 'apply' } } },
        on: { final: true },
      },
    }
    told.defines(
      version((old) => old, { tracks: { ...diplomaticTrack.tracks, 'follow-up': talks } }),
      {},
      '2025-05-20T00:00:00Z',
    )
    expect(told.at('2025-05-20T23:59:59Z').tracks['follow-up']?.state).toBe('due')
    expect(told.at('2025-05-21T00:00:00Z').tracks['follow-up']?.state).toBe('on')
    told.files('started', { track: 'follow-up', event: 'start', occurred: '2025-05-18T00:00:00Z' })
    expect(told.now().tracks['follow-up']).toMatchObject({ state: 'on', cause: { report: 'started' } })
  })

  it('runs a deadline that it changes anew, which acts no earlier than the version, and lets the others be', () => {
    const told = story()
    told.files('agreed', agree)
    told.files('effect', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-18T12:00:00Z' })
    const ending = (after: string) =>
      version((old) => ({
        ...old,
        'in-force': {
          ...old['in-force'],
          deadlines: { 'thirty-days': { after, event: 'expire', policy: 'apply' } },
        },
      }))
    told.defines(ending('P2D'), {}, '2025-05-25T00:00:00Z')
    expect(told.now().tracks['ceasefire']).toMatchObject({
      state: 'expired',
      since: { value: '2025-05-25T00:00:00Z' },
      cause: { kind: 'deadline', deadline: 'thirty-days' },
    })
    expect(told.checks('2025-05-25T00:01:00Z')?.transitions).toHaveLength(1)
    expect(told.checks('2025-05-25T00:02:00Z')).toBeUndefined()
  })

  it('lets standing proposals stand, and dismissed ones lie', () => {
    const told = story()
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-18T00:00:00Z' })
    told.defines(version((old) => old))
    const [proposal] = told.now().proposals
    expect(proposal?.id).toBe('no-meaningful-engagement.rejected')
    told.dismisses('no-meaningful-engagement.rejected', { by: reviewer })
    told.defines(version((old) => old))
    expect(told.now().proposals).toEqual([])
  })

  it('comes after the version before it, even if reports were retracted in between', () => {
    const told = story()
    told.files('agreed', agree)
    told.defines(renamed(), mapped)
    told.retracts('agreed')
    told.defines(version((old) => old, { title: 'Third' }))
    told.files('early', { track: 'ceasefire', occurred: '2025-05-17T06:00:00Z' })
    expect(told.now()).toMatchObject({
      title: 'Third',
      definition: 3,
      tracks: { ceasefire: { state: 'proposed', allowed: ['agree', 'reject', 'withdraw'] } },
    })
  })
})
