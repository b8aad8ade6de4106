import {
  type ClaimStatus,
  type Command,
  type FactEntry,
  type DryRun,
  type DefinitionVersion,
  type HistoryItem,
  type Instant,
  type OrderKey,
  type Revision,
  type ScenarioSettings,
  type Status,
  type TrackSpan,
} from '@tracker/domain'
import type { Table } from '../table.ts'
import type { Hash } from '../tree/hash.ts'
import { checkAll, type CheckReport, checkScenario } from '../check/check.ts'
import { authority, type Naming } from './authority.ts'
import { changeSettings, type Setting, type SettingsAnswer } from '../writing/change-settings.ts'
import { claims, type ClaimSpan } from '../reading/claims.ts'
import { cursorSecret } from './cursor-secret.ts'
import { define, type DefinitionAnswer, type Defining } from '../writing/define.ts'
import { deleteScenario } from '../commit/delete-scenario.ts'
import { type Comparison, diff, type End } from '../reading/diff.ts'
import { type Trial, tryOut } from '../reading/dry-run.ts'
import type { Answer, Delivery } from '../commit/delivery.ts'
import { facts, type FactSpan } from '../reading/facts.ts'
import type { StoredDocument } from '../items/contents.ts'
import { upcast } from '../items/form.ts'
import { inTurn } from './in-turn.ts'
import { keys } from '../items/keys.ts'
import { changes, revision } from '../reading/ledger.ts'
import { proveConsistency, proveInclusion, type TreeHead, treeHead } from '../heads/ledger-tree.ts'
import { list, type ScenarioPage } from '../reading/list.ts'
import { definitions, requireDefinition, requireHead } from '../heads/load.ts'
import type { Page } from '../items/page.ts'
import { type RefusedDeliveries, refusedDeliveries } from '../writing/refused-deliveries.ts'
import { currentStatuses, type ServedHead } from '../heads/served.ts'
import { importOnce, type ImportedChange } from '../writing/import-once.ts'
import { redact, type Redaction } from '../redaction/redact.ts'
import { sharedTurns } from './shared-turns.ts'
import { type Sizes, usualSizes } from '../segments/sizes.ts'
import { settingsSeen } from '../heads/settings-seen.ts'
import { type SpanRange, spans, type WithinSpans } from '../reading/spans.ts'
import type { Moments } from '../reading/known-head.ts'
import { reportOf, statusAt, type TrackAnswer, trackAt } from '../reading/status.ts'
import { type Span, timeline } from '../reading/timeline.ts'
import type { WithinHistory } from '../reading/within-history.ts'
import { verifier, type Verify } from '../verify/verify.ts'
import { whileThere } from '../heads/while-there.ts'
import { type Companion, writeOnce } from '../writing/write.ts'
import { type DecideDocument, writeDocument } from '../writing/write-document.ts'

/**
 * The tracker over a table: every scenario's status, ledger and writes. Methods throw `DomainError`s that callers can
 * act on, and `Unavailable` if the table cannot respond. Moments are milliseconds since the epoch.
 */
