import { upcast } from '@tracker/storage'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import * as v from 'valibot'

/** The members of a revision that its event needs; the others are passed on unread. */
const revision = v.looseObject({
  scenario: v.pipe(v.string(), v.nonEmpty()),
  revision: v.pipe(v.number(), v.integer()),
  recorded: v.pipe(v.string(), v.isoTimestamp()),
})

type RevisionBody = v.InferOutput<typeof revision>

/** Returns the revision in a new item of the table, which stores it as JSON text. Throws if it has none it can read. */
export function revisionIn(image: Readonly<Record<string, AttributeValue>> | undefined): RevisionBody {
  const text = (name: string) => image?.[name]?.S ?? ''
  const item = { pk: text('pk'), sk: text('sk'), data: JSON.parse(text('data')) as unknown }
  return v.parse(revision, upcast('revision', item))
}

/** Returns the scenarios, each once, of which records of the stream are revisions, as their keys say. */
export function revisedIn(records: readonly DynamoDBRecord[]): readonly string[] {
  const keys = records.map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S ?? '')
  return [...new Set(keys.filter((pk) => pk.startsWith('S#')).map((pk) => pk.slice(2)))]
}

/** A revision as a CloudEvent 1.0 in JSON. If `data` would be too large it is absent, and `dataref` has its address. */
export interface RevisionEvent {
  readonly specversion: '1.0'
  readonly type: 'scenario-tracker.revision.recorded'
  /** The scenario and the revision number: the same on every delivery. */
  readonly id: string
  readonly source: string
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  /** The `dataref` extension of CloudEvents: the permanent address of the data. */
  readonly dataref: string
  readonly data?: RevisionBody
}

/** EventBridge accepts 256 KiB in one call; this leaves room for the envelope. */
export const mostEventBytes = 240 * 1024

/** Makes the event of a revision. Paths are relative to the address of the tracker. */
export function revisionEvent(data: RevisionBody): RevisionEvent {
  const { scenario, revision: number, recorded } = data
  const source = `/v1/scenarios/${scenario}`
  const event: RevisionEvent = {
    specversion: '1.0',
    type: 'scenario-tracker.revision.recorded',
    id: `${scenario}/${number}`,
    source,
    subject: scenario,
    time: recorded,
    datacontenttype: 'application/json',
    dataref: `${source}/revisions/${number}`,
  }
  const whole = { ...event, data }
  return Buffer.byteLength(JSON.stringify(whole)) > mostEventBytes ? event : whole
}
