import type { Id } from '../schema/id-record.ts'

/** A directed edge with a non-negative cost. */
export interface Edge {
  readonly to: Id
  readonly cost: number
}

/** The nodes of a loop in order, the first not repeated, and the cost of one round. */
interface Loop {
  readonly nodes: readonly Id[]
  readonly cost: number
}

/** Returns a cheapest loop for every node on a loop that costs less than `below`, each loop and each node once. */
export function loops(nodes: readonly Id[], edges: (node: Id) => readonly Edge[], below: number): Loop[] {
  const named = new Set<Id>()
  return nodes.flatMap((node) => {
    const loop = named.has(node) ? undefined : loopThrough(node, edges, below)
    for (const each of loop?.nodes ?? []) named.add(each)
    return loop ?? []
  })
}

/** Relaxes edges from `start` until no path gets cheaper; an edge back to `start` closes the loop. */
function loopThrough(start: Id, edges: (node: Id) => readonly Edge[], below: number): Loop | undefined {
  const best = new Map<Id, { readonly cost: number; readonly from: Id }>()
  const waiting = new Set([start])
  for (const node of waiting) {
    waiting.delete(node)
    const spent = node === start ? 0 : (best.get(node)?.cost ?? 0)
    for (const edge of edges(node)) {
      const cost = spent + edge.cost
      if (cost >= Math.min(below, best.get(edge.to)?.cost ?? Infinity)) continue
      best.set(edge.to, { cost, from: node })
      if (edge.to !== start) waiting.add(edge.to)
    }
  }
  const closing = best.get(start)
  if (closing === undefined) return undefined
  const nodes = [start]
  for (let node = closing.from; node !== start; node = best.get(node)?.from ?? start) nodes.splice(1, 0, node)
  return { nodes, cost: closing.cost }
}
