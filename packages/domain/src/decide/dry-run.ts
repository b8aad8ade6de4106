import type { Definition } from '../definition/definition.ts'
import type { DefinitionVersion, Migration } from '../definition/definition-version.ts'
import { DomainError, type ErrorCode } from '../error.ts'
import { headAfter, noHash, revisionOf } from './append.ts'
import { type Head, nextRecorded } from '../ledger/head.ts'
import { claimSpeakers } from '../ledger/claim-speakers.ts'
import { gather } from '../ledger/history.ts'
import type { ClockEffect, Effects, Revision } from '../ledger/revision.ts'
import { statementsOf } from '../ledger/statements.ts'
import { type Command, corrected } from '../report/command.ts'
import type { Author } from '../report/filed-report.ts'
import type { Id } from '../schema/id-record.ts'
import { settle } from '../status/settle.ts'
import type { Status } from '../status/status-json.ts'
import type { Instant } from '../time/instant.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { decide } from './decide.ts'
import { type Decision, wholly } from './decision.ts'
import { begin, type Defined, redefine } from './define.ts'
import { waiting } from './waiting.ts'

/** A write to try under its id, or the refusal of a malformed one. */
export type TrialWrite = { readonly id: string } & (
  { readonly command: Command } | { readonly refused: DomainError }
)

/** A trial: a definition, then writes, one after another, on the scenario as it stands. */
interface DryRunInput {
  readonly scenario: string
  /** Both undefined if the scenario does not exist yet; the trial then has to define it. */
  readonly head?: Head | undefined
  readonly governing?: DefinitionVersion | undefined
  /** The whole ledger. */
  readonly revisions: readonly Revision[]
  readonly definition?: { readonly definition: Definition; readonly migrate: Migration } | undefined
  readonly commands: readonly TrialWrite[]
  readonly by: Author
  readonly now: Instant
  /** Awaited before each write, since a late one replays the story. */
  readonly pause?: () => Promise<void>
}

/** A write that would be refused: its place in the list and its id (null for the definition), and the problem. */
export interface Refusal {
  readonly index: number | null
  readonly id: string | null
  readonly code: ErrorCode
  readonly detail: string
  readonly [extra: string]: unknown
}

type Outcome = Pick<Effects, 'transitions' | 'proposals' | 'superseded'>

/** The outcome of one write; refusals are listed apart. */
type TrialResult =
  | ({ readonly id: string; readonly accepted: true; readonly backfilled: boolean } & Outcome)
  | { readonly id: string; readonly accepted: false }

/** The resulting status, with the transitions and proposals that the clock adds at once. */
export interface DryRun extends Outcome {
  /** The version that the definition would become; null if there is no definition or it is refused. */
  readonly defined: TrialVersion | null
  readonly status: Status
  readonly refusals: readonly Refusal[]
  readonly results: readonly TrialResult[]
}

/** A version of a definition that would be in force. */
interface TrialVersion {
  readonly version: number
  /** Whether it would create the scenario. */
  readonly created: boolean
  /** What it declares: the tracks with their initial states, the parties and the rules. */
  readonly tracks: Readonly<Record<Id, { readonly initial: Id; readonly states: readonly Id[] }>>
  readonly parties: readonly Id[]
  readonly rules: readonly Id[]
  readonly transitions: Outcome['transitions']
}

interface Stage {
  readonly head: Head
  readonly governing: DefinitionVersion
  readonly revisions: readonly Revision[]
}

/**
 * Tries writes in memory and returns their outcomes; stores nothing. A refused write is listed as a refusal, and the
 * next one is tried. Rejects with `not-found` if there is neither a scenario nor a definition.
 */
