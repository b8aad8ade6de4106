import { describe, expect, it } from 'vitest'
import { renamed } from '../testing/renamed.ts'
import { diplomatic, refusalOf, story } from '../testing/written-story.ts'

const agree = { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T00:00:00Z' }
const mapped = { ceasefire: { agreed: 'accepted' } }

describe('a report that comes late, across a change of the definition', () => {
  it('is judged by the version that governed then', () => {
    const told = story()
    told.files('agreed', agree)
    told.files('effect', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-19T00:00:00Z' })
    told.defines(renamed(), mapped, '2025-05-20T00:00:00Z')
    const late = { track: 'ceasefire', event: 'put-off', occurred: '2025-05-18T12:00:00Z' }
    expect(refusalOf(() => told.files('late', late))).toMatchObject({
      code: 'transition-not-allowed',
      extra: { state: 'agreed', allowed: ['take-effect', 'collapse'] },
    })
  })

  it('may use the new events at once, also of what occurred before the version was recorded', () => {
    const told = story()
    told.files('agreed', agree)
    told.files('collapsed', { track: 'talks', event: 'collapse', occurred: '2025-05-19T12:00:00Z' })
    told.defines(renamed(), mapped, '2025-05-20T00:00:00Z')
    told.files('put off', { track: 'ceasefire', event: 'put-off', occurred: '2025-05-19T00:00:00Z' })
    expect(told.now().tracks['ceasefire']).toMatchObject({
      state: 'accepted',
      since: { value: '2025-05-19T00:00:00Z' },
    })
    expect(told.asOf('2025-05-18T12:00:00Z').tracks['ceasefire']?.state).toBe('agreed')
    told.files('put off again', { track: 'ceasefire', event: 'put-off', occurred: '2025-05-18T18:00:00Z' })
    told.corrects('put off', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-19T00:00:00Z' })
    expect(told.now().tracks['ceasefire']?.state).toBe('in-force')
  })

  it('may use them as a correction of the last report, too', () => {
    const told = story()
    told.files('agreed', agree)
    told.files('word', { track: 'ceasefire', occurred: '2025-05-19T00:00:00Z' })
    told.defines(renamed(), mapped)
    told.corrects('word', { track: 'ceasefire', event: 'put-off', occurred: '2025-05-19T00:00:00Z' })
    expect(told.now().tracks['ceasefire']).toMatchObject({ state: 'accepted', cause: { report: 'word' } })
  })

  it('is refused if it would leave a track in a state that the new version does not have', () => {
    const told = story()
    told.files('collapsed', { track: 'talks', event: 'collapse', occurred: '2025-05-19T12:00:00Z' })
    told.files('word', { track: 'ceasefire', occurred: '2025-05-19T00:00:00Z' })
    told.defines(renamed())
    expect(refusalOf(() => told.files('agreed', agree))).toMatchObject({
      code: 'history-conflict',
      extra: { track: 'ceasefire', state: 'agreed', definition: 2 },
    })
  })

  it('leaves its track under the newest version, which one in between does not take back', () => {
    const told = story()
    told.files('agreed', agree)
    told.defines(renamed(), mapped, '2025-05-20T00:00:00Z')
    told.defines(diplomatic(), { ceasefire: { accepted: 'agreed' } }, '2025-05-22T00:00:00Z')
    told.files('word', { track: 'ceasefire', occurred: '2025-05-19T00:00:00Z' })
    expect(told.asOf('2025-05-21T00:00:00Z').tracks['ceasefire']?.state).toBe('agreed')
  })
})

describe('a retraction across a change of the definition', () => {
  it('records that the version renames the state which comes before the one that is gone', () => {
    const told = story()
    told.files('agreed', agree)
    told.files('effect', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-19T00:00:00Z' })
    told.defines(renamed(), mapped, '2025-05-20T00:00:00Z')
    expect(told.retracts('effect').revision).toMatchObject({
      transitions: [{ track: 'ceasefire', event: null, from: 'agreed', to: 'accepted' }],
      superseded: [{ event: 'take-effect', to: 'in-force' }],
      states: { ceasefire: 'accepted' },
    })
  })
})
