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
