import type {
  ClaimStatus,
  FactEntry,
  DefinitionVersion,
  HistoryItem,
  Instant,
  OrderKey,
  Revision,
  ScenarioSettings,
  Status,
  TrackSpan,
} from '@tracker/domain'
import type { Hash } from '../tree/hash.ts'
import { claims, type ClaimSpan } from '../reading/claims.ts'
import { type Comparison, diff, type End } from '../reading/diff.ts'
import { facts, type FactSpan } from '../reading/facts.ts'
import type { StoredDocument } from '../items/contents.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { changes, revision } from '../reading/ledger.ts'
import { proveConsistency, proveInclusion, type TreeHead, treeHead } from '../heads/ledger-tree.ts'
import { list, type ListContext, type ScenarioPage } from '../reading/list.ts'
import { requireDefinition, requireHead } from '../heads/load.ts'
import type { Page } from '../items/page.ts'
import type { ServedHead } from '../heads/served.ts'
import type { SettingsSeen } from '../heads/settings-seen.ts'
import { type SpanRange, spans, type WithinSpans } from '../reading/spans.ts'
import type { Moments } from '../reading/known-head.ts'
import { reportOf, statusAt, type TrackAnswer, trackAt } from '../reading/status.ts'
import { type Span, timeline } from '../reading/timeline.ts'
import type { WithinHistory } from '../reading/within-history.ts'
import { verifier, type Verify } from '../verify/verify.ts'
import { whileThere } from '../heads/while-there.ts'

/** The table and what was read of it, the clock, and the log of damaged scenarios that a list leaves out. */
type ScenarioContext = ListContext & { readonly now: () => Instant }

/** What can be read of scenarios. */
export interface ScenarioReads {
  /** Lists active scenarios, or archived and moved ones. */
  list(after: string | undefined, limit: number, apart?: boolean): Promise<ScenarioPage>
  /** Returns a scenario's visibility, at most a second old; undefined if there is no such scenario. */
  settings(scenario: string): Promise<ScenarioSettings | undefined>
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
  /** Returns the state of a document of a source's content system; undefined before its first version. One read. */
  document(source: string, document: string): Promise<StoredDocument | undefined>
  /** Returns when the last pass ended, RFC 3339; undefined before the first. One read. */
  lastCheck(): Promise<string | undefined>
}

/** Returns the reads of a table; `seen` remembers settings between them. */
export function scenarioReads(context: ScenarioContext, seen: SettingsSeen): ScenarioReads {
  const { table, now } = context
  const there = <T>(scenario: string, work: () => Promise<T>) => whileThere(table, scenario, work)
  return {
    list: (after, limit, apart = false) => list(context, { after, limit, apart }, now()),
    settings: seen.of,
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
    document: async (source, document) => {
      const item = await table.get(keys.document(source, document))
      return item && upcast('document', item)
    },
    lastCheck: async () => {
      const item = await table.get(keys.lastCheck)
      return item && upcast('lastCheck', item).at
    },
  }
}
