import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import type { Item } from '../table.ts'
import { start, type Tracker, tracker } from '../testing/tracker.ts'
import { command, desk, truce } from '../testing/truce.ts'
import { formed, forms, upcast } from './form.ts'
import { indexPlace, keys } from './keys.ts'
import { requireStored } from '../heads/load.ts'
import { moveNote, noteMove } from '../moving/move-note.ts'
import { refusal } from '../scenarios/testing/refusal.ts'
import { scenarios } from '../scenarios/scenarios.ts'
import { attempt, subscription } from '../testing/subscription.ts'
import { subscriptions } from '../subscriptions/subscriptions.ts'

const day = 86_400_000

/** An item of every kind, and how each is read. */
async function everyKind() {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  const { clock, file } = made
  const agree = () => file('agree', { track: 'ceasefire', event: 'agree' }, { sha256: 'x' })
  await agree()
  await file('in force', { track: 'ceasefire', event: 'take-effect' })
  const claims = [{ id: 'count', speaker: 'North', text: 'Many.' }]
  const terms = 'If the other side does so too. '.repeat(60).trim()
  await file('long', { track: 'talks', positions: { north: { stance: 'conditional', terms } }, claims })
  clock.pass(31 * day)
  await made.scenarios.checkAll()
  await made.scenarios.cursorSecret()
  await noteMove(made.table, {
    state: 'left',
    from: 'sqlite:/a',
    to: 'sqlite:/b',
    at: '2025-05-18T12:00:00Z',
  })
  const article = (one: Tracker['scenarios']) =>
    one.writeDocument('article', { by: desk, id: 'article-1', sha256: 'x' }, () => ({
      scenario: 'talks',
      command: command('report.filed', { headline: 'An article' }),
      version: 1,
      content: 'x',
      at: 0,
    }))
  await article(made.scenarios)
  const refusal = await aRefusal(made)
  await made.scenarios.authority({ host: 'example.org' })
  const { apart, segments } = await requireStored(made.table, 'talks')
  const [part] = apart
  const { root } = segments
  const { place } = upcast('report', await itemAt(made, keys.report('talks', 'agree')))
  const note = { ...formed('cleanup', keys.cleanup('talks', 1, 'x'), { sks: [] }), version: 1 }
  await made.table.transact([{ put: { ...note, due: indexPlace('talks', start) } }], randomUUID())
  const outgoing = subscriptions(made.table)
  await outgoing.add(subscription)
  const progress = { scenario: 'talks', delivered: 1, begins: 1, previous: null, failures: 0 }
  const tried = { ...attempt, at: new Date(clock.now()).toISOString() }
  await outgoing.move(subscription.id, { progress, version: 0 }, tried)
  const again = (one: Tracker['scenarios']) =>
    one.write(
      'talks',
      { by: desk, id: 'again', sha256: 'x' },
      command('report.filed', { headline: 'x', claims }),
    )
  for (const story of ['old', 'new']) await made.define(story)
  const moveOld = (one: Tracker['scenarios'], movedTo: string | null) =>
    one.changeSettings('old', { settings: { movedTo }, by: desk, sha256: '', expects: () => true })
  await moveOld(made.scenarios, 'new')
  const defining = { definition: truce, migrate: {}, by: desk, sha256: '', expects: () => true }
  return {
    made,
    kinds: {
      head: [keys.head('talks'), (one) => one.current('talks')],
      keptHead: [keys.keptHead('talks', start), (one) => one.status('talks', { knownAt: start })],
      part: [keys.part('talks', 4, part?.attempt ?? '', 0), (one) => one.current('talks')],
      node: [keys.node('talks', root, 0), (one) => one.status('talks', { asOf: start + 200 })],
      statement: [keys.statement('talks', 4), (one) => one.current('talks')],
      claim: [keys.claim('talks', 'count', 4), again],
      movedHere: [keys.movedHere('new'), (one) => moveOld(one, null)],
      cleanup: [note, (one) => one.check('talks')],
      revision: [keys.revision('talks', 3), (one) => one.revision('talks', 3)],
      definition: [keys.definition('talks', 1), (one) => one.define('talks', defining)],
      report: [keys.report('talks', 'agree'), (one) => one.report('talks', 'agree')],
      subtrees: [keys.subtrees('talks', 1), (one) => one.proveInclusion('talks', 2, 2)],
      timeline: [keys.timeline('talks', '0', place), (one) => one.history('talks', { limit: 9 })],
      delivery: [keys.delivery(desk.kind, desk.name, 'agree'), agree],
      document: [keys.document(desk.name, 'article'), article],
      refusal: [keys.refusal(refusal), (one) => one.refused.find(refusal)],
      refusedBody: [keys.refusedBody(refusal), (one) => one.refused.find(refusal)],
      subscription: [keys.subscription(subscription.id), () => outgoing.find(subscription.id)],
      subscriber: [keys.subscriber('talks', subscription.id), () => outgoing.subscribers('talks')],
      owned: [
        keys.owned(subscription.owner.key, subscription.owner.holder),
        () => outgoing.add({ ...subscription, id: 'sub_2' }),
      ],
      progress: [
        keys.progress(subscription.id, 'talks'),
        () => outgoing.progressIn(subscription.id, 'talks'),
      ],
      attempt: [
        keys.attempt(subscription.id, clock.now(), attempt.delivery),
        () => outgoing.attempts(subscription.id, undefined, 1),
      ],
      authority: [keys.authority, (one) => one.authority({ host: 'example.org' })],
      cursorSecret: [keys.cursorSecret, (one) => one.cursorSecret()],
      lastCheck: [keys.lastCheck, (one) => one.lastCheck()],
      move: [keys.move, () => moveNote(made.table)],
    } satisfies Record<
      keyof typeof forms,
      readonly [Pick<Item, 'pk' | 'sk'>, (one: Tracker['scenarios']) => Promise<unknown>]
    >,
  }
}

