import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Command, DomainError } from '@tracker/domain'
import { inflated } from '../items/deflated.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { sqliteTable } from '../sqlite/table.ts'
import { start, type Tracker, tracker } from '../testing/tracker.ts'
import { command } from '../testing/truce.ts'

const minute = fc.nat({ max: 90 }).map((at) => new Date(start - at * 60_000).toISOString())
const earlier = fc.nat({ max: 5 }).map((number) => `m${number}`)
const moves = [
  { track: 'ceasefire', event: 'agree' },
  { track: 'ceasefire', event: 'reject' },
  { track: 'ceasefire', event: 'propose-anew' },
  { track: 'talks', event: 'meet' },
]
const said = fc.record({
  headline: fc.constant('x'),
  occurred: minute,
  moves: fc.option(fc.constantFrom(...moves)),
  claims: fc.array(fc.record({ speaker: fc.constantFrom('north', 'south'), text: fc.constant('y') }), {
    maxLength: 2,
  }),
})
const draft = said.map(({ moves: move, claims, ...rest }) => ({ ...rest, ...move, claims }))
const written: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: draft.map((data) => command('report.filed', data)) },
  fc
    .record({ report: earlier, draft })
    .map(({ report, draft: data }) => command('report.corrected', { ...data, report, reason: 'z' })),
  earlier.map((report) => command('report.retracted', { report, reason: 'z' })),
)

/** The outcome of each write, and everything that a story consists of after them. */
async function toldBy({ scenarios, table }: Tracker, outcomes: readonly PromiseSettledResult<unknown>[]) {
  const item = await table.get(keys.head('talks'))
  const { packed, revision, hash, kept } = upcast('head', item ?? { pk: '', sk: '', data: {} })
  const answers = outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return outcome.value
    if (outcome.reason instanceof DomainError) return [outcome.reason.code, outcome.reason.message]
    throw outcome.reason
  })
  expect(await scenarios.verify('talks')).toMatchObject({ ok: true })
  return {
    answers,
    head: inflated(packed),
    revision,
    hash,
    kept,
    status: await scenarios.status('talks', {}),
  }
}

it('writes that share transactions leave what they leave one after another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 2, maxLength: 12 }), async (commands) => {
      const make = () => tracker((now) => sqliteTable(':memory:', { now }))
      const [together, inTurn] = [await make(), await make()]
      const shared = await Promise.allSettled(commands.map((one, at) => together.send(`m${at}`, one)))
      const alone: PromiseSettledResult<unknown>[] = []
      for (const [at, one] of commands.entries())
        alone.push(...(await Promise.allSettled([inTurn.send(`m${at}`, one)])))
      expect(await toldBy(together, shared)).toEqual(await toldBy(inTurn, alone))
      expect(together.table.calls.transact).toBeLessThanOrEqual(inTurn.table.calls.transact)
    }),
  )
})
