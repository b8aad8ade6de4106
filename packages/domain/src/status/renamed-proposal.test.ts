import { describe, expect, it } from 'vitest'
import { accepted, story } from '../testing/written-story.ts'
import { reviewer } from '../testing/ledger.ts'

/** Talks that only a reviewer lets end in a state of this name. */
const talks = (agreed: string) =>
  accepted({
    title: 'Talks',
    tracks: {
      cf: {
        initial: 'proposed',
        states: {
          proposed: { on: { agree: agreed } },
          [agreed]: { confirm: 'reviewer', on: { end: 'over' } },
          over: { final: true },
        },
      },
    },
  })

const migrate = { cf: { agreed: 'accepted' } }
const agree = { track: 'cf', event: 'agree', occurred: '2025-05-18T00:00:00Z' }

function renamed() {
  const told = story(talks('agreed'))
  told.files('agreed', agree)
  told.files('word', { headline: 'They talk on', occurred: '2025-05-19T12:00:00Z' })
  const before = told.now()
  told.defines(talks('accepted'), migrate, '2025-05-20T00:00:00Z')
  return { told, before }
}

describe('a proposal to enter a state that a version renames', () => {
  it('stays open under the new name', () => {
    const { told } = renamed()
    expect(told.now().proposals).toMatchObject([{ id: 'filed:agreed', event: 'agree', to: 'accepted' }])
    expect(told.asOf('2025-05-19T00:00:00Z').proposals).toMatchObject([{ id: 'filed:agreed', to: 'agreed' }])
  })

  it('is confirmed as of when it occurred', () => {
    const { told } = renamed()
    told.files('yes', { confirms: 'filed:agreed' }, { by: reviewer })
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: { cf: { state: 'accepted', since: { value: '2025-05-18T00:00:00Z' } } },
    })
  })

  it('is dismissed, and joined by further reports', () => {
    const { told } = renamed()
    told.files('again', { ...agree, occurred: '2025-05-21T00:00:00Z' })
    expect(told.now().proposals).toMatchObject([{ id: 'filed:agreed', to: 'accepted', groundsTotal: 2 }])
    told.dismisses('filed:agreed')
    expect(told.now().proposals).toEqual([])
  })

  it('stays open if a report under the new version puts its track under that before its recording', () => {
    const { told } = renamed()
    const word = { track: 'cf', headline: 'Word of it', occurred: '2025-05-18T12:00:00Z' }
    told.files('early', word)
    expect(told.now().proposals).toMatchObject([{ id: 'filed:agreed', to: 'accepted' }])
    expect(told.asOf('2025-05-18T06:00:00Z').proposals).toMatchObject([{ to: 'agreed' }])
    expect(told.asOf('2025-05-18T18:00:00Z').proposals).toMatchObject([{ to: 'accepted' }])
  })

  it('waits no longer if the event leads elsewhere', () => {
    const told = story(talks('agreed'))
    told.files('agreed', agree)
    told.defines(talks('accepted'))
    expect(told.now().proposals).toEqual([])
  })

  it('is said to be called otherwise', () => {
    const { told, before } = renamed()
    const { changes, sentences } = told.diff(before)
    expect(changes.at(0)).toMatchObject({
      kind: 'proposal',
      subject: 'filed:agreed',
      from: { to: 'agreed' },
      to: { to: 'accepted' },
    })
    expect(sentences).toEqual([
      'cf: version 2 of what we track calls the state that waits for confirmation “accepted” instead of “agreed”.',
      'We changed what we track: version 2 (before: 1).',
    ])
    expect(told.diff(told.now(), before).sentences.at(0)).toBe(
      'cf: version 1 of what we track calls the state that waits for confirmation “agreed” instead of “accepted”.',
    )
  })
})
