import {
  type ClaimSpeakers,
  type Decision,
  type Head,
  type OrderKey,
  redactedText,
  type Revision,
  type Statement,
  statementOf,
  wordedIn,
} from '@tracker/domain'
import type { Item, Table, Write } from '../table.ts'
import type { Contents } from './contents.ts'
import { formed, upcast } from './form.ts'
import { keys, partition } from './keys.ts'

/**
 * Returns the wording of the claims that a snapshot points to, by revision, in one read if their revisions are
 * consecutive.
 */
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

/** A statement without the storage's own fields. */
function wordsOf(item: Item): Statement {
  const { fresh: _, ...statement } = upcast('statement', item)
  return statement
}

function revisionIn({ sk }: { readonly sk: string }): number {
  return Number(sk.slice(sk.lastIndexOf('#') + 1))
}

/** One version of a claim: the report, the revision with its wording, and the report's place then. */
interface ClaimTelling extends Omit<Contents['claim'], 'place'> {
  readonly revision: number
  readonly place: OrderKey
}

/** The first page of tellings, since most searches find there what they seek, and each later one. */
const pages = { first: 50, later: 500 }
/** After every revision. */
const newest = 999_999_999_999

async function* pagesOf(
  table: Table,
  scenario: string,
  id: string,
  descending: boolean,
): AsyncGenerator<readonly ClaimTelling[]> {
  let [first, last] = [0, newest]
  for (let limit = pages.first; ; limit = pages.later) {
    const { pk, sk: from } = keys.claim(scenario, id, first)
    const { sk: to } = keys.claim(scenario, id, last)
    const items = await table.query({ pk, from, to, descending, limit })
    yield items.map((item) => ({ ...upcast('claim', item), revision: revisionIn(item) }))
    const end = items.at(-1)
    if (!end || items.length < limit) return
    if (descending) last = revisionIn(end) - 1
    else first = revisionIn(end) + 1
  }
}

/** Yields the versions of a claim, newest wording first, and reads them in pieces on demand. */
export async function* tellings(table: Table, scenario: string, id: string): AsyncGenerator<ClaimTelling> {
  for await (const page of pagesOf(table, scenario, id, true)) yield* page
}

/**
 * Returns the speakers of these claims, ignoring the report `except`: for claims that a standing report makes in its
 * present wording, and for all ever made, by their newest wording. Usually takes two reads per claim.
 */
export async function claimedAmong(
  table: Table,
  scenario: string,
  ids: readonly string[],
  except?: string,
): Promise<ClaimSpeakers> {
  const [claimed, everClaimed] = [new Map<string, string>(), new Map<string, string>()]
  await Promise.all(
    ids.map(async (id) => {
      for await (const { report, revision, speaker } of tellings(table, scenario, id)) {
        if (report === except) continue
        if (speaker !== redactedText && !everClaimed.has(id)) everClaimed.set(id, speaker)
        const pointer = await table.get(keys.report(scenario, report))
        const { worded, retracted } = pointer ? upcast('report', pointer) : { worded: 0, retracted: true }
        if (worded !== revision || retracted) continue
        claimed.set(id, speaker)
        if (speaker !== redactedText) return
      }
    }),
  )
  return { claimed, everClaimed }
}

/**
 * Returns the place of the first report besides `besides` that makes a claim and counts; undefined if none does. If
 * some do before `place`, returns the place of any of these, which usually takes two reads, however many reports make
 * the claim.
 */
export async function toldBesides(
  table: Table,
  scenario: string,
  id: string,
  { besides, place: before }: { readonly besides: string; readonly place: OrderKey },
): Promise<OrderKey | undefined> {
  const stands = async ({ report, revision }: ClaimTelling) => {
    const pointer = await table.get(keys.report(scenario, report))
    const standing = pointer && upcast('report', pointer)
    return standing?.worded === revision && !standing.retracted
  }
  const first = async (some: readonly ClaimTelling[]) => {
    for (const one of some.toSorted((a, b) => (a.place < b.place ? -1 : 1)))
      if (await stands(one)) return one.place
    return undefined
  }
  const others: ClaimTelling[] = []
  for await (const page of pagesOf(table, scenario, id, false)) {
    const found = page.filter(({ report }) => report !== besides)
    const early = await first(found.filter(({ place }) => place < before))
    if (early !== undefined) return early
    others.push(...found.filter(({ place }) => place >= before))
  }
  return first(others)
}

/** Returns the writes for the claims that a revision makes: their wording, and one item for each claim by its id. */
export function statementWrites(
  revision: Revision,
  decision: Decision,
  fresh: readonly string[],
): readonly Write[] {
  const statement = statementOf(revision)
  if (!statement) return []
  const { scenario, revision: number } = revision
  const { report, claims } = statement
  const [place = ''] = placed(decision, report) ?? []
  return [
    { put: formed('statement', keys.statement(scenario, number), { ...statement, fresh }) },
    ...claims.map(({ id, speaker }) => ({
      put: formed('claim', keys.claim(scenario, id, number), { report, speaker, place }),
    })),
  ]
}

/** The item of a report after a decision about it, with its place. */
function placed({ history }: Pick<Decision, 'history'>, report: string) {
  for (const [place, item] of history) if (item?.report === report) return [place, item] as const
  return undefined
}

/** Returns the write of the pointer to the report that a revision files, corrects or retracts. */
export function reportWrites(revision: Revision, decision: Pick<Decision, 'history'>): readonly Write[] {
  const { entry, scenario } = revision
  const [place, item] = ('report' in entry ? placed(decision, entry.report) : undefined) ?? []
  if (!('report' in entry) || !item || place === undefined) return []
  const pointer = {
    revision: item.revision ?? revision.revision,
    place,
    worded: wordedIn(item) ?? revision.revision,
    retracted: item.status === 'retracted',
  }
  const put = formed('report', keys.report(scenario, entry.report), pointer)
  return [entry.kind === 'report' ? { put, if: 'absent' } : { put }]
}