async function aRefusal({ scenarios: { refused }, clock }: Tracker): Promise<string> {
  await refused.keep(refusal({ received: clock.now() }))
  const { items } = await refused.list({ visible: () => true }, undefined, 1)
  return items[0]?.id ?? ''
}

async function itemAt({ table }: Tracker, key: Pick<Item, 'pk' | 'sk'>): Promise<Item> {
  const item = await table.get(key)
  if (!item) throw new Error(`there is no ${key.pk} ${key.sk}`)
  return item
}

async function reform(made: Tracker, key: Pick<Item, 'pk' | 'sk'>, form: unknown): Promise<void> {
  const item = await itemAt(made, key)
  await made.table.transact([{ put: { ...item, data: { ...(item.data as object), form } } }], randomUUID())
}

it.each(Object.keys(forms) as (keyof typeof forms)[])(
  'a %s carries the number of its form, and is refused by name if that is unknown',
  async (kind) => {
    const { made, kinds } = await everyKind()
    const [key, read] = kinds[kind]
    expect((await made.table.get(key))?.data).toMatchObject({ form: forms[kind] })
    await reform(made, key, 99)
    const fresh = scenarios({ table: made.table, now: made.clock.now })
    await expect(read(fresh)).rejects.toThrow(
      `${key.pk} ${key.sk} is a ${kind} of form 99; this version reads form ${forms[kind]}`,
    )
  },
)

it('an item from before there were numbers is read as form 1', async () => {
  const { made, kinds } = await everyKind()
  for (const [key] of Object.values(kinds)) await reform(made, key, undefined)
  const fresh = scenarios({ table: made.table, now: made.clock.now })
  for (const [, read] of Object.values(kinds)) await read(fresh)
  expect(await fresh.verify('talks')).toMatchObject({ ok: true, revisions: 8 })
})

it.each([
  [3, 'of form 3; this version reads form 2: a later version wrote it'],
  [1, 'of form 1; this version reads form 2: an earlier version wrote it'],
  [undefined, 'of form 1; this version reads form 2: an earlier version wrote it'],
  [0, 'of form 0; this version reads form 2: no version writes such a form'],
  ['2', 'of form "2"; this version reads form 2: no version writes such a form'],
])(
  'once the number of a kind is raised, the refusal of form %j says which version wrote it',
  (form, refused) => {
    const raised: Record<string, number> = forms
    raised['statement'] = 2
    onTestFinished(() => {
      raised['statement'] = 1
    })
    expect(() => upcast('statement', { pk: 'S#talks', sk: 'M#1', data: { form } })).toThrow(
      `S#talks M#1 is a statement ${refused}`,
    )
  },
)

it.each([
  ['of an unknown form', (data: object) => ({ ...data, form: 99 })],
  ['whose content is gone', ({ packed: _, ...data }: { packed?: string }) => data],
  ['that is no head at all', () => null],
])('the list leaves out a scenario with a head %s, and logs it', async (_, damage) => {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  const { clock, define, table } = made
  for (const name of ['before', 'damaged', 'later']) await define(name)
  const head = await itemAt(made, keys.head('damaged'))
  await table.transact([{ put: { ...head, data: damage(head.data as object) } }], randomUUID())
  const logged: unknown[] = []
  const fresh = scenarios({ table, now: clock.now, log: (entry) => logged.push(entry) })
  const { items, leftOut } = await fresh.list(undefined, 10)
  expect(leftOut).toBe(1)
  expect(items.map(({ scenario }) => scenario).toSorted()).toEqual(['before', 'later', 'talks'])
  expect(logged).toEqual([
    { level: 'error', event: 'list-failure', scenario: 'damaged', error: expect.any(String) },
  ])
})