export interface Scenarios {
  /** Lists active scenarios, or archived and moved ones. */
  list(after: string | undefined, limit: number, apart?: boolean): Promise<ScenarioPage>
  /** Returns a scenario's visibility, at most a second old; undefined if there is no such scenario. */
  settings(scenario: string): Promise<ScenarioSettings | undefined>
  changeSettings(scenario: string, setting: Setting): Promise<SettingsAnswer>
  /** Removes the texts of a report from every stored copy, exactly once. */
  redact(scenario: string, redaction: Redaction): Promise<Answer>
  /** Puts a definition in force or changes settings, exactly once and as of when another ledger recorded it. */
  importChange(scenario: string, delivery: Delivery, change: ImportedChange): Promise<Answer>
  /** Deletes a scenario without reports to which no other has moved. */
  delete(scenario: string): Promise<void>
  /**
   * Returns the current status, serialised; at most one read while the cached one is valid. With `lag` it may be
   * moments old, but never older than one returned before, for half the cost on DynamoDB.
   */
  current(scenario: string, how?: { readonly lag: boolean }): Promise<ServedHead>
  /**
   * Returns the latest moment at which something can be known of a scenario: now, or the moment of its newest revision
   * if that was recorded before the clock stepped back.
   */
  latestKnown(scenario: string): Promise<Instant>
  status(scenario: string, asked: Moments): Promise<Status>
  track(scenario: string, track: string, asked: Moments): Promise<TrackAnswer>
  report(scenario: string, report: string): Promise<HistoryItem>
  history(scenario: string, span: Span): Promise<Page<HistoryItem, OrderKey>>
  /** Lists the values that reports gave to facts, in order of occurrence. */
  facts(scenario: string, span: FactSpan): Promise<Page<FactEntry, WithinHistory>>
  /** Lists the stays of a track in each state, oldest first. */
  spans(scenario: string, track: string, range: SpanRange): Promise<Page<TrackSpan, WithinSpans>>
  /** Lists every claim in its newest wording, in order of occurrence. */
  claims(scenario: string, span: ClaimSpan): Promise<Page<ClaimStatus, WithinHistory>>
  changes(scenario: string, after: number, limit: number): Promise<Page<Revision, number>>
  revision(scenario: string, revision: number): Promise<Revision>
  /** Returns a version of the definition, by default the current one. */
  definition(scenario: string, version?: number): Promise<DefinitionVersion>
  diff(scenario: string, from: End, to: End | undefined): Promise<Comparison>
  /** Runs a piece of the verification of all stored and served data; `after` is the `next` of the previous piece. */
  readonly verify: Verify
  /** Returns the number of revisions and the root of the tree over their hashes; one read. */
  treeHead(scenario: string): Promise<TreeHead>
  /** Proves that the ledger of `size` revisions contains one. */
  proveInclusion(scenario: string, revision: number, size: number): Promise<readonly Hash[]>
  /** Proves that the ledger of `size` revisions begins with that of `from`. */
  proveConsistency(scenario: string, from: number, size: number): Promise<readonly Hash[]>
  write(scenario: string, delivery: Delivery, command: Command): Promise<Answer>
  /**
   * Writes a version of a content system's document; `decide` runs again whenever the stored state of the document has
   * changed.
   */
  writeDocument(document: string, delivery: Delivery, decide: DecideDocument): Promise<Answer>
  /** Returns the state of a document of a source's content system; undefined before its first version. One read. */
  document(source: string, document: string): Promise<StoredDocument | undefined>
  define(scenario: string, defining: Defining): Promise<DefinitionAnswer>
  dryRun(scenario: string, trial: Trial): Promise<DryRun>
  check(scenario: string): Promise<{ readonly recorded: number; readonly lateness: number }>
  /** Runs one pass over everything that is due; stops at `deadline`, an instant. */
  checkAll(deadline?: Instant): Promise<CheckReport>
  /** Returns when the last pass ended, RFC 3339; undefined before the first. One read. */
  lastCheck(): Promise<string | undefined>
  readonly refused: RefusedDeliveries
  cursorSecret(): Promise<Uint8Array>
  /** Returns the name in the ids of feeds and calendars. */
  authority(naming: Naming): Promise<string>
}

export interface ScenariosOptions {
  readonly table: Table
  /** The clock of the ledger. */
  readonly now: () => Instant
  /** How timelines are cut; the default suits stories of any length. */
  readonly sizes?: Sizes
  /** Takes an entry for each damaged scenario that a list leaves out. */
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void
}

