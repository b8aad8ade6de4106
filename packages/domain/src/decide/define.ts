import type { Definition } from '../definition/definition.ts'
import type { DefinitionVersion, Migration } from '../definition/definition-version.ts'
import { DomainError, type Fault } from '../error.ts'
import type { Head } from '../ledger/head.ts'
import type { DefinitionEntry } from '../ledger/revision.ts'
import { lookup } from '../lookup.ts'
import type { Instant } from '../time/instant.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import { genesis } from '../timeline/genesis.ts'
import { stateUnder } from '../timeline/adopt-version.ts'
import { clockEffectItem } from '../ledger/history-item.ts'
import { beginning, later, orderKeyAfter } from '../time/order-key.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { requireOpen } from './change-settings.ts'
import type { Decision } from './decision.ts'
import { effectsOfInputs, statesOf } from './effects.ts'

/** The decision on a definition, and the version that it creates. */
export interface Defined extends Decision {
  readonly governing: DefinitionVersion
}

function entryOf({
  version,
  definition,
  migrate,
  from,
  rulesFrom,
}: DefinitionVersion): { kind: 'definition' } & DefinitionEntry {
  return { kind: 'definition', version, document: definition, migrate, from, rulesFrom }
}

/** Creates a scenario with the first version of its definition. */
export function begin(definition: Definition, recorded: Instant): Defined {
  const governing = {
    version: 1,
    revision: 1,
    recorded,
    definition,
    migrate: {},
    from: {},
    rulesFrom: beginning,
  }
  const snapshot = genesis(governing)
  return {
    governing,
    entry: entryOf(governing),
    effects: { transitions: [], superseded: [], proposals: [], states: statesOf(snapshot, []) },
    snapshot,
    pending: [],
    history: new Map(),
    backfilled: false,
    follows: false,
  }
}

function wrongTargets(definition: Definition, migrate: Migration): readonly Fault[] {
  return Object.entries(migrate).flatMap(([track, states]) =>
    Object.entries(states).flatMap(([from, to]) => {
      if (lookup(lookup(definition.tracks, track)?.states, to)) return []
      const known = Object.keys(lookup(definition.tracks, track)?.states ?? {}).join(', ')
      const detail = known
        ? `${to} is no state of ${track}; its states are ${known}`
        : `there is no track ${track}`
      return [{ pointer: `/migrate/${track}/${from}`, detail }]
    }),
  )
}

function checkMigration(snapshot: Snapshot, governing: DefinitionVersion): void {
  const wrong = wrongTargets(governing.definition, governing.migrate)
  if (wrong.length > 0)
    throw new DomainError('definition-invalid', 'the migration leads nowhere', { errors: wrong })
  const homeless = Object.entries(snapshot.tracks).flatMap(([track, { state }]): Fault[] => {
    if (!lookup(governing.definition.tracks, track)) {
      const detail = `the track ${track} is gone; a track stays, at best in a final state`
      return [{ pointer: `/tracks/${track}`, detail }]
    }
    if (stateUnder(governing, track, state) !== undefined) return []
    const detail = `${track} is ${state}, which is gone: map it, e.g. "migrate": {"${track}": {"${state}": "<new state>"}}`
    return [{ pointer: `/migrate/${track}/${state}`, detail }]
  })
  if (homeless.length > 0) {
    throw new DomainError('migration-needed', 'present states have no place in the new version', {
      errors: homeless,
    })
  }
}

/**
 * Puts a new version in force: every track keeps its state, or moves as the request maps it. Throws `archived`,
 * `moved`, `definition-invalid` for a mapping that leads nowhere, or `migration-needed` for a removed state that is not
 * mapped.
 */
export function redefine(
  head: Head,
  current: DefinitionVersion,
  { definition, migrate }: { readonly definition: Definition; readonly migrate: Migration },
  recorded: Instant,
): Defined {
  requireOpen(head)
  const settled = replay(head.snapshot, [], versionsOf(current), recorded)
  const { tracks, last, clock } = settled.snapshot
  const governing: DefinitionVersion = {
    version: current.version + 1,
    revision: head.revision + 1,
    recorded,
    definition,
    migrate,
    from: Object.fromEntries(
      Object.entries(tracks).map(([id, track]) => [
        id,
        later(track.last, lookup(current.from, id) ?? beginning),
      ]),
    ),
    rulesFrom: [last, orderKeyAfter(clock), orderKeyAfter(head.reached)].reduce(later, current.rulesFrom),
  }
  checkMigration(settled.snapshot, governing)
  const { steps, snapshot } = replay(
    settled.snapshot,
    [{ kind: 'version', governing }],
    versionsOf(current, governing),
    recorded,
  )
  const brought = clockEffects([...settled.steps, ...steps])
  const pending = [...head.pending, ...brought]
  return {
    governing,
    entry: entryOf(governing),
    effects: { ...effectsOfInputs(steps), superseded: [], states: statesOf(snapshot, pending) },
    snapshot,
    pending,
    history: new Map(brought.map((one) => [one.place, clockEffectItem(one, undefined)])),
    backfilled: false,
    follows: false,
  }
}
