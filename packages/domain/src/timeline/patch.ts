import { lookup } from '../lookup.ts'
import type { Instant } from '../time/instant.ts'
import { inOrder } from './proposals-in-order.ts'
import { claimsAdded, withClaims } from './claims-in-order.ts'
import type { ClaimPointer, Proposal, Snapshot } from './snapshot.ts'

/**
 * How one snapshot differs from another: the cells that have another value, `[]` for those that are gone, the counters
 * that are higher or lower, and what lasts without deciding anything. A cell is named by its path, its keys joined by a
 * slash.
 */
export interface Patch {
  readonly set: Readonly<Record<string, readonly unknown[]>>
  readonly add: Readonly<Record<string, number>>
  /** The newest occurrence, if the first has an earlier one. It decides nothing, so it lasts until a later one. */
  readonly development?: Instant
  /** Claims that are listed as well. They decide nothing, so each lasts until a newer report makes or displaces it. */
  readonly claims?: readonly ClaimPointer[]
}

export const noPatch: Patch = { set: {}, add: {} }

export function isEmpty({ set, add, development, claims = [] }: Patch): boolean {
  const cells = Object.keys(set).length + Object.keys(add).length + claims.length
  return cells === 0 && development === undefined
}

type Cells = Readonly<Record<string, unknown>>

/** A snapshot with its proposals by id, which may have any character, so that each is a cell. */
function cellsOf({ proposals, ...others }: Snapshot): Cells {
  return {
    ...others,
    proposals: Object.fromEntries(proposals.map((one) => [encodeURIComponent(one.id), one])),
  }
}

/** The snapshot that has these cells. */
function snapshotOf({ proposals, ...others }: Cells): Snapshot {
  const open = Object.values(proposals as Readonly<Record<string, Proposal>>)
  return { ...others, proposals: inOrder(open) } as unknown as Snapshot
}

/** The id of the proposal whose cell, or a part of it, has the path; undefined if it is that of another cell. */
export function proposalAt(path: string): string | undefined {
  const [root, id] = path.split('/')
  return root === 'proposals' && id !== undefined ? decodeURIComponent(id) : undefined
}

/** Keys under which every value is a cell of its own, from the snapshot and from a track. */
const divided = {
  snapshot: new Set(['tracks', 'rules', 'proposals']),
  track: new Set(['positions', 'facts']),
}

/** Counters continue from any value, so a difference in them lasts and decides nothing. */
const counters = { snapshot: 'claimsTotal', track: 'entries', proposal: 'groundsTotal' } as const

/** Whether two JSON values are the same, whatever the order of their keys. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [mine, theirs] = [definedIn(a), definedIn(b)]
  if (mine.length !== theirs.length) return false
  return mine.every(([key, value]) => Object.hasOwn(b, key) && same(value, (b as Cells)[key]))
}

function definedIn(object: object): readonly (readonly [string, unknown])[] {
  return Object.entries(object).filter(([, value]) => value !== undefined)
}

/** Returns the patch that turns the first snapshot into the second. */
export function differenceOf(before: Snapshot, after: Snapshot): Patch {
  const set: Record<string, readonly unknown[]> = {}
  const add: Record<string, number> = {}
  const compare = (path: string, a: Cells, b: Cells, keys: ReadonlySet<string>): void => {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [old, anew] = [lookup(a, key), lookup(b, key)]
      if (same(old, anew)) continue
      const name = path === '' ? key : `${path}/${key}`
      if (name === counters.snapshot) add[name] = Number(anew) - Number(old)
      else if (keys === divided.track && key === counters.track) count(name, old as Cells, anew as Cells)
      else if (keys.has(key)) compare(name, old as Cells, anew as Cells, new Set())
      else if (path === 'proposals' && isSameButTotal(old, anew))
        add[`${name}/${counters.proposal}`] = totalOf(anew) - totalOf(old)
      else if (path === 'tracks' && old !== undefined && anew !== undefined)
        compare(name, old as Cells, anew as Cells, divided.track)
      else set[name] = anew === undefined ? [] : [anew]
    }
  }
  const count = (path: string, a: Cells, b: Cells): void => {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const more = Number(lookup(b, key) ?? 0) - Number(lookup(a, key) ?? 0)
      if (more !== 0) add[`${path}/${key}`] = more
    }
  }
  const development = risen(before.development, after.development)
  const claims = claimsAdded(before.claims, after.claims)
  const lasting = {
    ...(development === undefined ? {} : { development }),
    ...(claims?.length ? { claims } : {}),
  }
  const raised = { ...before, ...lasting, ...(claims ? { claims: after.claims } : {}) }
  compare('', cellsOf(raised), cellsOf(after), divided.snapshot)
  return { set, add, ...lasting }
}

