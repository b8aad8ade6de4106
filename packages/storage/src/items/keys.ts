import { refusalParts } from './refusal-id.ts'
import type { Instant, OrderKey } from '@tracker/domain'
import type { IndexPlace, Key, Query, Write } from '../table.ts'

/**
 * The keys of all items in the table. A scenario is one partition: its head, its revisions, the subtrees that each
 * completes, the heads that are kept of it, the versions of its definition, its reports by id, its claims by revision
 * and by id, its timeline in order of occurrence, and the tree over its stretches.
 */
export const keys = {
  head: (scenario: string): Key => ({ pk: partition(scenario), sk: 'H' }),
  revision: (scenario: string, revision: number): Key => ({
    pk: partition(scenario),
    sk: `R#${digits(revision, 12)}`,
  }),
  subtrees: (scenario: string, revision: number): Key => ({
    pk: partition(scenario),
    sk: `M#${digits(revision, 12)}`,
  }),
  keptHead: (scenario: string, recorded: Instant): Key => ({
    pk: partition(scenario),
    sk: `K#${digits(recorded, 15)}`,
  }),
  definition: (scenario: string, version: number): Key => ({
    pk: partition(scenario),
    sk: `D#${digits(version, 8)}`,
  }),
  /** A piece of a part of a head. */
  part: (scenario: string, revision: number, attempt: string, piece: number): Key => ({
    pk: partition(scenario),
    sk: `T#${digits(revision, 12)}#${attempt}#${digits(piece, 4)}`,
  }),
  /** A piece of a node of the tree over the stretches of the timeline. */
  node: (scenario: string, name: NodeName, piece: number): Key => ({
    pk: partition(scenario),
    sk: `G#${digits(name.revision, 12)}#${name.attempt}#${digits(name.number, 4)}#${digits(piece, 4)}`,
  }),
  statement: (scenario: string, revision: number): Key => ({
    pk: partition(scenario),
    sk: `N#${digits(revision, 12)}`,
  }),
  claim: (scenario: string, claim: string, revision: number): Key => ({
    pk: partition(scenario),
    sk: `C#${claim}#${digits(revision, 12)}`,
  }),
  /** The scenarios that moved to this one. */
  movedHere: (scenario: string): Key => ({ pk: partition(scenario), sk: 'B' }),
  cleanup: (scenario: string, revision: number, name: string): Key => ({
    pk: partition(scenario),
    sk: `X#${digits(revision, 12)}#${name}`,
  }),
  report: (scenario: string, report: string): Key => ({ pk: partition(scenario), sk: `P#${report}` }),
  /** An item of history; the generation is named by the head. */
  timeline: (scenario: string, generation: string, place: OrderKey): Key => ({
    pk: partition(scenario),
    sk: `O#${generation}#${place}`,
  }),
  delivery: (kind: 'source' | 'key', name: string, id: string): Key => ({
    pk: `W#${kind}#${name}#${id}`,
    sk: 'W',
  }),
  document: (source: string, document: string): Key => ({ pk: `A#${source}#${document}`, sk: 'A' }),
  refusal: (id: string): Key => refusalKey('F', id),
  refusedBody: (id: string): Key => refusalKey('B', id),
  subscription: (id: string): Key => ({ pk: `Q#${id}`, sk: 'S' }),
  /** An active subscription, by a scenario that it names, or `*`. No id of a subscription begins with `of`. */
  subscriber: (scenario: string, id: string): Key => ({ pk: `Q#of#${scenario}`, sk: `S#${id}` }),
  /** The subscriptions of one owner: a key, and the fingerprint of its holder. No id of one begins with `by`. */
  owned: (key: string, holder: string): Key => ({ pk: `Q#by#${key}#${holder}`, sk: 'I' }),
  progress: (id: string, scenario: string): Key => ({ pk: `Q#${id}`, sk: `P#${scenario}` }),
  attempt: (id: string, at: Instant, delivery: string): Key => ({
    pk: `Q#${id}`,
    sk: `A#${digits(at, 15)}#${delivery}`,
  }),
  authority: { pk: 'TRACKER', sk: 'authority' } satisfies Key,
  cursorSecret: { pk: 'TRACKER', sk: 'cursor-secret' } satisfies Key,
  lastCheck: { pk: 'TRACKER', sk: 'last-check' } satisfies Key,
  move: { pk: 'TRACKER', sk: 'move' } satisfies Key,
}

