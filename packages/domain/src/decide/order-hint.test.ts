import { describe, expect, it } from 'vitest'
import { accepted, refusalOf, story } from '../testing/written-story.ts'

/** A track that went to b, back to a, and to b again. */
function wentTwice() {
  const states = { a: { on: { go: 'b' } }, b: { on: { back: 'a' } } }
  const definition = accepted({ title: 'There and back', tracks: { way: { initial: 'a', states } } })
  const told = story(definition, '2025-04-01T00:00:00Z')
  told.files('h1', { track: 'way', event: 'go', occurred: '2025-04-12T10:00Z' })
  told.files('h2', { track: 'way', event: 'back', occurred: '2025-05-12T10:00Z' })
  told.files('h3', { track: 'way', event: 'go', occurred: '2025-06-12T12:00Z' })
  return told
}

function refusal(event: string, occurred: string): string {
  const told = wentTwice()
  const write = () => told.files('odd', { track: 'way', event, occurred }, { at: '2025-07-01T00:00:00Z' })
  return refusalOf(write)?.message ?? ''
}

describe('a refusal of an event that its state does not allow', () => {
  it.each([
    ['no report', 'back', '2025-05-20T10:00Z'],
    ['no report, before the first', 'back', '2025-04-10T10:00Z'],
    ['a report after which the event is as impossible', 'go', '2025-06-12T13:00Z'],
    ['a report that it follows already', 'back', '2025-05-12T11:00Z/2025-05-13T11:00Z'],
  ])('says nothing of the order if its time overlaps that of %s', (_, event, occurred) => {
    expect(refusal(event, occurred)).toMatch(
      /does not allow (go|back) .* It allows (?:go|back)\. \1 is allowed in [ab]; file first what led there\.$/,
    )
  })

  it.each([
    ['first', '2025-04-12', 'h1', '2025-04-12T10:00Z'],
    ['last', '2025-06-12', 'h3', '2025-06-12T12:00Z'],
  ])('names the %s report if the event is possible after that and their times overlap', (_, day, id, at) => {
    const message = refusal('back', day)
    expect(message).toContain(`here this report (${day}, `)
    expect(message).toContain(`before report ${id} (${at}, `)
  })

  it('names the report before which the event is possible', () => {
    expect(refusal('back', '2025-05-12T10:00Z')).toContain('here report h2 (2025-05-12T10:00Z, ')
  })
})

describe('a refusal because of times that overlap', () => {
  const states = {
    talks: { on: { sign: 'signed' } },
    signed: { on: { begin: 'in-force' } },
    'in-force': { final: true },
  }
  const definition = accepted({ title: 'A truce', tracks: { truce: { initial: 'talks', states } } })

  /** A truce that was signed at one time, and the refusal of its beginning at another. */
  function refused(signed: string, begun: string): readonly [string, (occurred: string) => void] {
    const told = story(definition, '2022-10-01T00:00:00Z')
    told.files('signed', { track: 'truce', event: 'sign', occurred: signed })
    const begins = (occurred: string) =>
      void told.files('odd', { track: 'truce', event: 'begin', occurred }, { at: '2022-12-01T00:00:00Z' })
    return [refusalOf(() => begins(begun))?.message ?? '', begins]
  }

  it.each([
    ['that of the other report', '2022-11-02T17:00[Africa/Johannesburg]', '2022-11-03[Africa/Johannesburg]'],
    ['one of the same day', '2022-11-03[Africa/Addis_Ababa]', '2022-11-03[Africa/Addis_Ababa]'],
    ['an example if the other has none', '2022-11-02T15:00Z', '2022-11-03[Europe/Kyiv]'],
  ])('offers a zone where that is enough: %s', (_, signed, zoned) => {
    const [message, begins] = refused(signed, '2022-11-03')
    expect(message).toContain(
      `If it was the other way round, write when this report occurred with its zone, as in ${zoned}; if that`,
    )
    begins(zoned)
  })

  it.each([
    ['a zone is not enough', '2022-11-03T17:00[Africa/Johannesburg]', '2022-11-03'],
    ['it has a zone already', '2022-11-03T17:00Z', '2022-11-03[Africa/Addis_Ababa]'],
    ['it has none that a zone can follow', '2022-11-03T17:00Z', '2022-11'],
  ])('asks for a time of day if %s', (_, signed, begun) => {
    expect(refused(signed, begun)[0]).toContain(
      'If it was the other way round, write when each occurred with a time of day and its zone',
    )
  })
})