function totalOf(proposal: unknown): number {
  return (proposal as Proposal).groundsTotal
}

/** Whether two cells are of one proposal that differs only in how many grounds it has. */
function isSameButTotal(old: unknown, anew: unknown): boolean {
  if (old === undefined || anew === undefined) return false
  return same({ ...(old as Proposal), groundsTotal: totalOf(anew) }, anew)
}

/** The newest occurrence of two, if that is later than the first. */
function risen(before: Instant | null, after: Instant | null): Instant | undefined {
  return after !== null && (before === null || after > before) ? after : undefined
}

function put(
  object: Cells,
  [key = '', ...rest]: readonly string[],
  change: (cell: unknown) => unknown,
): Cells {
  const old = lookup(object, key)
  const anew = rest.length === 0 ? change(old) : put((old ?? {}) as Cells, rest, change)
  if (anew !== undefined) return { ...object, [key]: anew }
  const { [key]: _, ...others } = object
  return others
}

/** The snapshot with a patch applied. */
export function patched(snapshot: Snapshot, { set, add, development, claims }: Patch): Snapshot {
  let after = cellsOf(snapshot)
  // A whole track comes before its own cells.
  const depth = ([path]: readonly [string, unknown]) => path.split('/').length
  for (const [path, [value]] of Object.entries(set).toSorted((a, b) => depth(a) - depth(b)))
    after = put(after, path.split('/'), () => value)
  for (const [path, more] of Object.entries(add))
    after = put(after, path.split('/'), (cell) => sum(Number(cell ?? 0) + more, path))
  const whole = snapshotOf(after)
  return {
    ...whole,
    development: risen(whole.development, development ?? null) ?? whole.development,
    claims: claims ? withClaims(whole.claims, claims) : whole.claims,
  }
}

/** The newest occurrence of a snapshot, with a patch applied. */
export function developmentWith(newest: Instant | null, { set, development }: Patch): Instant | null {
  const [own = newest] = (set['development'] ?? []) as readonly (Instant | null)[]
  return risen(own, development ?? null) ?? own
}

/** A state that was never entered has no count. */
function sum(count: number, path: string): number | undefined {
  return count === 0 && path !== counters.snapshot ? undefined : count
}

/** Combines two patches, the older applied first, into one. */
export function composed(older: Patch | undefined, newer: Patch): Patch {
  if (!older) return newer
  const replaced = (path: string) =>
    Object.keys(newer.set).some((whole) => path === whole || path.startsWith(`${whole}/`))
  const kept = <T>(cells: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(cells).filter(([path]) => !replaced(path)))
  const add: Record<string, number> = kept(older.add)
  for (const [path, more] of Object.entries(newer.add)) {
    const total = (lookup(add, path) ?? 0) + more
    if (total === 0) delete add[path]
    else add[path] = total
  }
  const risings = [newer.development, replaced('development') ? undefined : older.development]
  const development = risings.filter((one) => one !== undefined).toSorted((a, b) => b - a)[0]
  const set = { ...kept(older.set), ...newer.set }
  const claims = withClaims(replaced('claims') ? [] : (older.claims ?? []), newer.claims ?? [])
  return {
    set,
    add,
    ...(development === undefined ? {} : { development }),
    ...(claims.length > 0 ? { claims } : {}),
  }
}
