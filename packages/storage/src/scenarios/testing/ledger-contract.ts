import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Item, Key } from '../../table.ts'
import type { MakeTracker, Tracker } from '../../testing/tracker.ts'
import { naiveConsistency, naivePath, naiveRoot } from '../../tree/testing/naive-tree.ts'
import { formed, upcast } from '../../items/form.ts'
import { keys } from '../../items/keys.ts'
import type { StoredHead } from '../../items/contents.ts'
import { deflated, inflated } from '../../items/deflated.ts'
import { changedLeaves } from '../../testing/leaves.ts'
import { fullStory, tellFullStory } from './full-story.ts'
import { leafOf } from '../../heads/ledger-tree.ts'

/** The ledger in order of recording, and the walk along its chain. */
export function ledgerContract(tracker: MakeTracker): void {
  const withReports = async (count: number) => {
    const made = await tracker()
    for (let n = 2; n <= count; n++) await made.file(`msg_${n}`)
    return made
  }

  it('changes come in order of recording, page by page, and from any revision on', async () => {
    const { scenarios } = await withReports(7)
    const first = await scenarios.changes('talks', 0, 3)
    expect(first.items.map(({ revision }) => revision)).toEqual([1, 2, 3])
    expect(first.next).toBe(3)
    const last = await scenarios.changes('talks', 4, 3)
    expect(last.items.map(({ kind, revision }) => [kind, revision])).toEqual([
      ['report', 5],
      ['report', 6],
      ['report', 7],
    ])
    expect(last.next).toBeNull()
    expect(await scenarios.changes('talks', 7, 3)).toEqual({ items: [], next: null })
    await expect(scenarios.changes('nowhere', 0, 3)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('a revision holds its entry and the hash of the one before; one to come is not found', async () => {
    const { scenarios } = await withReports(3)
    const [second, third] = [await scenarios.revision('talks', 2), await scenarios.revision('talks', 3)]
    expect(third).toMatchObject({ kind: 'report', source: 'newsdesk', delivery: 'msg_3' })
    expect(third.previousHash).toBe(second.hash)
    await expect(scenarios.revision('talks', 4)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('its tree costs one read, and a proof about as many as its size has bits', async () => {
    const { scenarios, table } = await withReports(100)
    table.reset()
    const { size, root } = await scenarios.treeHead('talks')
    expect([size, table.calls.get, table.calls.query]).toEqual([100, 1, 0])
    const leaves = await Promise.all(
      Array.from({ length: 100 }, async (_, at) => leafOf(await scenarios.revision('talks', at + 1))),
    )
    expect(Buffer.from(root).equals(naiveRoot(leaves))).toBe(true)
    table.reset()
    expect(await scenarios.proveInclusion('talks', 42, size)).toEqual(naivePath(41, leaves))
    expect(await scenarios.proveConsistency('talks', 77, size)).toEqual(naiveConsistency(77, leaves))
    expect(table.calls.get).toBeLessThanOrEqual(2 * 2 * 7)
    expect(table.calls.query).toBe(0)
  })

  describe('verify', () => {
    const change = async ({ table }: Tracker, key: Key, to: (item: Item) => Item | undefined) => {
      const item = await table.get(key)
      const changed = item && to(item)
      await table.transact([changed ? { put: changed } : { delete: key }], randomUUID())
    }
    const altered = (item: Item) => ({
      ...item,
      data: JSON.parse(JSON.stringify(item.data).replace('"headline":"msg_', '"headline":"not_')),
    })

    it('finds a sound ledger sound', async () => {
      const { scenarios } = await withReports(4)
      const { hash } = await scenarios.revision('talks', 4)
      expect(await scenarios.verify('talks')).toEqual({
        scenario: 'talks',
        ok: true,
        revisions: 4,
        hash,
        redacted: [],
        faults: [],
        next: null,
      })
    })

    it('names a revision whose content was tampered with', async () => {
      const made = await withReports(5)
      await change(made, keys.revision('talks', 3), altered)
      expect(await made.scenarios.verify('talks')).toMatchObject({
        ok: false,
        revisions: 2,
        faults: [{ revision: 3, detail: 'its hash is not that of its content' }],
        next: null,
      })
    })

    it('names the revision after one that was rewritten with a fitting hash', async () => {
      const made = await withReports(5)
      const { hash, ...rest } = await made.scenarios.revision('talks', 4)
      await change(made, keys.revision('talks', 3), (item) => ({
        ...item,
        data: { ...rest, revision: 3, recorded: (item.data as { recorded: string }).recorded, hash },
      }))
      expect(await made.scenarios.verify('talks')).toMatchObject({ ok: false, faults: [{ revision: 3 }] })
    })

    it.each([1, 3, 5])('names revision %i of five if it is missing', async (missing) => {
      const made = await withReports(5)
      await change(made, keys.revision('talks', missing), () => undefined)
      expect(await made.scenarios.verify('talks')).toMatchObject({
        ok: false,
        revisions: missing - 1,
        faults: [{ revision: missing, detail: `revision ${missing} is missing` }],
      })
    })

    it('names a head that would sign another tree, and subtrees that would prove one', async () => {
      const other = Buffer.alloc(32, 1).toString('base64')
      const head = await withReports(3)
      await change(head, keys.head('talks'), (item) => {
        return { ...item, ...formed('head', item, { ...upcast('head', item), tree: [other] }) }
      })
      expect(await head.scenarios.verify('talks')).toMatchObject({
        revisions: 3,
        faults: [{ item: 'S#talks H', detail: '/tree/0 is not as the ledger says' }],
      })
      const subtrees = await withReports(3)
      await change(subtrees, keys.subtrees('talks', 2), (item) => ({ ...item, data: { hashes: [other] } }))
      expect(await subtrees.scenarios.verify('talks')).toMatchObject({
        faults: [{ item: 'S#talks M#000000000002', revision: 2 }],
      })
    })

    it('names a head that does not stand on the newest revision', async () => {
      const made = await withReports(3)
      await change(made, keys.head('talks'), (item) => {
        return { ...item, ...formed('head', item, { ...upcast('head', item), hash: 'f'.repeat(64) }) }
      })
      expect(await made.scenarios.verify('talks')).toMatchObject({
        ok: false,
        faults: [{ item: 'S#talks H', detail: '/hash is not as the ledger says' }],
      })
    })

    it('names a revision beyond the head, as do the write, the definition and the check that it stops', async () => {
      const { clock, define, file, scenarios, table } = await tracker()
      for (const event of ['agree', 'take-effect']) await file(event, { track: 'ceasefire', event })
      const revision = await scenarios.revision('talks', 3)
      const put = { ...keys.revision('talks', 4), data: { ...revision, revision: 4 } }
      await table.transact([{ put }], randomUUID())
      expect(await scenarios.verify('talks')).toMatchObject({
        faults: [{ revision: 4, detail: 'revision 4 stands beyond the head' }],
      })
      clock.pass(31 * 86_400_000)
      for (const write of [() => file('msg_4'), () => define('talks'), () => scenarios.check('talks')])
        await expect(write()).rejects.toThrow('revision 4 of talks stands beyond its head')
    })

    it('names a changed item of a kind, and finds all well once it is put back', async () => {
      const made = await tracker()
      await tellFullStory(made)
      const items = await made.table.query({ pk: `S#${fullStory}`, from: '!', to: '~', limit: 1_000 })
      for (const prefix of ['H', 'O#', 'P#', 'T#']) {
        const item = items.findLast(({ sk }) => sk.startsWith(prefix)) ?? expect.fail(prefix)
        const [first] = changedLeaves(item.data)
        await made.table.transact([{ put: { ...item, data: first?.value } }], randomUUID())
        const { faults } = await made.scenarios.verify(fullStory)
        expect(faults.map((fault) => fault.item)).toContain(`${item.pk} ${item.sk}`)
        await made.table.transact([{ put: item }], randomUUID())
      }
      expect(await made.scenarios.verify(fullStory)).toMatchObject({ ok: true, redacted: [5] })
    }, 30_000)

    it('names a head that another state was packed into; nothing is written or read of it until it is put back', async () => {
      const made = await withReports(3)
      const item = (await made.table.get(keys.head('talks'))) ?? expect.fail('there is no head')
      const { packed, ...stored } = item.data as StoredHead
      const forged = deflated(JSON.parse(JSON.stringify(inflated(packed)).replace('"open"', '"ended"')))
      await made.table.transact([{ put: { ...item, data: { ...stored, packed: forged } } }], randomUUID())
      const refused = { code: 'damaged', message: expect.stringContaining('S#talks H was changed') }
      for (const use of [
        () => made.file('msg_4'),
        () => made.define('talks'),
        () => made.another().current('talks'),
      ])
        await expect(use()).rejects.toMatchObject(refused)
      expect(await made.scenarios.verify('talks')).toMatchObject({
        revisions: 3,
        faults: [{ item: 'S#talks H', revision: 3, detail: expect.stringContaining('seal') }],
      })
      await made.table.transact([{ put: item }], randomUUID())
      expect((await made.file('msg_4')).body.revision).toBe(4)
    })

    it('walks a ledger that is longer than one read', async () => {
      const made = await withReports(2)
      for (let n = 3; n <= 510; n++) await made.file(`msg_${n}`)
      expect(await made.scenarios.verify('talks')).toMatchObject({ ok: true, revisions: 510 })
      await change(made, keys.revision('talks', 501), altered)
      expect(await made.scenarios.verify('talks')).toMatchObject({ faults: [{ revision: 501 }] })
    })
  })
}
