import { describe, expect, it } from 'vitest'
import { mostEventBytes, revisedIn, revisionEvent, revisionIn } from './revision-event.ts'

const revision = { scenario: 'ukraine', revision: 7, recorded: '2025-05-18T22:10:00.000Z', kind: 'report' }

describe('the event of a revision', () => {
  it('is a CloudEvent that says which revision, when, and all that is in it', () => {
    expect(revisionEvent(revision)).toEqual({
      specversion: '1.0',
      type: 'scenario-tracker.revision.recorded',
      id: 'ukraine/7',
      source: '/v1/scenarios/ukraine',
      subject: 'ukraine',
      time: '2025-05-18T22:10:00.000Z',
      datacontenttype: 'application/json',
      dataref: '/v1/scenarios/ukraine/revisions/7',
      data: revision,
    })
  })

  it('only refers to a revision that the bus could not carry', () => {
    const { data, dataref } = revisionEvent({ ...revision, body: 'é'.repeat(mostEventBytes / 2) })
    expect(data).toBeUndefined()
    expect(dataref).toBe('/v1/scenarios/ukraine/revisions/7')
  })
})

describe("a record of the table's stream", () => {
  it('holds a revision as JSON text', () => {
    expect(revisionIn({ data: { S: JSON.stringify({ form: 1, ...revision }) } })).toEqual(revision)
  })

  it.each([
    ['no image', undefined],
    ['no data', {}],
    ['broken JSON', { data: { S: '{' } }],
    ['a form to come', { data: { S: JSON.stringify({ form: 2, ...revision }) } }],
    ['something else', { data: { S: '{"at":"2025-05-18T22:10:00Z"}' } }],
  ])('is not a revision with %s', (_, image) => {
    expect(() => revisionIn(image)).toThrow()
  })
})

it('the records of a batch name each scenario of which a revision was recorded once', () => {
  const record = (pk: string, n: number) => ({ dynamodb: { Keys: { pk: { S: pk }, sk: { S: `R#${n}` } } } })
  expect(revisedIn([record('S#talks', 1), record('S#side', 1), record('S#talks', 2), {}])).toEqual([
    'talks',
    'side',
  ])
})
