import {
  type Claim,
  type ClaimStatus,
  type ContestStatus,
  deadlinePolicies,
  type DeadlineJson,
  type PositionStatus,
  type Reason,
  type RuleStatus,
  stances,
  type StampsJson,
  type Status,
  type TrackStatus,
  type UncertainReport,
  verifications,
} from '@tracker/domain'
import * as v from 'valibot'
import { cause, leaf, proposal } from './cause.ts'
import { fact } from './fact.ts'
import { settingsEntries } from './settings.ts'
import { openEndedEntries, openEndedTime, timeValue } from './time-value.ts'
import {
  count,
  id,
  instant,
  recordedInstant,
  reportId,
  revisionNumber,
  described,
  truth,
  version,
} from './words.ts'

const position: v.GenericSchema<PositionStatus> = v.object({
  stance: v.picklist(stances),
  terms: v.exactOptional(described(v.string(), 'What it depends on, in the speaker’s words.')),
  since: timeValue,
  report: reportId,
})

const deadline: v.GenericSchema<DeadlineJson> = v.object({
  title: v.exactOptional(v.string()),
  status: described(
    v.picklist(['ahead', 'possibly-passed', 'passed']),
    '`possibly-passed` from `earliest` on, while its moment is not known more exactly; `passed` from `latest` on.',
  ),
  ...openEndedEntries,
  at: v.exactOptional(
    described(v.literal('expected'), 'Present if the deadline waits for a time that reports give.'),
  ),
  event: v.exactOptional(id),
  policy: v.picklist(deadlinePolicies),
})

const contest: v.GenericSchema<ContestStatus> = v.object({
  disputes: described(reportId, 'The report whose transition is contested.'),
  report: described(reportId, 'The report that contests it.'),
  by: described(v.array(id), 'The parties that do.'),
  since: timeValue,
})

export const trackEntries = {
  title: v.string(),
  state: id,
  stateTitle: v.string(),
  final: v.boolean(),
  since: described(v.nullable(timeValue), 'When the state was entered; null in the initial state.'),
  cause,
  allowed: described(v.array(id), 'The events that the state allows.'),
  entries: described(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    'How often the track has been in its state, this time included.',
  ),
  expected: described(
    v.nullable(openEndedTime),
    'When the next step is expected; null if nothing is, or if deadlines have times of their own.',
  ),
  contested: described(
    v.array(contest),
    'Who contests what put the track in its state; until its next transition, or until that is settled.',
  ),
  positions: described(v.record(id, position), 'By party, as last reported.'),
  facts: described(v.record(id, fact), 'By id, as last reported.'),
  deadlines: described(
    v.record(id, deadline),
    'Those of the state. A deadline is left out while the time that it waits for is unknown.',
  ),
  reviewDue: described(v.boolean(), 'Nothing was reported for longer than the state allows.'),
  override: described(
    v.nullable(v.object({ report: reportId, reason: v.string(), count: v.pipe(v.number(), v.integer()) })),
    'The newest override of the track and how many there were; null where there was none.',
  ),
}

export const track: v.GenericSchema<TrackStatus> = v.object(trackEntries)

const standfirst: v.GenericSchema<NonNullable<Status['standfirst']>> = v.object({
  text: v.string(),
  since: timeValue,
  report: reportId,
})

const reason: v.GenericSchema<Reason> = v.object({
  part: leaf,
  value: truth,
  text: v.string(),
  report: v.exactOptional(reportId),
  settledBy: v.exactOptional(described(v.string(), 'What would settle a part that keeps the rule open.')),
})

const rule: v.GenericSchema<RuleStatus> = v.object({
  title: v.exactOptional(v.string()),
  value: truth,
  because: v.array(reason),
})

export const claimEntries = {
  id,
  speaker: v.string(),
  text: v.string(),
  verification: v.picklist(verifications),
  checkedBy: v.exactOptional(v.string()),
  track: v.exactOptional(described(id, 'What it is about.')),
  answers: v.exactOptional(described(id, 'The claim that it contradicts.')),
} satisfies Record<keyof Claim, v.GenericSchema>

export const claim: v.GenericSchema<ClaimStatus> = v.object({
  ...claimEntries,
  track: described(
    v.nullable(id),
    'What it is about: its own track, or that of its report; null if neither names one.',
  ),
  report: reportId,
  since: described(timeValue, 'When the report that makes it occurred.'),
})

const uncertain: v.GenericSchema<UncertainReport> = v.object({
  report: reportId,
  headline: v.string(),
  track: v.nullable(id),
  occurred: timeValue,
})

const stamps: v.GenericSchema<StampsJson> = v.object({
  lastDevelopment: described(v.nullable(instant), 'The newest occurrence.'),
  lastReport: described(v.nullable(recordedInstant), 'When a report was last recorded.'),
  lastCorrection: described(
    v.nullable(recordedInstant),
    'When a correction or retraction was last recorded.',
  ),
  lastCheck: described(v.nullable(recordedInstant), 'When a check last had something to record.'),
})

export const status: v.GenericSchema<Status> = v.pipe(
  v.object({
    scenario: id,
    lang: described(v.string(), 'The language of titles and names (BCP 47).'),
    title: v.string(),
    summary: v.exactOptional(v.string()),
    revision: revisionNumber,
    definition: version,
    visibility: settingsEntries.visibility,
    archived: described(v.boolean(), 'Whether it was put away: no writes, and nothing falls due.'),
    asOf: described(instant, 'The moment in the world that is answered for.'),
    knownAt: described(instant, 'The moment of knowledge that is answered for.'),
    parties: v.record(id, v.object({ name: v.string() })),
    standfirst: described(v.nullable(standfirst), 'Where the whole story stands, as last reported.'),
    tracks: v.record(id, track),
    rules: v.record(id, rule),
    proposals: described(v.array(proposal), 'The 100 open ones that were opened last, oldest first.'),
    proposalsTotal: described(count, 'How many are open.'),
    claims: described(
      v.array(claim),
      'The 100 attributed statements made last, oldest first; never to be shown without their verification.',
    ),
    claimsTotal: described(count, 'How many claims there are.'),
    uncertain: described(
      v.array(uncertain),
      'Reports that may or may not have been so yet at `asOf`: the last 100 in order of occurrence.',
    ),
    uncertainTotal: described(count, 'How many such reports there are.'),
    stamps,
  }),
  v.description('How a scenario stands at a moment.'),
)
