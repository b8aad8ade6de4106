import { readdirSync, readFileSync } from 'node:fs'
import { definitionSchema, type HistoryItem, type Status } from '@tracker/domain'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../packages/domain/src/testing/edge-cases/value-at.ts'
import { bodyOf } from '../../packages/http/src/testing/body.ts'
import { problemOf } from '../../packages/http/src/testing/problem.ts'
import { emptyTracker, type TestTracker } from '../../packages/http/src/testing/tracker.ts'

const folder = new URL('../../packages/domain/src/testing/edge-cases/', import.meta.url)

const edgeCase = v.object({
  says: v.string(),
  definition: definitionSchema,
  writes: v.array(v.looseObject({ id: v.string() })),
  asks: v.array(
    v.object({
      asOf: v.optional(v.string()),
      report: v.optional(v.string()),
      at: v.string(),
      is: v.unknown(),
    }),
  ),
})

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => v.parse(edgeCase, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))

const scenario = 'edges'
const here = `/v1/scenarios/${scenario}`

/** A tracker with one scenario to file reports to. */
async function telling(definition: v.InferOutput<typeof definitionSchema>) {
  const made = emptyTracker({ at: Date.parse('2026-01-01T00:00:00Z') })
  expect((await made.define(scenario, definition)).status).toBe(201)
  const files = async (
    id: string,
    data: object,
    source: 'newsdesk' | 'agency' | 'review-desk' = 'newsdesk',
  ) => {
    made.clock.pass(1_000)
    const timestamp = new Date(made.clock.now()).toISOString()
    const payload = { type: 'report.filed', timestamp, data: { scenario, headline: id, ...data } }
    return made.deliver(payload, { id, source })
  }
  return { ...made, files }
}

const statusOf = async ({ ask }: Pick<TestTracker, 'ask'>, query = '') =>
  bodyOf<Status>(await ask(`${here}${query}`))

describe('at the edges of time, over HTTP', () => {
  it.each(cases)('$says', async ({ definition, writes, asks }) => {
    const told = await telling(definition)
    for (const { id, ...report } of writes) expect((await told.files(id, report)).status).toBe(201)
    told.clock.pass(86_400_000)
    await told.scenarios.check(scenario)
    for (const { asOf, report, at, is } of asks) {
      const answer =
        report === undefined
          ? await statusOf(told, asOf === undefined ? '' : `?asOf=${asOf}`)
          : await bodyOf<HistoryItem>(await told.ask(`${here}/reports/${report}`))
      expect(valueAt(answer, at), JSON.stringify({ asOf, at })).toEqual(is)
    }
  })
})

/** A truce that takes a reviewer to end, and that a rule proposes to extend. */
const gated = v.parse(definitionSchema, {
  title: 'A truce',
  tracks: {
    truce: {
      initial: 'in-force',
      states: {
        'in-force': { on: { end: 'over', extend: 'extended' } },
        extended: { on: { end: 'over' } },
        over: { final: true, confirm: 'reviewer' },
      },
    },
    talks: { initial: 'open', states: { open: { on: { agree: 'agreed' } }, agreed: { final: true } } },
  },
  rules: {
    agreed: {
      when: { track: 'talks', in: ['agreed'] },
      track: 'truce',
      event: 'extend',
      policy: 'propose',
    },
  },
})
const end = { track: 'truce', event: 'end' }

describe('a proposal, over HTTP', () => {
  it('is joined by a report of the same event, whose answer names it', async () => {
    const told = await telling(gated)
    const first = await bodyOf<{ proposals: { id: string }[] }>(await told.files('first', end))
    const answer = await bodyOf<object>(await told.files('second', end, 'agency'))
    expect(answer).toMatchObject({
      transitions: [],
      proposals: [{ id: first.proposals[0]?.id, grounds: ['first', 'second'], groundsTotal: 2 }],
    })
    expect((await statusOf(told)).proposals).toHaveLength(1)
    expect(await bodyOf(await told.ask(`${here}/reports/second`))).toMatchObject({
      proposals: [],
      joins: { truce: 'filed:first' },
    })
  })

  it('lapses when an event that needs no reviewer moves its track', async () => {
    const told = await telling(gated)
    await told.files('agreed', { track: 'talks', event: 'agree' })
    expect((await statusOf(told)).proposals).toMatchObject([{ event: 'extend', cause: { kind: 'rule' } }])
    const answer = await bodyOf<object>(await told.files('extended', { track: 'truce', event: 'extend' }))
    expect(answer).toMatchObject({ transitions: [{ track: 'truce', to: 'extended' }], proposals: [] })
    expect((await statusOf(told)).proposals).toEqual([])
  })

  it('blocks no report once it was dismissed', async () => {
    const told = await telling(gated)
    await told.files('first', end)
    told.clock.pass(1_000)
    const dismissal = await told.ask(`${here}/proposals/filed:first/dismissal`, {
      key: 'reviewer',
      headers: { 'Idempotency-Key': 'no' },
      json: { reason: 'Not yet.' },
    })
    expect(dismissal.status).toBe(201)
    const occurred = '2026-01-01'
    expect((await told.files('over', { ...end, occurred }, 'review-desk')).status).toBe(201)
    expect((await statusOf(told)).tracks['truce']?.state).toBe('over')
  })

  it('has an id that no report can take out of its path', async () => {
    const told = await telling(gated)
    const answer = await told.ask(`${here}/reports`, {
      key: 'editor',
      headers: { 'Idempotency-Key': '..' },
      json: { headline: 'Something' },
    })
    expect(await problemOf(answer)).toMatchObject({ status: 400, type: expect.stringContaining('malformed') })
  })
})
