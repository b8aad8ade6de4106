import { type Head, once } from '@tracker/domain'
import type { Key, Table, Write } from '../table.ts'
import type { StoredHead, StoredPart } from './contents.ts'
import { deflated, inflated } from './deflated.ts'
import { formed, upcast } from './form.ts'
import { keys } from './keys.ts'

/** A stored head without the packed one. */
export type HeadFrame = Omit<StoredHead, 'packed'>

/** A head with its items, as a write reads it. */
export interface LoadedHead {
  readonly head: Head
  readonly stored: HeadFrame
}

/** Beyond this many bytes of JSON a part of a head is stored separately, so large parts cannot fill the head's item. */
const mostInline = 2_000

/** The characters of a part's compressed text in one item; DynamoDB accepts 400 KB. */
const pieceLength = 300_000

/** Returns the parts of a head that can grow, by name. */
export function partsOf({ pending, snapshot }: Head): ReadonlyMap<string, unknown> {
  const { tracks, proposals, claims } = snapshot
  return new Map<string, unknown>([
    ['pending', pending],
    ['proposals', proposals],
    ['claims', claims],
    ...Object.entries(tracks).map(([id, track]) => [`track/${id}`, track] as const),
  ])
}

/** Returns a head with the values of its parts replaced. */
export function withParts(head: Head, part: (name: string, value: unknown) => unknown): unknown {
  const { snapshot } = head
  const tracks = Object.entries(snapshot.tracks).map(([id, track]) => [id, part(`track/${id}`, track)])
  const { proposals, claims } = snapshot
  return {
    ...head,
    pending: part('pending', head.pending),
    snapshot: {
      ...snapshot,
      tracks: Object.fromEntries(tracks),
      proposals: part('proposals', proposals),
      claims: part('claims', claims),
    },
  }
}

/** The items of a head to be stored, and those that are no longer needed after that. */
interface PackedHead {
  readonly stored: HeadFrame
  /** Packs the head itself, once. */
  readonly packed: () => StoredHead
  /** Items that readers do not need before the head names them. */
  readonly ahead: readonly Write[]
  readonly outdated: readonly Key[]
}

/**
 * Packs a head for storage: compressed, with its large parts in items of their own, which are written only when they
 * change. If `keeps` is true it is kept for good. Items that only the replaced head named are outdated.
 */
export function packedHead(
  head: Head,
  before: LoadedHead | undefined,
  {
    keeps,
    attempt,
    ...named
  }: Pick<StoredHead, 'generation' | 'tree' | 'segments'> & {
    readonly keeps: boolean
    readonly attempt: string
  },
): PackedHead {
  const { scenario, revision, hash } = head
  const known = new Map(before?.stored.apart.map((one) => [one.part, one]))
  const former = before && partsOf(before.head)
  const apart: StoredPart[] = []
  const ahead: Write[] = []
  for (const [part, value] of partsOf(head)) {
    const place = known.get(part)
    if (former?.get(part) === value) {
      if (place) apart.push(place)
      continue
    }
    const text = JSON.stringify(value)
    if (Buffer.byteLength(text) <= mostInline) continue
    if (place && JSON.stringify(former?.get(part)) === text) {
      apart.push(place)
      continue
    }
    const whole = deflated(value)
    const from = ahead.length
    for (let at = 0; at < whole.length; at += pieceLength) {
      const key = keys.part(scenario, revision, attempt, ahead.length)
      ahead.push({ put: formed('part', key, { text: whole.slice(at, at + pieceLength) }) })
    }
    apart.push({ part, revision, attempt, from, pieces: ahead.length - from })
  }
  const outside = new Set(apart.map(({ part }) => part))
  const kept = before?.stored.kept ?? 0
  const gone = [...known.values()].filter((one) => one.revision > kept && !apart.includes(one))
  const stored = { revision, hash, kept: keeps ? revision : kept, apart, ...named }
  const inline = () => withParts(head, (name, value) => (outside.has(name) ? null : value))
  return {
    stored,
    packed: once(() => ({ ...stored, packed: deflated(inline()) })),
    ahead,
    outdated: gone.flatMap((one) => pieceKeys(scenario, one)),
  }
}

/** Returns the keys of the pieces of a part. */
export function pieceKeys(scenario: string, { revision, attempt, from, pieces }: StoredPart): readonly Key[] {
  return Array.from({ length: pieces }, (_, at) => keys.part(scenario, revision, attempt, from + at))
}

/** Returns the value of a part; undefined if a piece of it is missing. */
export async function readPart(table: Table, scenario: string, place: StoredPart): Promise<unknown> {
  const items = await Promise.all(pieceKeys(scenario, place).map((key) => table.get(key)))
  const texts = items.map((item) => item && upcast('part', item).text)
  return texts.includes(undefined) ? undefined : inflated(texts.join(''))
}

/**
 * Unpacks a stored head; undefined if a part is missing, for example because another head has replaced it meanwhile.
 */
export async function unpackedHead(
  table: Table,
  scenario: string,
  { packed, apart }: StoredHead,
): Promise<Head | undefined> {
  const head = inflated(packed) as Head
  if (apart.length === 0) return head
  const found = await Promise.all(
    apart.map(async (place) => [place.part, await readPart(table, scenario, place)] as const),
  )
  if (found.some(([, value]) => value === undefined)) return undefined
  const parts = new Map(found)
  return withParts(head, (name, value) => parts.get(name) ?? value) as Head
}

/**
 * Returns the writes that change parts of a head in place: `change` returns a part's new value, or the same object. A
 * part keeps its number of pieces; the last one takes the remainder.
 */
export async function rewrittenParts(
  table: Table,
  scenario: string,
  apart: readonly StoredPart[],
  change: (part: string, value: unknown) => unknown,
): Promise<readonly Write[]> {
  const writes: Write[] = []
  for (const place of apart) {
    const value = await readPart(table, scenario, place)
    const changed = value === undefined ? value : change(place.part, value)
    if (changed === value) continue
    const whole = deflated(changed)
    for (const [at, key] of pieceKeys(scenario, place).entries()) {
      const end = at === place.pieces - 1 ? whole.length : (at + 1) * pieceLength
      writes.push({ put: formed('part', key, { text: whole.slice(at * pieceLength, end) }) })
    }
  }
  return writes
}
