import {
  definitionSchema,
  idSchema,
  payloadSchemas,
  positionSchema,
  timestampSchema,
  timeValueSchema,
} from '@tracker/domain'
import type * as v from 'valibot'
import { consistencyProof, defined, diff, dryRun, health, verification, written } from './answers.ts'
import { cause, leaf, proposal, transition } from './cause.ts'
import { content } from './content.ts'
import { delivery, ignoredDelivery, retryBody } from './delivery.ts'
import { factValue } from './fact.ts'
import { historyItem } from './history-item.ts'
import {
  attemptList,
  changeList,
  cursor,
  claimList,
  deliveryList,
  factList,
  historyList,
  problemTypeList,
  scenarioList,
  subscriptionList,
  spanList,
} from './lists.ts'
import { problem, problemType } from './problem.ts'
import { revision } from './revision.ts'
import { redactionBody, redactionNote } from './redaction.ts'
import { settingsAnswer, settingsBody } from './settings.ts'
import {
  newSubscription,
  replayBody,
  revisionRecorded,
  subscription,
  subscriptionBody,
  subscriptionChange,
} from './subscription.ts'
import { status, track } from './status.ts'
import { openEndedTime, openTime, timeValue } from './time-value.ts'
import { trackAnswer } from './track.ts'
import { instant } from './words.ts'

/** Every named schema of the document. If one contains another, the document refers to it. */
export const schemas = {
  Id: idSchema,
  Instant: instant,
  TimeText: timeValueSchema,
  InstantText: timestampSchema,
  Cursor: cursor,
  TimeValue: timeValue,
  OpenEndedTime: openEndedTime,
  OpenTime: openTime,
  Definition: definitionSchema,
  Leaf: leaf,
  FactValue: factValue,
  WrittenPosition: positionSchema,
  ReportFiled: payloadSchemas['report.filed'],
  ReportCorrected: payloadSchemas['report.corrected'],
  ReportRetracted: payloadSchemas['report.retracted'],
  ProposalDismissed: payloadSchemas['proposal.dismissed'],
  Cause: cause,
  Transition: transition,
  Proposal: proposal,
  Content: content,
  Track: track,
  Status: status,
  TrackAnswer: trackAnswer,
  HistoryItem: historyItem,
  Revision: revision,
  Written: written,
  IgnoredDelivery: ignoredDelivery,
  Defined: defined,
  Settings: settingsAnswer,
  SettingsBody: settingsBody,
  RedactionBody: redactionBody,
  RedactionNote: redactionNote,
  DryRun: dryRun,
  Diff: diff,
  Verification: verification,
  ConsistencyProof: consistencyProof,
  Health: health,
  Delivery: delivery,
  RetryBody: retryBody,
  DeliveryList: deliveryList,
  Subscription: subscription,
  NewSubscription: newSubscription,
  SubscriptionBody: subscriptionBody,
  SubscriptionChange: subscriptionChange,
  SubscriptionList: subscriptionList,
  ReplayBody: replayBody,
  AttemptList: attemptList,
  RevisionRecorded: revisionRecorded,
  ScenarioList: scenarioList,
  HistoryList: historyList,
  ChangeList: changeList,
  FactList: factList,
  ClaimList: claimList,
  SpanList: spanList,
  Problem: problem,
  ProblemType: problemType,
  ProblemTypeList: problemTypeList,
} as const satisfies Readonly<Record<string, v.GenericSchema>>
