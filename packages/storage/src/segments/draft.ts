import type { Write } from '../table.ts'
import type { NodeName } from '../items/keys.ts'
import { type Branch, type NodeEntry, nodeWrites, readBranch, readSegment, type Segment } from './node.ts'
import type { StretchContext } from './stretches.ts'

type Child = { readonly branch: DraftBranch } | { readonly segment: Segment }

export interface DraftEntry {
  entry: NodeEntry
  /** The node that it names, if it was read; stored again if it is `changed`. */
  child?: Child & { changed: boolean }
}

/** A branch that is being changed in memory. */
export interface DraftBranch {
  readonly height: number
  readonly entries: DraftEntry[]
}

/** The nodes of a tree, each read once, on demand. */
export interface Drafts {
  readonly scenario: string
  /** The most entries of a branch. */
  readonly widest: number
  readonly top: () => Promise<DraftBranch>
  readonly replaceTop: (draft: DraftBranch) => void
  readonly branchOf: (one: DraftEntry) => Promise<DraftBranch>
  readonly segmentOf: (one: DraftEntry) => Promise<Segment>
}

export function draftsOf(
  { table, sizes }: Pick<StretchContext, 'table' | 'sizes'>,
  scenario: string,
  root: NodeName | undefined,
): Drafts {
  let top: DraftBranch | undefined
  const drafted = ({ height, entries }: Branch): DraftBranch => ({
    height,
    entries: entries.map((entry) => ({ entry })),
  })
  return {
    scenario,
    widest: sizes.entries,
    top: async () => {
      top ??= root ? drafted(await readBranch(table, scenario, root)) : { height: 0, entries: [] }
      return top
    },
    replaceTop: (draft) => {
      top = draft
    },
    branchOf: async (one) => {
      const { child, entry } = one
      if (child && 'branch' in child) return child.branch
      const branch = drafted(await readBranch(table, scenario, entry.node))
      one.child = { branch, changed: false }
      return branch
    },
    segmentOf: async (one) => {
      const { child, entry } = one
      if (child && 'segment' in child) return child.segment
      const segment = await readSegment(table, scenario, entry.node)
      one.child = { segment, changed: false }
      return segment
    },
  }
}

/** Returns the branch, or splits it in two if it has more entries than a branch may have. */
export function split(branch: DraftBranch, widest: number): readonly DraftBranch[] {
  const { height, entries } = branch
  if (entries.length <= widest) return [branch]
  const half = Math.ceil(entries.length / 2)
  return [
    { height, entries: entries.slice(0, half) },
    { height, entries: entries.slice(half) },
  ]
}

/** Returns the entry for a changed branch. */
export function over(branch: DraftBranch): DraftEntry {
  const { entries } = branch
  const [first] = entries
  if (!first) throw new Error('a branch has entries')
  const { from, clock, development, version, node } = first.entry
  const zones = [...new Set(entries.flatMap(({ entry }) => entry.zones))].toSorted()
  const starts = entries.flatMap(({ entry }) => entry.earliest ?? [])
  const earliest = starts.length > 0 ? Math.min(...starts) : undefined
  const newest = entries.map(({ entry }) => entry.newest).reduce(laterEnd)
  const entry = { from, clock, development, newest, version, node, zones, earliest }
  return { entry, child: { branch, changed: true } }
}

/** The later end of two that are known. */
function laterEnd(a: NodeEntry['newest'], b: NodeEntry['newest']): NodeEntry['newest'] {
  if (a === undefined || b === undefined) return undefined
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

/** The writes that store a tree, which keep the nodes that did not change, and the name of its root. */
export function treeWrites(
  scenario: string,
  top: DraftBranch,
  {
    widest,
    revision,
    attempt,
  }: { readonly widest: number; readonly revision: number; readonly attempt: string },
): { readonly root: NodeName; readonly ahead: readonly Write[] } {
  let whole = top
  for (let halves = split(whole, widest); halves.length > 1; halves = split(whole, widest))
    whole = { height: whole.height + 1, entries: halves.map(over) }
  const ahead: Write[] = []
  let number = 0
  const put = (content: Segment | Branch): NodeName => {
    const { node, writes } = nodeWrites(scenario, { revision, attempt, number: number++ }, content)
    ahead.push(...writes)
    return node
  }
  const stored = ({ height, entries }: DraftBranch): NodeName =>
    put({
      height,
      entries: entries.map(({ entry, child }) => {
        if (!child?.changed) return entry
        return { ...entry, node: 'branch' in child ? stored(child.branch) : put(child.segment) }
      }),
    })
  return { root: stored(whole), ahead }
}
