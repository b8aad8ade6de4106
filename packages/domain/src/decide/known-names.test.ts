import { describe, expect, it } from 'vitest'
import { smallDefinition } from '../definition/testing/small-definition.ts'
import { parsePayload } from '../report/parse-payload.ts'
import { accepted, refusalOf, story, type StoryReport } from '../testing/written-story.ts'

const parties = {
  eu: { name: { en: 'European Union', uk: 'Європейський Союз' } },
  russia: { name: 'Russia' },
  ukraine: { name: 'Ukraine' },
}
const definition = accepted(
  smallDefinition({
    ceasefire: { title: 'The ceasefire', events: { agree: { title: 'Both sides agree' } } },
    top: { parties },
  }),
)
const on = { track: 'ceasefire' }

function detailsOf(report: StoryReport): readonly string[] | undefined {
  const { extra } = refusalOf(() => story(definition).files('odd', report)) ?? {}
  return extra?.errors?.map(({ pointer, detail }) => `${pointer}: ${detail}`)
}

describe('a name in the place of an id', () => {
  it.each<readonly [string, StoryReport, string]>([
    [
      'a party by its name',
      { by: ['European Union'] },
      '/data/by/0: there is no party European Union (its id is "eu"); known are eu, russia, ukraine',
    ],
    [
      'a party by its name in another language',
      { to: ['Європейський Союз'] },
      '/data/to/0: there is no party Європейський Союз (its id is "eu"); known are eu, russia, ukraine',
    ],
    [
      'a party in capitals, with a position',
      { ...on, positions: { Russia: 'rejects' } },
      '/data/positions/Russia: there is no party Russia (its id is "russia"); known are eu, russia, ukraine',
    ],
    [
      'a misspelt party',
      { by: ['ukrain'] },
      '/data/by/0: there is no party ukrain (did you mean "ukraine"?); known are eu, russia, ukraine',
    ],
    [
      'a party that is like no other',
      { by: ['mars'] },
      '/data/by/0: there is no party mars; known are eu, russia, ukraine',
    ],
    [
      'a track by its title',
      { track: 'The ceasefire' },
      '/data/track: there is no track The ceasefire (its id is "ceasefire"); known are ceasefire, sanctions',
    ],
    [
      'an event by its title',
      { ...on, event: 'Both sides agree' },
      '/data/event: there is no event Both sides agree of ceasefire (its id is "agree"); known are agree, reject, stay, collapse',
    ],
    [
      'a deadline that is misspelt',
      { ...on, expected: { 'one-dya': '2025-05-20' } },
      '/data/expected/one-dya: no deadline one-dya waits for an expected time in a state of ceasefire; there are none',
    ],
  ])('is refused with the id that was meant: %s', (_, report, detail) => {
    expect(detailsOf(report)).toEqual([detail])
  })

  it('is no fault of the shape, since only the definition knows whose it is', () => {
    const data = {
      scenario: 'a-story',
      headline: 'H',
      ...on,
      by: ['European Union'],
      event: 'Both sides agree',
    }
    const parsed = parsePayload({ type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data })
    expect(parsed).toMatchObject({ ok: true })
  })

  it('says which event was probably meant if the state does not allow the one that is given', () => {
    const refusal = refusalOf(() => story(definition).files('odd', { ...on, event: 'agre' }))
    expect(refusal).toMatchObject({ code: 'transition-not-allowed' })
    expect(refusal?.message).toContain('which does not allow agre (did you mean "agree"?) (definition 1)')
  })

  it('is cut if it is long, and the others are counted', () => {
    const many = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`p-${at}`, { name: `P ${at}` }]))
    const crowd = accepted(smallDefinition({ top: { parties: { russia: { name: 'Russia' }, ...many } } }))
    const refusal = refusalOf(() => story(crowd).files('odd', { by: ['x'.repeat(65)] }))
    expect(refusal?.message).toMatch(/^there is no party x{64}…; known are russia, .* and 3 more$/)
  })
})
