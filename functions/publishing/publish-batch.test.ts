import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { type PublishOutcome, publishBatch } from './publish-batch.ts'
import { type RevisionEvent } from './revision-event.ts'

const event = (scenario: string, revision: number, filler = ''): RevisionEvent => ({
  specversion: '1.0',
  type: 'scenario-tracker.revision.recorded',
  id: `${scenario}/${revision}`,
  source: `/v1/scenarios/${scenario}`,
  subject: scenario,
  time: '2025-05-18T22:10:00Z',
  datacontenttype: 'application/json',
  dataref: `/v1/scenarios/${scenario}/revisions/${revision}${filler}`,
})

/** A record whose sequence number is the id of its event. */
const record = (id: string): DynamoDBRecord => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: id } })

/** Publishes records named `scenario/revision`, to a bus that answers each with `says`. */
async function publish(
  ids: readonly string[],
  says: (id: string, call: number) => PublishOutcome | Error = () => 'published',
  filler = '',
) {
  const published: string[] = []
  const parked: { id: string; why: string }[] = []
  const calls: string[][] = []
  const unanswered: string[] = []
  const answer = await publishBatch(ids.map(record), {
    eventOf: ({ dynamodb }) => {
      const [scenario = '', revision] = (dynamodb?.SequenceNumber ?? '').split('/')
      if (revision === undefined) throw new Error('not a revision')
      return event(scenario, Number(revision), filler)
    },
    put: async (events) => {
      const call = calls.push(events.map(({ id }) => id))
      return events.map(({ id }) => {
        const said = says(id, call)
        if (said instanceof Error) throw said
        if (said === 'published') published.push(id)
        return said
      })
    },
    park: async ({ dynamodb }, why) => void parked.push({ id: dynamodb?.SequenceNumber ?? '', why }),
    unanswered: (events, error) =>
      void unanswered.push(`${events.map(({ id }) => id).join(' ')}: ${String(error)}`),
  })
  return {
    published,
    parked,
    calls,
    unanswered,
    failed: answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
  }
}

describe('publishing a batch', () => {
  it('puts the revisions of a scenario one after the other, and scenarios side by side', async () => {
    const { calls, failed } = await publish(['a/1', 'a/2', 'b/1', 'a/3', 'c/7', 'b/2'])
    expect(calls).toEqual([['a/1', 'b/1', 'c/7'], ['a/2', 'b/2'], ['a/3']])
    expect(failed).toEqual([])
  })

  it('puts at most ten events at once', async () => {
    const { calls } = await publish(Array.from({ length: 23 }, (_, at) => `s${at}/1`))
    expect(calls.map(({ length }) => length)).toEqual([10, 10, 3])
  })

  it('puts no more bytes at once than the bus takes', async () => {
    const { calls } = await publish(['a/1', 'b/1', 'c/1'], () => 'published', 'x'.repeat(100_000))
    expect(calls).toEqual([['a/1', 'b/1'], ['c/1']])
  })

  it('parks what is no revision and lets its neighbours through', async () => {
    const { published, parked, failed } = await publish(['a/1', 'poison', 'a/2'])
    expect(published).toEqual(['a/1', 'a/2'])
    expect(parked).toEqual([{ id: 'poison', why: 'Error: not a revision' }])
    expect(failed).toEqual([])
  })

  it('parks what the bus refuses for good and goes on with its scenario', async () => {
    const { published, parked } = await publish(['a/1', 'a/2'], (id) =>
      id === 'a/1' ? 'refused' : 'published',
    )
    expect(published).toEqual(['a/2'])
    expect(parked).toEqual([{ id: 'a/1', why: 'refused by the bus' }])
  })

  it('publishes nothing of a scenario behind what failed for now, and names it', async () => {
    const { published, failed } = await publish(['a/1', 'a/2', 'a/3', 'b/1', 'b/2'], (id) =>
      id === 'a/2' ? 'again' : 'published',
    )
    expect(published).toEqual(['a/1', 'b/1', 'b/2'])
    expect(failed).toEqual(['a/2'])
  })

  it('names all that a call without an answer was to put, and says why', async () => {
    const { published, failed, unanswered } = await publish(['a/1', 'b/1', 'a/2'], () => new Error('reset'))
    expect(published).toEqual([])
    expect(failed).toEqual(['a/1', 'b/1'])
    expect(unanswered).toEqual(['a/1 b/1: Error: reset'])
  })
})