/** The name of a node: the revision that stored it, its attempt, and a number. */
export interface NodeName {
  readonly revision: number
  readonly attempt: string
  readonly number: number
  readonly pieces: number
}

/** Returns the partition of a scenario. */
export function partition(scenario: string): string {
  return `S#${scenario}`
}

/** Returns the scenario that a head's key names. */
export function scenarioOf({ pk }: Pick<Key, 'pk'>): string {
  return pk.slice(2)
}

/** Returns the scenarios that get a revision by these writes. */
export function revisedScenarios(writes: readonly Write[]): readonly string[] {
  return writes.flatMap((write) =>
    'put' in write && write.put.pk.startsWith('S#') && write.put.sk.startsWith('R#')
      ? scenarioOf(write.put)
      : [],
  )
}

/** The range of the notes to the check. */
export const cleanups = rangeOf('X#')

/** Returns all sort keys that begin with a letter and `#`. */
export function rangeOf(prefix: `${string}#`): Pick<Query, 'from' | 'to'> {
  return { from: prefix, to: prefix.replace('#', '$') }
}

/** Returns the range of the reports of a scenario, each by its id. */
export function reportsOf(scenario: string): Pick<Query, 'pk' | 'from' | 'to'> {
  return { pk: partition(scenario), ...rangeOf('P#') }
}

/** Returns the range of a generation of the timeline, all its places included. */
export function generationRange(generation: string): { readonly from: string; readonly to: string } {
  return { from: `O#${generation}#`, to: `O#${generation}#~~` }
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

/** The partitions of the indexes, so that no single one takes every write. */
export const shards = ['0', '1', '2', '3'] as const

/** Begins the shards of scenarios that are listed apart: archived, or moved. */
export const apartPrefix = 'apart-'

/** Returns a place in an index; the scenario's name keeps places distinct. */
export function indexPlace(scenario: string, instant: Instant, prefix = ''): IndexPlace {
  let sum = 0
  for (const character of scenario) sum += character.codePointAt(0) ?? 0
  return { shard: `${prefix}${shards[sum % shards.length] ?? '0'}`, at: `${indexed(instant)}#${scenario}` }
}

/** Refused deliveries are a list of their own, beside that of the scenarios. */
export const refusalShard = 'refusals'

/** What was refused under one delivery id shares a partition; this is the range of all of it. */
export const refusalsUnder = { from: 'B#', to: 'F#~' } as const

function refusalKey(kind: 'F' | 'B', id: string): Key {
  const [delivery, body] = refusalParts(id)
  return { pk: `F#${delivery}`, sk: `${kind}#${body}` }
}

/** Returns the place of a refused delivery in the index `recent`. */
export function refusalPlace(id: string, received: Instant): IndexPlace {
  return { shard: refusalShard, at: `${indexed(received)}#${id}` }
}

/** Subscriptions are a list of their own, too. */
export const subscriptionShard = 'subscriptions'

/** Returns the place of a subscription in the index `recent`. */
export function subscriptionPlace(id: string, created: Instant): IndexPlace {
  return { shard: subscriptionShard, at: `${indexed(created)}#${id}` }
}

/** Makes every instant of the years 0 to 9999 positive. */
const offset = 100_000_000_000_000

/** Returns an instant as the indexes order it; any year from 0 to 9999. */
export function indexed(instant: Instant): string {
  return digits(instant + offset, 15)
}

/** Returns the instant of a place in an index. */
export function instantAt(place: string): Instant {
  return Number(place.slice(0, 15)) - offset
}
