import type { Fault } from '../error.ts'
import { tracksReadBy } from '../condition/leaves.ts'
import type { Rule } from './definition.ts'
import type { Id } from '../schema/id-record.ts'
import { type Edge, loops } from './loops.ts'
import { pointer } from '../schema/pointer.ts'

/**
 * Finds rules that feed each other under `apply`: each moves a track that the next one reads. A rule that proposes
 * breaks the loop, because a person has to confirm it.
 */
export function ruleLoopFaults(rules: Readonly<Record<Id, Rule>>): Fault[] {
  const edges = feeding(Object.entries(rules).filter(([, { policy }]) => policy === 'apply'))
  return loops([...edges.keys()], (id) => edges.get(id) ?? [], Infinity).map(({ nodes }) => {
    const [first = '', ...rest] = nodes
    const alone = `The rule "${first}" moves the track that its own condition reads`
    const together = `These rules feed each other in a loop under apply: ${[...nodes, first].join(' → ')}`
    return {
      pointer: pointer('rules', first),
      detail: `${rest.length === 0 ? alone : together}; break the loop with the policy propose.`,
    }
  })
}

function feeding(rules: readonly (readonly [Id, Rule])[]): Map<Id, readonly Edge[]> {
  const readers = rules.map(([id, { when }]) => ({ to: id, cost: 1, reads: tracksReadBy(when) }))
  return new Map(rules.map(([id, { track }]) => [id, readers.filter(({ reads }) => reads.has(track))]))
}
