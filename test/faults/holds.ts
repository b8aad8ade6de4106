import { createHash, randomUUID } from 'node:crypto'
import type { Revision } from '@tracker/domain'
import { expect } from 'vitest'
import { keys } from '../../packages/storage/src/items/keys.ts'
import type { ClientDelivery } from './delivery.ts'
import { isAccepted } from './outcome.ts'
import type { Run, TimedAnswer } from './schedules.ts'
import { contents, retell } from './serial.ts'
import type { World } from './world.ts'

/** Names a delivery as the tracker does: an id is its sender's own. */
const nameOf = ({ by, id }: Pick<ClientDelivery, 'by' | 'id'>): string => `${by} ${id}`

/** The delivery that a revision came in. */
const cameIn = ({ source, key, delivery }: Revision): string => `${source ?? key} ${delivery}`

/** Expects every answer that a client got to hold, and nothing else to be stored. */
export async function holds(run: Run): Promise<void> {
  const { world, sent, seen, replaced, ledger } = run
  const { scenario, sound, table, apart, revisions } = world
  expect(await sound.scenarios.verify(scenario)).toMatchObject({ ok: true, revisions: ledger.length })
  chained(ledger)

  const reports = ledger.flatMap(({ entry }) => (entry.kind === 'report' ? [entry.report] : []))
  expect(new Set(reports).size).toBe(reports.length)
  const taken = sent.filter(({ told }) => told.some(isAccepted)).map(({ delivery }) => delivery)
  const accepted = new Map(taken.map((delivery) => [nameOf(delivery), delivery]))
  for (const [name, group] of Map.groupBy(sent, ({ delivery }) => nameOf(delivery))) {
    const there = ledger.filter((revision) => cameIn(revision) === name)
    expect(there, name).toHaveLength(accepted.has(name) ? 1 : 0)
    for (const { delivery, told } of group) {
      const rivals = taken.filter(({ id, body }) => id === delivery.id && body !== delivery.body)
      if (accepted.get(name)?.body === delivery.body) answeredFor(told, there[0])
      else refused(delivery, told, { reused: rivals.length > 0 })
    }
    const answers = group.flatMap(({ told }) => told)
    expect(answers.filter(({ status }) => status === 201).length, name).toBeLessThanOrEqual(1)
    expect(new Set(answers.filter(isAccepted).map(({ text }) => text)).size).toBeLessThanOrEqual(1)
    // A sender without competition that is answered at once is the first.
    const [only, ...others] = group
    if (others.length === 0 && only && !only.told[0].again) expect(only.told[0].status).not.toBe(200)
  }

  const beyond = ledger.slice(revisions)
  redefined(
    replaced,
    beyond.filter(({ kind }) => kind === 'definition'),
  )
  for (const revision of beyond)
    if (!['definition', 'check'].includes(revision.kind))
      expect([...accepted.keys()]).toContain(cameIn(revision))
  for (const { known, saw } of seen) expect(saw).toBeGreaterThanOrEqual(known)

  await retell(world, ledger, (revision) => accepted.get(cameIn(revision)))
  const deliveries = [...new Map(sent.map(({ delivery }) => [nameOf(delivery), delivery])).values()]
  const [ours, told] = await Promise.all(
    [table, apart.table].map((one) => contents(one, scenario, deliveries)),
  )
  expect(ours).toEqual(told)
  await noticed(world, ledger)
}

/** Expects the verification to detect a change: if one revision is altered, it is named. */
async function noticed({ scenario, apart }: World, ledger: readonly Revision[]): Promise<void> {
  const revision = Math.ceil(ledger.length / 2)
  const { entry, ...rest } = ledger[revision - 1] ?? {}
  const data = { ...rest, entry: { ...entry, author: 'someone else' } }
  await apart.table.transact([{ put: { ...keys.revision(scenario, revision), data } }], randomUUID())
  expect(await apart.desk.scenarios.verify(scenario)).toMatchObject({ ok: false, faults: [{ revision }] })
}

/** Every accepted write has the answer that the ledger has, and was not rejected afterwards. */
function answeredFor(told: readonly TimedAnswer[], revision: Revision | undefined): void {
  const [first, ...later] = told
  expect([200, 201, 403, 409]).toContain(first?.status)
  const after = first && isAccepted(first) ? later : later.slice(1)
  for (const answer of after) expect(answer.status).toBe(200)
  for (const { status, headers, body } of told.filter(isAccepted)) {
    expect(headers.get('Idempotent-Replayed')).toBe(status === 200 ? 'true' : null)
    const { revision: number, transitions, proposals, superseded } = revision ?? {}
    expect(body).toMatchObject({ revision: number, transitions, proposals, superseded })
  }
}

/** Refused for a reason of its own, or because another body has its id. */
function refused(
  { id, certain }: ClientDelivery,
  told: readonly TimedAnswer[],
  { reused }: { readonly reused: boolean },
): void {
  if (certain) expect(reused, id).toBe(true)
  for (const { status, body } of told) {
    expect([403, 409, ...(reused ? [422] : [])], JSON.stringify(body)).toContain(status)
    if (status === 422) expect(body['type']).toBe('/problems/id-reused')
  }
}

/**
 * Exactly one of two second versions is in force. The other one got 412, and so did its own writer if it had to retry.
 */
function redefined(told: readonly TimedAnswer[], versions: readonly Revision[]): void {
  expect(versions).toHaveLength(told.length > 0 ? 1 : 0)
  for (const { status } of told) expect([200, 412]).toContain(status)
  const done = told.filter(({ status }) => status === 200)
  expect(done.length).toBeLessThanOrEqual(1)
  if (told.length > 0 && told.every(({ again }) => !again)) expect(done).toHaveLength(1)
  for (const { body } of done) expect(body['revision']).toBe(versions[0]?.revision)
}

/** The chain as docs/architecture.md describes it, computed without the tracker. */
function chained(ledger: readonly Revision[]): void {
  let previous = '0'.repeat(64)
  for (const [at, { hash, previousHash, ...rest }] of ledger.entries()) {
    expect(rest.revision).toBe(at + 1)
    expect(previousHash).toBe(previous)
    previous = createHash('sha256')
      .update(`${previous}${canonical(rest)}`)
      .digest('hex')
    expect(hash).toBe(previous)
  }
}

/** RFC 8785, as far as revisions need it: no number in them is written in more than one way. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
