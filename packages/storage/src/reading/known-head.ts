import {
  advance,
  type DefinitionVersion,
  DomainError,
  type Head,
  type Instant,
  instantText,
  type Revision,
} from '@tracker/domain'
import type { Table } from '../table.ts'
import { upcast } from '../items/form.ts'
import { type LoadedHead, unpackedHead } from '../items/head-parts.ts'
import { keys, partition } from '../items/keys.ts'
import {
  type definitions,
  definitionVersionOf,
  partMissing,
  requireHead,
  requireStored,
  revisions,
} from '../heads/load.ts'
import type { currentStatuses } from '../heads/served.ts'
import type { Sizes } from '../segments/sizes.ts'
import { keptEvery } from '../commit/prepare-write.ts'

/** The dependencies of a read. */
export interface ReadContext {
  readonly table: Table
  readonly definition: ReturnType<typeof definitions>
  readonly sizes: Sizes
  readonly current: ReturnType<typeof currentStatuses>
}

/** The requested moments; without both, now. */
export interface Moments {
  readonly asOf?: Instant
  readonly knownAt?: Instant
}

/** The moments of an answer, and the head that it comes from. */
export type AnsweringHead = LoadedHead & Required<Moments>

/**
 * Returns the head for the requested moments, and their default values. `now` is never before the newest revision, even
 * if the server's clock stands still or steps back. Throws `not-found`.
 */
export async function answeringHead(
  context: ReadContext,
  scenario: string,
  { asOf, knownAt }: Moments,
  now: Instant,
): Promise<AnsweringHead> {
  const { head, stored } =
    knownAt === undefined
      ? await requireHead(context.table, scenario)
      : await knownHead(context, scenario, knownAt)
  const known = knownAt ?? Math.max(now, head.recorded)
  return { head, stored, asOf: asOf ?? known, knownAt: known }
}

/**
 * Returns the head as it was at a moment: the newest one stored at or before it, advanced by the few revisions that
 * followed. `stored` is the one that it started from. Throws `not-found` for a moment before the scenario's first
 * revision.
 */
export async function knownHead(
  { table, definition }: ReadContext,
  scenario: string,
  knownAt: Instant,
): Promise<LoadedHead> {
  const [item] = await table.query({
    pk: partition(scenario),
    from: 'K#',
    to: keys.keptHead(scenario, knownAt).sk,
    descending: true,
    limit: 1,
  })
  if (!item) {
    await requireStored(table, scenario)
    throw new DomainError('not-found', `nothing was known of ${scenario} at ${instantText(knownAt)}`, {
      scenario,
    })
  }
  const stored = upcast('keptHead', item)
  const { revision } = stored
  const [head, since] = await Promise.all([
    unpackedHead(table, scenario, stored),
    revisions(table, scenario, revision + 1, revision + keptEvery - 1),
  ])
  if (!head) throw partMissing(item)
  const known = since.filter(({ recorded }) => Date.parse(recorded) <= knownAt)
  return { head: await advanced(table, head, await definitionVersionOf(definition, head), known), stored }
}

/** Advances the head by revisions, each the last in order of occurrence when it was recorded. */
async function advanced(
  table: Table,
  head: Head,
  governing: DefinitionVersion,
  since: readonly Revision[],
): Promise<Head> {
  const [first, last] = [since.at(0), since.at(-1)]
  if (!first || !last) return head
  const { scenario } = head
  const claiming = since.some(({ entry }) => entry.kind === 'report' && entry.content.claims)
  const statements = claiming
    ? await table.query({
        pk: partition(scenario),
        from: keys.statement(scenario, first.revision).sk,
        to: keys.statement(scenario, last.revision).sk,
        limit: since.length,
      })
    : []
  const fresh = new Map(statements.map((item) => [item.sk, upcast('statement', item).fresh.length] as const))
  return since.reduce(
    (before, revision) =>
      advance(before, governing, revision, fresh.get(keys.statement(scenario, revision.revision).sk) ?? 0),
    head,
  )
}
