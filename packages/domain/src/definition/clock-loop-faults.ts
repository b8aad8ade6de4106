import type { Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import { parseDuration } from '../time/duration.ts'
import { deadlineActions, type State, type Track } from './definition.ts'
import type { Id } from '../schema/id-record.ts'
import { type Edge, loops } from './loops.ts'
import { pointer } from '../schema/pointer.ts'

const shortestRound = 24 * 60 * 60 * 1000

/**
 * Finds deadlines under `apply` that would cycle a track on the clock alone in less than a day. Slower cycles are
 * allowed; with faster ones, one old report would cause more transitions than a check can record.
 */
export function clockLoopFaults(id: Id, track: Track): Fault[] {
  const edges = new Map(Object.entries(track.states).map(([name, state]) => [name, clockEdges(state)]))
  return loops([...edges.keys()], (name) => edges.get(name) ?? [], shortestRound).map(({ nodes, cost }) => {
    const [first = ''] = nodes
    return {
      pointer: pointer('tracks', id, 'states', first, 'deadlines'),
      detail:
        `The clock alone sends the track round ${[...nodes, first].join(' → ')} every ${cost / 1000} s; ` +
        'a round of deadlines under apply takes at least a day, P1D.',
    }
  })
}

function clockEdges({ on, deadlines }: State): Edge[] {
  return Object.values(deadlines ?? {}).flatMap(({ after, event, policy }) => {
    if (after === undefined || event === undefined || deadlineActions[policy] !== 'moves') return []
    const duration = parseDuration(after)
    const to = lookup(on, event)
    return duration.ok && to !== undefined ? [{ to, cost: duration.value }] : []
  })
}
