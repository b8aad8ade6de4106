import { DomainError, type Instant } from '@tracker/domain'
import type { Item, Key, Table, Write } from '../table.ts'
import { deliveryKeyOf } from '../items/answer.ts'
import type { StoredHead } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { indexPlace, keys, reportsOf } from '../items/keys.ts'
import { loadedHead, noScenario } from '../heads/load.ts'
import { movedHere, movingWrites, noneMovedHere } from './moved-here.ts'
import { retryOnConflict } from './retry-on-conflict.ts'

/**
 * The items of a partition that one transaction can delete: each may have a remembered answer, and there are two more
 * writes.
 */
const atOnce = 49

/** The head of a scenario while it is being deleted. */
const gone: StoredHead = {
  gone: true,
  revision: 0,
  hash: '',
  kept: 0,
  packed: '',
  apart: [],
  tree: [],
  generation: '',
  segments: { root: { revision: 0, attempt: '', number: 0, pieces: 0 }, sealed: 0, from: '' },
}

/**
 * Deletes a scenario that never had a report, with its whole partition and its remembered answers, which frees its id.
 * If that takes several transactions, readers and writers find it gone from the first one on. After an interruption, a
 * check or the next scenario with that id deletes the rest. Throws `not-found`, or `scenario-used` if it has reports or
 * another scenario moved to it.
 */
export function deleteScenario(table: Table, scenario: string, now: Instant): Promise<void> {
  let found = false
  return retryOnConflict(scenario, async () => {
    const head = await table.get(keys.head(scenario))
    // Another process may have deleted the rest.
    if (!head && found) return
    if (!head) throw noScenario(scenario)
    found = true
    const [report] = await table.query({ ...reportsOf(scenario), limit: 1 })
    if (report)
      throw new DomainError('scenario-used', `${scenario} has reports; archive it instead`, { scenario })
    const [other] = (await movedHere(table, scenario)).scenarios
    if (other !== undefined)
      throw new DomainError('scenario-used', `${other} moved to ${scenario}; set its movedTo to null first`, {
        scenario,
      })
    const from = (await loadedHead(table, scenario))?.head.settings.movedTo ?? null
    const unmoved = await movingWrites(table, scenario, { from, to: null })
    await deletePartition(table, scenario, head, now, [noneMovedHere(scenario), ...unmoved])
  })
}

/** Finishes an interrupted deletion of a scenario, if there is one. */
export function endDeletion(table: Table, scenario: string, now: Instant): Promise<void> {
  return retryOnConflict(scenario, async () => {
    const head = await table.get(keys.head(scenario))
    if (isGone(head)) await deletePartition(table, scenario, head, now)
  })
}

function isGone(head: Item | undefined): head is Item {
  return head !== undefined && (head.data as Partial<StoredHead>).gone === true
}

/**
 * Every transaction is conditional on the version that the previous one left, which no write of the scenario expects.
 * The first one also has the writes `beside` it and decides the outcome.
 */
async function deletePartition(
  table: Table,
  scenario: string,
  { pk, sk, version = 0 }: Item,
  now: Instant,
  beside: readonly Write[] = [],
): Promise<void> {
  const due = indexPlace(scenario, now)
  for (let expected = version; ; expected++) {
    const items = await table.query({ pk, from: ' ', to: '~', limit: atOnce })
    const others = items.filter((item) => ![sk, keys.movedHere(scenario).sk].includes(item.sk))
    const rest = others.slice(0, atOnce - 1)
    const last = items.length < atOnce
    const put = { ...formed('head', { pk, sk }, gone), version: expected + 1, due }
    const head = last ? { delete: { pk, sk } } : { put }
    const deletes = [...rest, ...rest.flatMap(answerOn)].map((key) => ({
      delete: { pk: key.pk, sk: key.sk },
    }))
    const first = expected === version ? beside : []
    const writes = [...deletes, { ...head, if: { version: expected } }, ...first]
    await table.transact(writes, crypto.randomUUID())
    if (last) return
  }
}

/** The key of the answer that is remembered of a revision. */
function answerOn(item: Item): readonly Key[] {
  const key = item.sk.startsWith('R#') ? deliveryKeyOf(upcast('revision', item)) : undefined
  return key ? [key] : []
}