/** Returns the scenarios of a table. */
export function scenarios({
  table,
  now,
  sizes = usualSizes,
  log = () => undefined,
}: ScenariosOptions): Scenarios {
  const read = definitions(table)
  const context = { table, now, log, sizes, definition: read, current: currentStatuses(table, read) }
  const there = <T>(scenario: string, work: () => Promise<T>) => whileThere(table, scenario, work)
  const turn = inTurn()
  const shared = sharedTurns(table, turn)
  const seen = settingsSeen(context)
  const write = (
    scenario: string,
    delivery: Delivery,
    command: Command,
    arrived: Instant,
    companion?: Companion,
  ): Promise<Answer> =>
    shared(scenario, (over) =>
      writeOnce({ ...context, table: over }, scenario, delivery, command, arrived, companion),
    )

  return {
    list: (after, limit, apart = false) => list(context, { after, limit, apart }, now()),
    settings: seen.of,
    changeSettings: (scenario, setting) => {
      const arrived = now()
      seen.forget(scenario)
      return turn(scenario, () => changeSettings(context, scenario, setting, arrived)).finally(() =>
        seen.forget(scenario),
      )
    },
    importChange: (scenario, delivery, change) => {
      const arrived = now()
      const made = () => importOnce(context, scenario, delivery, change, arrived)
      return turn(scenario, made).finally(() => seen.forget(scenario))
    },
    redact: (scenario, redaction) => {
      const arrived = now()
      return turn(scenario, () => redact(context, scenario, redaction, arrived))
    },
    delete: (scenario) => {
      const gone = () => {
        seen.forget(scenario)
        return deleteScenario(table, scenario, now())
      }
      return turn(scenario, gone).finally(() => seen.forget(scenario))
    },
    current: (scenario, how = { lag: false }) =>
      there(scenario, async () => {
        const mark = seen.mark()
        const { at, stamp } = mark
        const stored = await context.current(scenario, at, { ...how, stamp })
        if (!how.lag || stamp !== undefined) seen.note(stored.head, mark)
        return stored
      }),
    latestKnown: async (scenario) => Math.max(now(), (await requireHead(table, scenario)).head.recorded),
    status: (scenario, asked) => there(scenario, () => statusAt(context, scenario, asked, now())),
    track: (scenario, track, asked) => there(scenario, () => trackAt(context, scenario, track, asked, now())),
    report: (scenario, report) => there(scenario, () => reportOf(context, scenario, report)),
    history: (scenario, span) => there(scenario, () => timeline(context, scenario, span, now())),
    facts: (scenario, span) => there(scenario, () => facts(context, scenario, span, now())),
    spans: (scenario, track, range) => there(scenario, () => spans(context, scenario, track, range, now())),
    claims: (scenario, span) => there(scenario, () => claims(context, scenario, span, now())),
    changes: (scenario, after, limit) => changes(table, scenario, after, limit),
    revision: (scenario, number) => revision(table, scenario, number),
    definition: (scenario, version) => there(scenario, () => requireDefinition(context, scenario, version)),
    diff: (scenario, from, to) => there(scenario, () => diff(context, scenario, from, to, now())),
    verify: verifier(context),
    treeHead: (scenario) => treeHead(table, scenario),
    proveInclusion: (scenario, number, size) =>
      there(scenario, () => proveInclusion(table, scenario, number, size)),
    proveConsistency: (scenario, from, size) =>
      there(scenario, () => proveConsistency(table, scenario, from, size)),
    write: (scenario, delivery, command) => write(scenario, delivery, command, now()),
    writeDocument: (document, delivery, decideDocument) =>
      writeDocument(
        context,
        document,
        delivery,
        decideDocument,
        ({ scenario, command }, arrived, companion) => write(scenario, delivery, command, arrived, companion),
      ),
    document: async (source, document) => {
      const item = await table.get(keys.document(source, document))
      return item && upcast('document', item)
    },
    define: (scenario, defining) => {
      const arrived = now()
      return turn(scenario, () => define(context, scenario, defining, arrived))
    },
    dryRun: (scenario, trial) => {
      const tried = () => tryOut(context, scenario, trial, now())
      return trial.definition ? tried() : there(scenario, tried)
    },
    check: (scenario) => turn(scenario, () => checkScenario(context, scenario)),
    checkAll: (deadline) => checkAll(context, deadline),
    lastCheck: async () => {
      const item = await table.get(keys.lastCheck)
      return item && upcast('lastCheck', item).at
    },
    refused: refusedDeliveries(table),
    cursorSecret: () => cursorSecret(table),
    authority: (naming) => authority(table, naming),
  }
}
