import { upcast } from '@tracker/storage'
import type { AttributeValue } from 'aws-lambda'
import * as v from 'valibot'

/** As much of a revision as its event needs; the rest is passed on as it is. */
const revision = v.looseObject({
  scenario: v.pipe(v.string(), v.nonEmpty()),
  revision: v.pipe(v.number(), v.integer()),
  recorded: v.pipe(v.string(), v.isoTimestamp()),
})

type RevisionBody = v.InferOutput<typeof revision>

/** The revision in a new item of the table, which keeps it as JSON text. Throws if there is none that it can read. */
export function revisionIn(image: Readonly<Record<string, AttributeValue>> | undefined): RevisionBody {
  const text = (name: string) => image?.[name]?.S ?? ''
  const item = { pk: text('pk'), sk: text('sk'), data: JSON.parse(text('data')) as unknown }
  return v.parse(revision, upcast('revision', item))
}

/** A revision as a CloudEvent 1.0 in JSON. Without `data`, where it would be too large, it is had at `dataref`. */
export interface RevisionEvent {
  readonly specversion: '1.0'
  readonly type: 'scenario-tracker.revision.recorded'
  /** The scenario and the number: the same however often the event is delivered. */
  readonly id: string
  readonly source: string
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  /** The CloudEvents extension of that name: where the data are kept for good. */
  readonly dataref: string
  readonly data?: RevisionBody
}

/** The bytes that EventBridge takes in one call are 256 KiB; this leaves room for what goes around an event. */
export const mostEventBytes = 240 * 1024

/** The event that tells of a revision. Paths are relative to the tracker's own address. */
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
