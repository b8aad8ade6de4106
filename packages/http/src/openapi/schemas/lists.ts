import type { FactEntry } from '@tracker/domain'
import type { Summary } from '@tracker/storage'
import * as v from 'valibot'
import { delivery } from './delivery.ts'
import { factValue } from './fact.ts'
import { historyItem } from './history-item.ts'
import { problemType } from './problem.ts'
import { revision } from './revision.ts'
import { claim } from './status.ts'
import { attempt, subscription } from './subscription.ts'
import { settingsEntries } from './settings.ts'
import { span } from './track.ts'
import { timeValue } from './time-value.ts'
import { id, instant, reportId, revisionNumber, described, version } from './words.ts'

export const cursor = v.pipe(
  v.string(),
  v.regex(/^cur_[A-Za-z0-9_-]+$/),
  v.description('Opaque. Give it back as `after`; it holds for this very list and its filters only.'),
)

/** A page of a list. */
function listOf<const S extends v.GenericSchema>(item: S) {
  return { items: v.array(item), next: described(v.nullable(cursor), 'Null on the last page.') }
}

const summary: v.GenericSchema<Summary> = v.object({
  scenario: id,
  title: v.string(),
  revision: revisionNumber,
  definition: version,
  lastDevelopment: v.nullable(instant),
  ...settingsEntries,
  states: described(v.record(id, id), 'The state of every track.'),
})

export const scenarioList = v.object({
  ...listOf(summary),
  leftOut: v.exactOptional(
    described(
      v.pipe(v.number(), v.integer()),
      'How many are missing from this page, since they are damaged; the log names them.',
    ),
  ),
})
export const historyList = v.object(listOf(historyItem))
export const deliveryList = v.object(listOf(delivery))
export const subscriptionList = v.object(listOf(subscription))
export const attemptList = v.object(listOf(attempt))
const factEntry: v.GenericSchema<FactEntry> = v.object({
  track: id,
  fact: id,
  value: described(v.nullable(factValue), 'Null took the fact back.'),
  since: timeValue,
  report: reportId,
})

export const spanList = v.object(listOf(span))
export const claimList = v.object(listOf(claim))
export const factList = v.object(listOf(factEntry))
export const problemTypeList = v.object(listOf(problemType))
export const changeList = v.object({
  ...listOf(revision),
  last: described(cursor, 'Where this page ends: what is recorded later comes after it.'),
})
