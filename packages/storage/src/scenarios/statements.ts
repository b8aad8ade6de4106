import {
  type Decision,
  type Head,
  type HistoryItem,
  type Revision,
  type Statement,
  statementOf,
} from '@tracker/domain'
import type { Item, Table, Write } from '../table.ts'
import { formed, upcast } from './form.ts'
import { keys, partition } from './keys.ts'

/** The words of the claims that a snapshot points to, by revision: one read if they were made one after another. */
export async function statementsFor(
  table: Table,
  scenario: string,
  { claims }: Pick<Head['snapshot'], 'claims'>,
): Promise<ReadonlyMap<number, Statement>> {
  const wanted = new Set(claims.map(({ revision }) => revision))
  if (wanted.size === 0) return new Map()
  const items = await table.query({
    pk: partition(scenario),
    from: keys.statement(scenario, Math.min(...wanted)).sk,
    to: keys.statement(scenario, Math.max(...wanted)).sk,
    descending: true,
    limit: claims.length,
  })
  const found = new Map<number, Statement>(items.map((item) => [revisionIn(item), wordsOf(item)]))
  const missing = [...wanted].filter((revision) => !found.has(revision))
  const others = await Promise.all(
    missing.map(async (revision) => [revision, await table.get(keys.statement(scenario, revision))] as const),
  )
  for (const [revision, item] of others) if (item) found.set(revision, wordsOf(item))
  return found
}

/** A statement without what only the storage keeps of it. */
function wordsOf(item: Item): Statement {
  const { fresh: _, ...statement } = upcast('statement', item)
  return statement
}

function revisionIn({ sk }: { readonly sk: string }): number {
  return Number(sk.slice(sk.lastIndexOf('#') + 1))
}

/**
 * Which of these claims a report makes that was not retracted, in its present words. Each claim's newest words are
 * looked at first, so that it takes two reads a claim as a rule.
 */
export async function claimedAmong(
  table: Table,
  scenario: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const claimed = await Promise.all(
    ids.map(async (id) => ((await isClaimed(table, scenario, id)) ? [id] : [])),
  )
  return new Set(claimed.flat())
}

const atOnce = 8
/** After every revision. */
const newest = 999_999_999_999

async function isClaimed(table: Table, scenario: string, id: string): Promise<boolean> {
  const { pk, sk: from } = keys.claim(scenario, id, 0)
  for (let to = keys.claim(scenario, id, newest).sk; ;) {
    const items = await table.query({ pk, from, to, descending: true, limit: atOnce })
    const standing = await Promise.all(
      items.map(async (item) => {
        const pointer = await table.get(keys.report(scenario, upcast('claim', item).report))
        if (!pointer) return false
        const { worded, retracted } = upcast('report', pointer)
        return worded === revisionIn(item) && !retracted
      }),
    )
    if (standing.includes(true)) return true
    const last = items.at(-1)
    if (!last || items.length < atOnce) return false
    to = keys.claim(scenario, id, revisionIn(last) - 1).sk
  }
}

/** The items of the claims that a revision makes: their words, and one for each by its id. */
export function statementWrites(revision: Revision, fresh: number): readonly Write[] {
  const statement = statementOf(revision)
  if (!statement) return []
  const { scenario, revision: number } = revision
  return [
    { put: formed('statement', keys.statement(scenario, number), { ...statement, fresh }) },
    ...statement.claims.map(({ id }) => ({
      put: formed('claim', keys.claim(scenario, id, number), { report: statement.report }),
    })),
  ]
}

/** The pointer to the report that a revision files, corrects or retracts, as it stands after that. */
export function reportWrites(revision: Revision, { history }: Pick<Decision, 'history'>): readonly Write[] {
  const { entry, scenario } = revision
  if (!('report' in entry)) return []
  for (const [place, item] of history) {
    if (item?.report !== entry.report) continue
    const pointer = {
      revision: item.revision ?? revision.revision,
      place,
      worded: wordedIn(item) ?? revision.revision,
      retracted: item.status === 'retracted',
    }
    const put = formed('report', keys.report(scenario, entry.report), pointer)
    return [entry.kind === 'report' ? { put, if: 'absent' } : { put }]
  }
  return []
}

function wordedIn({ amendments = [], revision }: HistoryItem): number | null {
  return amendments.findLast(({ kind }) => kind === 'correction')?.revision ?? revision
}
