import type { Command, DryRun, Instant } from '@tracker/domain'
import type { Table } from '../table.ts'
import { checkAll, type CheckReport, checkScenario } from '../check/check.ts'
import { authority, type Naming } from './authority.ts'
import { changeSettings, type Setting, type SettingsAnswer } from '../writing/change-settings.ts'
import { cursorSecret } from './cursor-secret.ts'
import { define, type DefinitionAnswer, type Defining } from '../writing/define.ts'
import { deleteScenario } from '../commit/delete-scenario.ts'
import { type Trial, tryOut } from '../reading/dry-run.ts'
import type { Answer, Delivery } from '../commit/delivery.ts'
import { inTurn } from './in-turn.ts'
import { definitions } from '../heads/load.ts'
import { type RefusedDeliveries, refusedDeliveries } from '../writing/refused-deliveries.ts'
import { currentStatuses } from '../heads/served.ts'
import { importOnce, type ImportedChange } from '../writing/import-once.ts'
import { recentDeliveries } from '../commit/recent-deliveries.ts'
import { redact, type Redaction } from '../redaction/redact.ts'
import { type ScenarioReads, scenarioReads } from './scenario-reads.ts'
import { sharedTurns } from './shared-turns.ts'
import { type Sizes, usualSizes } from '../segments/sizes.ts'
import { settingsSeen } from '../heads/settings-seen.ts'
import { whileThere } from '../heads/while-there.ts'
import { type Companion, writeOnce } from '../writing/write.ts'
import { type DecideDocument, writeDocument } from '../writing/write-document.ts'

/**
 * The tracker over a table: every scenario's status, ledger and writes. Methods throw `DomainError`s that callers can
 * act on, and `Unavailable` if the table cannot respond. Moments are milliseconds since the epoch.
 */
export interface Scenarios extends ScenarioReads {
  changeSettings(scenario: string, setting: Setting): Promise<SettingsAnswer>
  /** Removes the texts of a report from every stored copy, exactly once. */
  redact(scenario: string, redaction: Redaction): Promise<Answer>
  /** Puts a definition in force or changes settings, exactly once and as of when another ledger recorded it. */
  importChange(scenario: string, delivery: Delivery, change: ImportedChange): Promise<Answer>
  /** Deletes a scenario without reports to which no other has moved. */
  delete(scenario: string): Promise<void>
  write(scenario: string, delivery: Delivery, command: Command): Promise<Answer>
  /**
   * Writes a version of a content system's document; `decide` runs again whenever the stored state of the document has
   * changed.
   */
  writeDocument(document: string, delivery: Delivery, decide: DecideDocument): Promise<Answer>
  define(scenario: string, defining: Defining): Promise<DefinitionAnswer>
  dryRun(scenario: string, trial: Trial): Promise<DryRun>
  check(scenario: string): Promise<{ readonly recorded: number; readonly lateness: number }>
  /** Runs one pass over everything that is due; stops at `deadline`, an instant. */
  checkAll(deadline?: Instant): Promise<CheckReport>
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
  const current = currentStatuses(table, read)
  const delivered = recentDeliveries()
  const context = { table, now, log, sizes, definition: read, current, delivered }
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
    ...scenarioReads(context, seen),
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
    write: (scenario, delivery, command) => write(scenario, delivery, command, now()),
    writeDocument: (document, delivery, decideDocument) =>
      writeDocument(
        context,
        document,
        delivery,
        decideDocument,
        ({ scenario, command }, arrived, companion) => write(scenario, delivery, command, arrived, companion),
      ),
    define: (scenario, defining) => {
      const arrived = now()
      return turn(scenario, () => define(context, scenario, defining, arrived))
    },
    dryRun: (scenario, trial) => {
      const tried = () => tryOut(context, scenario, trial, now())
      return trial.definition ? tried() : whileThere(table, scenario, tried)
    },
    check: (scenario) => turn(scenario, () => checkScenario(context, scenario)),
    checkAll: (deadline) => checkAll(context, deadline),
    refused: refusedDeliveries(table),
    cursorSecret: () => cursorSecret(table),
    authority: (naming) => authority(table, naming),
  }
}
