import type { ConditionKind } from './condition-kind.ts'
import { deadlinePassed } from './deadline-passed.ts'
import { hasStance } from './has-stance.ts'
import { inState } from './in-state.ts'

/** Every kind of leaf, by the key that only leaves of this kind have. */
export const kinds = { track: inState, party: hasStance, deadline: deadlinePassed }

type Kinds = typeof kinds
export type KindName = keyof Kinds
type LeafOf<K extends KindName> = Kinds[K] extends ConditionKind<infer L> ? L : never

/** The leaf of each kind. */
export type Leaves = { readonly [K in KindName]: LeafOf<K> }

/** A condition without parts. */
export type Leaf = Leaves[KindName]

/** A three-valued statement over tracks, positions and deadlines. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf

const names = Object.keys(kinds) as readonly KindName[]

/** Returns the name of a leaf's kind. The schema admits no others, so a leaf without a kind is a defect. */
export function kindName(leaf: Leaf): KindName {
  const found = names.find((name) => name in leaf)
  if (found === undefined) throw new Error(`a condition of no kind: ${JSON.stringify(leaf)}`)
  return found
}

/** Returns the kind of a leaf, typed for this leaf only. */
export function kindOf(leaf: Leaf): ConditionKind<Leaf> {
  return kinds[kindName(leaf)] as unknown as ConditionKind<Leaf>
}
