export { leafSchemas } from './condition/condition-schema.ts'
export { partiesIn, renamedCondition } from './condition/renamed-condition.ts'
export { advance } from './decide/advance.ts'
export { headAfter, noHash, type Provenance, revisionOf, type Unchained } from './decide/append.ts'
export { check, leavesMore, nextDue } from './decide/check.ts'
export { decide } from './decide/decide.ts'
export { redecide } from './decide/redecide.ts'
export { type Decision, type HistoryNeeded, wholly } from './decide/decision.ts'
export type { Excerpt } from './decide/excerpt.ts'
export { concerns, type StretchVisit } from './decide/recompute-timeline.ts'
export { begin, type Defined, redefine } from './decide/define.ts'
export { waiting } from './decide/waiting.ts'
export { type DryRun, dryRun, type TrialWrite } from './decide/dry-run.ts'
export { definitionSchema } from './definition/definition-schema.ts'
export type { DefinitionVersion, Migration } from './definition/definition-version.ts'
export {
  deadlineActions,
  deadlinePolicies,
  type DeadlinePolicy,
  type Definition,
  type State,
  type StateTone,
  tones,
  type Track,
} from './definition/definition.ts'
export { mermaidDiagram } from './definition/mermaid.ts'
export { parseDefinition } from './definition/parse-definition.ts'
export { xstateConfig } from './definition/xstate.ts'
export { DomainError, type ErrorCode, type Fault } from './error.ts'
export { clockEffects } from './ledger/clock-effects.ts'
export { claimsIn } from './status/claims-in.ts'
export { factEntries, type FactEntry } from './ledger/fact-entries.ts'
export { redactReport } from './decide/redact-report.ts'
export { redactingOf, redactRevision, textFacts } from './ledger/redactions.ts'
export type { RedactionNote } from './report/content.ts'
export { decidedAt, wordedIn } from './report/filed-report.ts'
export { timesIn } from './ledger/history.ts'
export { writtenContent } from './report/written-content.ts'
export { windowBesideText, windowFault, type WindowJson, withWindow } from './report/written-window.ts'
export { reasonSchema } from './report/content-schema.ts'
export { redactedText } from './redaction/redaction-rules.ts'
export { type Redacting, redactStored } from './redaction/redact-stored.ts'
export { changeSettings } from './decide/change-settings.ts'
export { clockUpTo, type ScenarioSettings, visibilities, type Visibility } from './ledger/settings.ts'
export { type Head, nextRecorded } from './ledger/head.ts'
export { clockEffectItem, type HistoryItem, historyItems } from './ledger/history-item.ts'
export { inputsOf, gather, gathering, type History } from './ledger/history.ts'
export {
  inputsWithin,
  isWithin,
  type Outline,
  outlineOf,
  placeAfter,
  type StoredTakeover,
  type Stretch,
  unfolded,
} from './ledger/stretch.ts'
export { type CauseJson, type ProposalJson, reportsBehind, type TransitionJson } from './ledger/json.ts'
export { type Statement, type Statements, statementOf, statementsOf } from './ledger/statements.ts'
export {
  type ClockEffect,
  type Entry,
  type Revision,
  type RevisionKind,
  revisionKinds,
} from './ledger/revision.ts'
export { writeId } from './ledger/write-id.ts'
export { lookup } from './lookup.ts'
export { mapValues } from './map-values.ts'
export { once } from './once.ts'
export { claimIdsOf, type Command, corrected, leavesClaimIdsOut } from './report/command.ts'
export type { ContentJson, SourceJson } from './report/content-json.ts'
export { verifications } from './report/verifications.ts'
export type { Claim, Verification } from './report/content.ts'
export type { ClaimSpeakers } from './ledger/claim-speakers.ts'
export { type contentEntries, contentKeys, partKeys } from './report/content-schema.ts'
export type { Author, FiledReport } from './report/filed-report.ts'
export { isPayload, parseBody } from './report/parse-body.ts'
export { type ParsedPayload, parsePayload } from './report/parse-payload.ts'
export { isForAll } from './report/expectation.ts'
export { partsOf, tracksOf } from './report/parts-of.ts'
export { concernsTrack, mostContests } from './timeline/contest.ts'
export { placeOf } from './report/place-of.ts'
export { positionSchema, stanceOf } from './report/position-schema.ts'
export { payloadSchemas } from './report/payload-schema.ts'
export { timestampSchema, timeValueSchema } from './report/time-schema.ts'
export { type Id, idRecord, idSchema, knownIdSchema } from './schema/id-record.ts'
export { ownRecord } from './schema/own-record.ts'
export { closedObject, isObject, unknownKey } from './schema/closed-object.ts'
export { nearestName, nearName } from './schema/near-name.ts'
export { exactnessFault } from './schema/exact-number.ts'
export { pointer } from './schema/pointer.ts'
export { mostFaults, shapeFault } from './schema/shape-fault.ts'
export { type Stance, stances } from './schema/stance.ts'
export {
  certainAt,
  headAnswers,
  interestAsOf,
  leanedOn,
  mayHaveBeen,
  type Passage,
  type Stand,
} from './status/as-of.ts'
export { becauseOf, type Link } from './status/because.ts'
export { diffSentences, diffStatuses, type StatusDiff } from './status/diff.ts'
export type { ComparedVersions } from './status/diff-context.ts'
export { mayBeRenamed } from './status/renaming.ts'
export { historyWithin } from './status/history-within.ts'
export { settle } from './status/settle.ts'
export {
  movesOf,
  spansFrom,
  spansOf,
  type Stay,
  staysAfter,
  staysUntil,
  type TrackSpan,
} from './status/spans.ts'
export type {
  ClaimStatus,
  ContestStatus,
  DeadlineJson,
  FactStatus,
  PositionStatus,
  Reason,
  RuleStatus,
  StampsJson,
  Status,
  TrackStatus,
  UncertainReport,
} from './status/status-json.ts'
export { keptLine } from './schema/text-schema.ts'
export { statusIn } from './status/status-in.ts'
export { statusOf } from './status/status.ts'
export { parseDuration } from './time/duration.ts'
export { type Instant, instantText, recordedText } from './time/instant.ts'
export { endOfMoment, momentOf, type OrderKey, orderKeyOf, windowOf } from './time/order-key.ts'
export { exampleInstant } from './time/hint/example-instant.ts'
export { parseInstant } from './time/parse-instant.ts'
export { parseTimeValue } from './time/parse-time-value.ts'
export { type SingleTimeForm, type TimeForm, timeForms } from './time/time-forms.ts'
export {
  ofWindow,
  type OpenEndedTimeJson,
  type OpenTimeJson,
  readTimeValue,
  type TimeValueJson,
  timeValueJson,
  type Window,
} from './time/time-value.ts'
export { shift } from './time/window.ts'
export { genesis } from './timeline/genesis.ts'
export { composed, developmentWith, differenceOf, isEmpty, type Patch, patched } from './timeline/patch.ts'
export { replay } from './timeline/replay.ts'
export type { Snapshot } from './timeline/snapshot.ts'
export type { StretchInterest } from './timeline/zones.ts'
export { type Input, orderOf, versionInput } from './timeline/input.ts'
export { type Versions, versionsOf } from './timeline/versions.ts'
export { type DefinitionIn, definitionIn } from './words/definition-in.ts'
export { englishSentences, type SentenceWords } from './words/english-sentences.ts'
export { fill, filled } from './words/fill.ts'
export { inLanguage } from './words/in-language.ts'
export { plainJson, plainText } from './words/plain-text.ts'
export { type KnownIds, knownIds } from './words/known-ids.ts'
export { reasonSentence } from './words/reason-sentence.ts'
export { factSentence } from './words/fact-sentence.ts'
export { listed, type SaidWords, said, type Sentence, sentence, type SentencePart } from './words/sentence.ts'
export { spelledOut } from './words/spelled-out.ts'
export { type DeadlineRuns, type Titles, titlesOf } from './words/titles.ts'
export { titlesAcross } from './words/titles-across.ts'
