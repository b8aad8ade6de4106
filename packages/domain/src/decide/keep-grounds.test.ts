import { describe, expect, it } from 'vitest'
import { reviewer } from '../testing/ledger.ts'
import { accepted, refusalOf, story } from '../testing/written-story.ts'

/** A road whose second step only a reviewer may take. */
const road = accepted({
  title: 'A road',
  tracks: {
    road: {
      initial: 'start',
      states: {
        start: { on: { go: 'half' } },
        half: { on: { go: 'end', back: 'start' } },
        end: { final: true, confirm: 'reviewer' },
      },
    },
  },
})

const at = (day: number) => `2025-05-${day}T00:00:00Z`

function walked() {
  const told = story(road, '2025-05-01T00:00:00Z')
  told.files('there', { track: 'road', event: 'go', occurred: at(10) })
  told.files('back', { track: 'road', event: 'back', occurred: at(12) })
  told.files('again', { track: 'road', event: 'go', occurred: at(14) }, { by: reviewer })
  return told
}

describe('a state that takes a reviewer', () => {
  it('is not entered by a reviewer’s later report because an editor takes back what came before it', () => {
    const told = walked()
    expect(refusalOf(() => told.retracts('back'))).toMatchObject({
      code: 'forbidden',
      extra: { track: 'road', state: 'end' },
    })
    expect(told.now().tracks['road']?.state).toBe('half')
    told.retracts('back', { by: reviewer })
    expect(told.now().tracks['road']?.state).toBe('end')
  })

  it('is not entered by it because an editor files what came before it', () => {
    const told = walked()
    const late = { track: 'road', event: 'go', occurred: at(13) }
    expect(refusalOf(() => told.files('late', late))?.code).toBe('forbidden')
  })

  it('leaves an editor free to correct what changes no step', () => {
    const told = walked()
    told.corrects('again', { track: 'road', event: 'go', occurred: at(15), headline: 'A day later' })
    expect(told.now().tracks['road']).toMatchObject({ state: 'half', since: { value: at(15) } })
  })
})

describe('a proposal that a person decided on', () => {
  it('does not come back when a late report makes its rule true a little earlier', () => {
    const told = story()
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: at(20) })
    told.dismisses('no-meaningful-engagement.rejected')
    told.files('collapsed', { track: 'talks', event: 'collapse', occurred: at(19) })
    expect(told.now()).toMatchObject({
      rules: { 'no-meaningful-engagement': { value: 'true' } },
      proposals: [],
    })
  })
})
