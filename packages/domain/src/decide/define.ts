import type { Definition } from '../definition/definition.ts'
import type { Governing, Migration } from '../definition/definition-version.ts'
import { DomainError, type Fault } from '../error.ts'
import type { Head } from '../ledger/head.ts'
import type { DefinitionEntry } from '../ledger/revision.ts'
import { own } from '../own.ts'
import type { Instant } from '../time/instant.ts'
import { broughtByClock } from '../ledger/clock-effects.ts'
import { genesis } from '../timeline/genesis.ts'
import { stateUnder } from '../timeline/change-version.ts'
import { broughtItem } from '../ledger/history-item.ts'
import { beginning, later, placeAfter } from '../time/place.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { unfold } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import type { Decision } from './decision.ts'
import { effectsOfFacts, statesOf } from './effects.ts'

/** A decision on a definition, and the version that it makes. */
export interface Defined extends Decision {
  readonly governing: Governing
}

function entryOf({
  version,
  definition,
  migrate,
  from,
  rulesFrom,
}: Governing): { kind: 'definition' } & DefinitionEntry {
  return { kind: 'definition', version, document: definition, migrate, from, rulesFrom }
}

/** A scenario begins with the first version of its definition. */
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
    effects: { transitions: [], superseded: [], proposals: [], states: statesOf(snapshot) },
    snapshot,
    pending: [],
    history: new Map(),
    backfilled: false,
  }
}

function wrongTargets(definition: Definition, migrate: Migration): readonly Fault[] {
  return Object.entries(migrate).flatMap(([track, states]) =>
    Object.entries(states).flatMap(([from, to]) => {
      if (own(own(definition.tracks, track)?.states, to)) return []
      const known = Object.keys(own(definition.tracks, track)?.states ?? {}).join(', ')
      const detail = known
        ? `${to} is no state of ${track}; its states are ${known}`
        : `there is no track ${track}`
      return [{ pointer: `/migrate/${track}/${from}`, detail }]
    }),
  )
}

function checkMigration(snapshot: Snapshot, governing: Governing): void {
  const wrong = wrongTargets(governing.definition, governing.migrate)
  if (wrong.length > 0)
    throw new DomainError('definition-invalid', 'the migration leads nowhere', { errors: wrong })
  const homeless = Object.entries(snapshot.tracks).flatMap(([track, { state }]): Fault[] => {
    if (!own(governing.definition.tracks, track)) {
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
 * Puts a new version in force: every track keeps its state, or moves as the request maps it. Throws
 * `definition-invalid` for a mapping that leads nowhere, `migration-needed` for a state that is gone and not mapped.
 */
export function redefine(
  head: Head,
  current: Governing,
  { definition, migrate }: { readonly definition: Definition; readonly migrate: Migration },
  recorded: Instant,
): Defined {
  const settled = unfold(head.snapshot, [], versionsOf(current), recorded)
  const { tracks, last, clock } = settled.snapshot
  const governing: Governing = {
    version: current.version + 1,
    revision: head.revision + 1,
    recorded,
    definition,
    migrate,
    from: Object.fromEntries(
      Object.entries(tracks).map(([id, track]) => [
        id,
        later(track.last, own(current.from, id) ?? beginning),
      ]),
    ),
    rulesFrom: later(later(last, placeAfter(clock)), current.rulesFrom),
  }
  checkMigration(settled.snapshot, governing)
  const { steps, snapshot } = unfold(
    settled.snapshot,
    [{ kind: 'version', governing }],
    versionsOf(current, governing),
    recorded,
  )
  const brought = broughtByClock([...settled.steps, ...steps])
  return {
    governing,
    entry: entryOf(governing),
    effects: { ...effectsOfFacts(steps), superseded: [], states: statesOf(snapshot) },
    snapshot,
    pending: [...head.pending, ...brought],
    history: new Map(brought.map((one) => [one.place, broughtItem(one, undefined)])),
    backfilled: false,
  }
}
