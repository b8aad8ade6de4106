import { copyItems, requireNoMove, scenarios, sqliteTable, subscriptions } from '@tracker/storage'
import { Death } from '@tracker/storage/testing/faults'
import { subscription } from '@tracker/storage/testing/subscription'
import { start, tracker } from '@tracker/storage/testing/tracker'
import { command, desk } from '@tracker/storage/testing/truce'
import { beforeAll, describe, expect, it } from 'vitest'
import { move, type NamedTable } from './move.ts'

const now = () => start
let story: NamedTable

const table = (name: string): NamedTable => ({ name, table: sqliteTable(':memory:', { now }) })

/** A story with a subscription, an authority and more items than one transaction takes. */
beforeAll(async () => {
  story = table('sqlite:/story')
  const { file, clock } = await tracker(() => story.table)
  for (let n = 0; n < 40; n++) await file(`report-${n}`, { track: 'talks', event: 'meet' })
  const tracked = scenarios({ table: story.table, now: clock.now })
  await tracked.authority({ host: 'example.org' })
  await subscriptions(story.table).add(subscription)
})

/** A table of its own with the story. */
async function old(): Promise<NamedTable> {
  const made = table('sqlite:/old')
  await copyItems(story.table, made.table)
  return made
}

/** Files a report as a tracker on that table does. */
async function fileOn({ table: any }: NamedTable, headline: string): Promise<void> {
  const filed = command('report.filed', { headline, occurred: '2025-05-18' })
  await scenarios({ table: any, now }).write('talks', { by: desk, id: headline, sha256: headline }, filed)
}

const itemsOf = async ({ table: any }: NamedTable) =>
  (await any.scan(undefined, 10_000)).filter(({ sk }) => !['move', 'last-check'].includes(sk))

/** Whether a tracker starts on it, and has something there. */
async function goesOn(named: NamedTable): Promise<boolean> {
  const startable = await requireNoMove(named.table).then(
    () => true,
    () => false,
  )
  return startable && (await itemsOf(named)).length > 0
}

/** Tables as a process sees them that dies at its nth write to any of them, before the write or after. */
function dying(n: number, when: 'before' | 'after') {
  let writes = 0
  return ({ name, table: real }: NamedTable): NamedTable => ({
    name,
    table: {
      ...real,
      transact: async (...transaction) => {
        const last = writes++ === n
        if (last && when === 'before') throw new Death()
        await real.transact(...transaction)
        if (last) throw new Death()
      },
    },
  })
}

describe('a move', () => {
  it.each(['before', 'after'] as const)(
    'that ends %s any of its writes goes on when it is run again, and never leaves two trackers',
    async (when) => {
      const expected = await itemsOf(await old())
      let writes = 0
      for (let finished = false; !finished; writes++) {
        const [from, to] = [await old(), table('dynamodb:new')]
        const seen = dying(writes, when)
        finished = await move(seen(from), seen(to), { now }).then(
          () => true,
          (error: unknown) => {
            expect(error).toBeInstanceOf(Death)
            return false
          },
        )
        expect((await goesOn(from)) && (await goesOn(to))).toBe(false)
        await move(from, to, { now })
        expect(await itemsOf(to)).toEqual(expected)
        expect([await goesOn(from), await goesOn(to)]).toEqual([false, true])
      }
      expect(writes).toBeGreaterThan(5)
    },
  )

  it('takes along what was written after a break, and takes away what was deleted', async () => {
    const [from, to] = [await old(), table('dynamodb:new')]
    await from.table.transact([{ put: { pk: 'A#x#y', sk: 'A', data: {} } }], 'y')
    const seen = dying(3, 'after')
    await expect(move(seen(from), seen(to), { now })).rejects.toThrow(Death)
    await fileOn(from, 'after the break')
    await from.table.transact([{ delete: { pk: 'A#x#y', sk: 'A' } }], 'n')
    const [moved] = await move(from, to, { now })
    expect(moved).toMatchObject({ scenario: 'talks', revisions: 42 })
    expect(await itemsOf(to)).toEqual(await itemsOf(from))
  })

  it('from a table that a tracker writes to is refused, with nothing moved, and works once that has stopped', async () => {
    const [from, to] = [await old(), table('dynamodb:new')]
    let written = 0
    const busy: NamedTable = {
      ...from,
      table: {
        ...from.table,
        scan: async (...range) => {
          const items = await from.table.scan(...range)
          if (written++ === 0) await fileOn(from, 'meanwhile')
          return items
        },
      },
    }
    const refused =
      'sqlite:/old changed while it was moved; stop every tracker that writes to it, and run this again'
    await expect(move(busy, to, { now })).rejects.toThrow(refused)
    expect([await goesOn(from), await goesOn(to)]).toEqual([true, false])
    await move(busy, to, { now })
    expect([await goesOn(from), await goesOn(to)]).toEqual([false, true])
  })

  it('of a damaged ledger is refused, and the tracker goes on where it was', async () => {
    const [from, to] = [await old(), table('dynamodb:new')]
    const key = { pk: 'S#talks', sk: 'R#000000000007' }
    const item = (await from.table.get(key)) ?? expect.fail()
    await from.table.transact(
      [{ put: { ...item, data: { ...(item.data as object), recorded: '2025-05-18T00:00:00.000Z' } } }],
      'x',
    )
    await expect(move(from, to, { now })).rejects.toThrow('talks is damaged: ')
    expect([await goesOn(from), await goesOn(to)]).toEqual([true, false])
  })

  it('back, and to and fro, leads to the same items', async () => {
    const [first, second, third] = [await old(), table('dynamodb:new'), table('sqlite:/third')]
    const before = await itemsOf(first)
    const there = await move(first, second, { now })
    expect(await move(second, third, { now })).toEqual(there)
    expect(await itemsOf(third)).toEqual(before)
    await expect(requireNoMove(second.table)).rejects.toThrow(
      'its stories were moved to sqlite:/third at 2025-05-18T12:00:00.000Z, and go on there. If that is lost, ' +
        '`npm run tracker -- move --from dynamodb:new --to sqlite:/third` with --anyway moves them',
    )
  })

  it('is refused to where something is, from where something arrives, and again from where all has left', async () => {
    const [from, to, other] = [await old(), table('dynamodb:new'), table('sqlite:/other')]
    await expect(move(from, from, { now })).rejects.toThrow('sqlite:/old is where it is already')
    await expect(move(from, story, { now })).rejects.toThrow('sqlite:/story is not empty (it has Q#by#admin#')
    const seen = dying(1, 'after')
    await expect(move(seen(from), seen(to), { now })).rejects.toThrow(Death)
    await expect(requireNoMove(to.table)).rejects.toThrow(
      'it holds a move from sqlite:/old that was not finished; ' +
        '`npm run tracker -- move --from sqlite:/old --to dynamodb:new` finishes it',
    )
    await expect(move(to, other, { now })).rejects.toThrow(
      'dynamodb:new holds a move from sqlite:/old that was not finished; finish that first',
    )
    await expect(move(story, to, { now })).rejects.toThrow(
      'dynamodb:new holds a move from sqlite:/old that was not finished; finish that, or move to an empty table',
    )
    await move(from, to, { now })
    await expect(move(from, other, { now })).rejects.toThrow(
      'what sqlite:/old holds was moved to dynamodb:new at 2025-05-18T12:00:00.000Z, and goes on there; ' +
        '--anyway moves it again',
    )
    await move(from, other, { now, anyway: true })
    expect(await itemsOf(other)).toEqual(await itemsOf(to))
  })
})