export async function dryRun(trial: DryRunInput): Promise<DryRun> {
  const { scenario, head, governing, revisions, definition, commands, by, now, pause } = trial
  const start: Stage | undefined = head && governing ? { head, governing, revisions } : undefined
  const refusals: Refusal[] = []
  const effects: Effects[] = []
  const refused = (index: number | null, id: string | null, error: unknown) => {
    if (!(error instanceof DomainError)) throw error
    refusals.push({ ...error.extra, index, id, code: error.code, detail: error.message })
  }

  let stage = start
  let version: TrialVersion | null = null
  if (definition) {
    try {
      const recorded = nextRecorded(stage?.head, now)
      const defined = stage
        ? redefine(stage.head, stage.governing, definition, recorded)
        : begin(definition.definition, recorded)
      stage = after(stage, defined, defined.governing, { scenario, recorded, by })
      effects.push(defined.effects)
      version = versionOf(defined, !start)
    } catch (error) {
      refused(null, null, error)
    }
  }
  if (!stage) throw new DomainError('not-found', `there is no scenario ${scenario}`, { scenario })

  let standing: Stage = stage
  const tried = (write: TrialWrite, index: number): TrialResult => {
    const { id } = write
    try {
      if ('refused' in write) throw write.refused
      const recorded = nextRecorded(standing.head, now)
      const decision = decided(standing, id, write.command, by, recorded)
      standing = after(standing, decision, standing.governing, { scenario, recorded, by, delivery: id })
      effects.push(decision.effects)
      const { transitions, superseded } = decision.effects
      const proposals = waiting(decision)
      return { id, accepted: true, backfilled: decision.backfilled, transitions, proposals, superseded }
    } catch (error) {
      refused(index, id, error)
      return { id, accepted: false }
    }
  }
  const results: TrialResult[] = []
  for (const [index, write] of commands.entries()) {
    await pause?.()
    results.push(tried(write, index))
  }

  const at = Math.max(now, standing.head.recorded)
  const known = new Set(start && due(start, at).map(({ place }) => place))
  const outcomes = [...effects, ...due(standing, at).filter(({ place }) => !known.has(place))]
  return {
    defined: version,
    status: settle(standing.head, standing.governing, at, statementsOf(standing.revisions)).status,
    transitions: outcomes.flatMap(({ transitions }) => transitions),
    proposals: outcomes.flatMap(({ proposals }) => proposals),
    superseded: effects.flatMap(({ superseded }) => superseded),
    refusals,
    results,
  }
}

function versionOf({ governing, effects }: Defined, created: boolean): TrialVersion {
  const { version, definition } = governing
  const { tracks, parties = {}, rules = {} } = definition
  return {
    version,
    created,
    tracks: Object.fromEntries(
      Object.entries(tracks).map(([id, { initial, states }]) => [
        id,
        { initial, states: Object.keys(states) },
      ]),
    ),
    parties: Object.keys(parties),
    rules: Object.keys(rules),
    transitions: effects.transitions,
  }
}

function decided(
  { head, governing, revisions }: Stage,
  id: string,
  command: Command,
  by: Author,
  recorded: Instant,
): Decision {
  if (command.kind === 'report' && revisions.some(({ entry }) => 'report' in entry && entry.report === id)) {
    throw new DomainError('id-reused', `${id} is already the id of a report; a new report takes a new id`, {
      id,
    })
  }
  const history = gather(revisions)
  const decision = decide(head, governing, id, command, {
    by,
    recorded,
    ...claimSpeakers(revisions, history, corrected(command)),
  })
  return wholly(decision, history)
}

function after(
  before: Stage | undefined,
  decision: Decision,
  governing: DefinitionVersion,
  from: Parameters<typeof revisionOf>[2],
): Stage {
  const rest = revisionOf(before?.head, decision, from)
  const revision = { ...rest, previousHash: noHash, hash: noHash }
  return {
    head: headAfter(before, decision, rest, noHash),
    governing,
    revisions: [...(before?.revisions ?? []), revision],
  }
}

/** The effects that a check would record at the moment. */
function due({ head, governing }: Stage, at: Instant): readonly ClockEffect[] {
  const { steps } = replay(head.snapshot, [], versionsOf(governing), at)
  return [...head.pending, ...clockEffects(steps)]
}
