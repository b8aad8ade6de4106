import {
  composed,
  developmentWith,
  type Id,
  type Instant,
  isObject,
  type OrderKey,
  type Outline,
  type Patch,
  type Snapshot,
  type StoredTakeover,
} from '@tracker/domain'
import { damaged } from '../damaged.ts'
import type { Table, Write } from '../table.ts'
import { deflated, inflated } from '../items/deflated.ts'
import { formed, upcast } from '../items/form.ts'
import { keys, type NodeName } from '../items/keys.ts'

/** A stretch of the timeline as it is stored: the snapshot before it, and the revisions about it. */
export interface Segment {
  readonly start: Snapshot
  readonly fresh: readonly Id[]
  readonly takeovers: readonly StoredTakeover[]
  /** The first and the last of each run of revisions. */
  readonly revisions: readonly RevisionRun[]
}

export type RevisionRun = readonly [first: number, last: number]

/** The entry of a branch for a segment or another branch: the place after which it begins, and its outline. */
export interface NodeEntry extends Pick<Outline, 'zones' | 'earliest'> {
  readonly from: OrderKey
  /** The version of the snapshot there. */
  readonly clock: Instant
  readonly development: Instant | null
  /** The end of the newest occurrence in it; null if nothing occurs, undefined if that is not known. */
  readonly newest: Instant | null | undefined
  readonly version: number
  readonly node: NodeName
  /** The difference of all snapshots below from their stored values. */
  readonly patch?: Patch
}

/** An entry whose snapshots, those of all below, differ by a patch from what it says. */
export function withPatch(entry: NodeEntry, patch: Patch): NodeEntry {
  const [clock = entry.clock] = (patch.set['clock'] ?? []) as readonly Instant[]
  const development = developmentWith(entry.development, patch)
  return { ...entry, clock, development, patch: composed(entry.patch, patch) }
}

/** A node over segments, at height 0, or over branches, in order. */
export interface Branch {
  readonly height: number
  readonly entries: readonly NodeEntry[]
}

/** The characters of a node's compressed text in one item; DynamoDB accepts 400 KB. */
export const pieceLength = 300_000

/** Returns the writes that store a node, and its name. */
export function nodeWrites(
  scenario: string,
  name: Omit<NodeName, 'pieces'>,
  content: Segment | Branch,
): { readonly node: NodeName; readonly writes: readonly Write[] } {
  const text = deflated(content)
  const pieces = Math.ceil(text.length / pieceLength)
  const node = { ...name, pieces }
  const writes = Array.from({ length: pieces }, (_, at): Write => {
    const piece = text.slice(at * pieceLength, (at + 1) * pieceLength)
    return { put: formed('node', keys.node(scenario, node, at), { text: piece }) }
  })
  return { node, writes }
}

async function read(table: Table, scenario: string, node: NodeName): Promise<unknown> {
  const pieces = await Promise.all(
    Array.from({ length: node.pieces }, (_, at) => table.get(keys.node(scenario, node, at))),
  )
  const texts = pieces.map((item) => item && upcast('node', item).text)
  if (texts.includes(undefined)) throw unusable(scenario, node, 'is missing')
  return inflated(texts.join(''))
}

function unusable(scenario: string, node: NodeName, how: string): Error {
  const { pk, sk } = keys.node(scenario, node, 0)
  return damaged(`${pk} ${sk}`, `${sk}, a node of the timeline of ${scenario}, ${how}`)
}

/** Reads a branch. Throws `damaged` if a piece of it is missing. */
export async function readBranch(table: Table, scenario: string, node: NodeName): Promise<Branch> {
  const branch = await read(table, scenario, node)
  if (!isObject(branch) || !Array.isArray(branch['entries'])) throw unusable(scenario, node, 'is no branch')
  return branch as unknown as Branch
}

/** Reads a segment. Throws `damaged` if a piece of it is missing. */
export async function readSegment(table: Table, scenario: string, node: NodeName): Promise<Segment> {
  const segment = await read(table, scenario, node)
  if (!isObject(segment) || !isObject(segment['start'])) throw unusable(scenario, node, 'is no stretch')
  return segment as unknown as Segment
}
