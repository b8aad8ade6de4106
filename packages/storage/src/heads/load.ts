import { DomainError, type DefinitionVersion, type Head, type Instant, type Revision } from '@tracker/domain'
import { damaged } from '../damaged.ts'
import type { Item, Key, Table } from '../table.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import type { StoredHead } from '../items/contents.ts'
import { madeHead } from '../items/head-item.ts'
import { type LoadedHead, unpackedHead } from '../items/head-parts.ts'

/** Returns the error `not-found` for a missing scenario. */
export function noScenario(scenario: string): DomainError {
  return new DomainError('not-found', `there is no scenario ${scenario}`, { scenario })
}

/** Returns the stored head; undefined if there is no such scenario, or it is being deleted. */
export async function storedHead(table: Table, scenario: string): Promise<StoredHead | undefined> {
  return headIn(await table.get(keys.head(scenario)))
}

/** Returns the stored head in an item; undefined if there is none, or the scenario is being deleted. */
export function headIn(item: Item | undefined): StoredHead | undefined {
  const stored = item && upcast('head', item)
  return stored?.gone ? undefined : stored
}

/** Throws `not-found` if there is no such scenario. */
export async function requireStored(table: Table, scenario: string): Promise<StoredHead> {
  const stored = await storedHead(table, scenario)
  if (!stored) throw noScenario(scenario)
  return stored
}

/** Returns the head with all its parts, usually in one read. Throws `damaged` if a part is missing. */
export async function loadedHead(
  table: Table,
  scenario: string,
  first?: StoredHead,
): Promise<LoadedHead | undefined> {
  for (let seen: string | undefined, known = first; ; known = undefined) {
    const item = known ? undefined : await table.get(keys.head(scenario))
    const made = item && madeHead(item)
    if (made) return made
    const stored = known ?? headIn(item)
    if (!stored) return undefined
    const head = await unpackedHead(table, scenario, stored)
    if (head) return { head, stored }
    // Either a write has replaced the head and removed its parts since, or they are lost.
    if (stored.hash === seen) throw partMissing(keys.head(scenario))
    seen = stored.hash
  }
}

/** Returns the error about a head, current or kept, that names a missing part. */
export function partMissing({ pk, sk }: Key): DomainError {
  return damaged(`${pk} ${sk}`, `a part of ${pk} ${sk} is missing`)
}

/** Throws `not-found` if there is no such scenario. */
export async function requireHead(table: Table, scenario: string): Promise<LoadedHead> {
  const loaded = await loadedHead(table, scenario)
  if (!loaded) throw noScenario(scenario)
  return loaded
}

/**
 * Returns whether this revision exists although the head is older. No write causes that, but restoring an old head over
 * a newer one does.
 */
export async function standsBeyondHead(table: Table, scenario: string, revision: number): Promise<boolean> {
  const item = await table.get(keys.revision(scenario, revision))
  // A write moves both at once, so the head, which is read last, cannot be older because of a write in between.
  return item !== undefined && (await requireStored(table, scenario)).revision < revision
}

/** The most versions of definitions that a process caches. */
const kept = 200

/**
 * Reads versions of definitions, each at most once while it is cached. A version never changes, but its number is
 * reused after a scenario is restored to before it, so a cached version serves only callers who know when it was
 * recorded.
 */
export function definitions(
  table: Table,
): (scenario: string, version: number, recorded?: Instant) => Promise<DefinitionVersion | undefined> {
  const known = new Map<string, DefinitionVersion>()
  return async (scenario, version, recorded) => {
    const name = `${scenario}/${version}`
    const cached = known.get(name)
    if (cached && cached.recorded === recorded) return cached
    const item = await table.get(keys.definition(scenario, version))
    if (!item) return undefined
    const governing = upcast('definition', item)
    if (known.size >= kept) known.delete(known.keys().next().value ?? '')
    known.set(name, governing)
    return governing
  }
}

/** Returns the version of the definition that a head is based on. */
export async function definitionVersionOf(
  read: ReturnType<typeof definitions>,
  { scenario, snapshot: { version, rulesFrom } }: Pick<Head, 'scenario' | 'snapshot'>,
): Promise<DefinitionVersion> {
  const governing = await read(scenario, version, rulesFrom)
  if (governing?.recorded !== rulesFrom)
    throw new Error(`version ${version} of the definition of ${scenario} is not stored`)
  return governing
}

/** Returns a version of the definition, or the one in force. Throws `not-found`. */
export async function requireDefinition(
  { table, definition }: { readonly table: Table; readonly definition: ReturnType<typeof definitions> },
  scenario: string,
  version?: number,
): Promise<DefinitionVersion> {
  if (version === undefined) return definitionVersionOf(definition, (await requireHead(table, scenario)).head)
  const governing = await definition(scenario, version)
  if (governing) return governing
  await requireStored(table, scenario)
  throw new DomainError('not-found', `there is no version ${version} of the definition of ${scenario}`, {
    scenario,
  })
}

/** Returns every revision from one to another, both included, in one read. */
export async function revisions(
  table: Table,
  scenario: string,
  from: number,
  to: number,
): Promise<readonly Revision[]> {
  if (to < from) return []
  const { pk, sk } = keys.revision(scenario, from)
  const items = await table.query({ pk, from: sk, to: keys.revision(scenario, to).sk, limit: to - from + 1 })
  return items.map((item) => upcast('revision', item))
}

/**
 * Returns a reader of the ledger up to a revision. It keeps what it has read, so the next attempt reads only new
 * revisions: otherwise a late write to a long ledger would lose every race against quick ones.
 */
export function ledgerReader(table: Table, scenario: string) {
  const read: Revision[] = []
  return async (revision: number) => {
    const since = await revisions(table, scenario, read.length + 1, revision)
    for (const one of since) read.push(one)
    return read
  }
}
