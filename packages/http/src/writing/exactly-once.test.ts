import type { Revision } from '@tracker/domain'
import type { Answer } from '@tracker/storage'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const agreed = report({ track: 'ceasefire', event: 'agree' })

const count = <T>(values: readonly T[], value: T) => values.filter((one) => one === value).length

async function revisions({ ask }: TestTracker): Promise<readonly number[]> {
  const { items } = await bodyOf<{ items: readonly Revision[] }>(await ask(`${here}/changes?limit=200`))
  return items.map(({ revision }) => revision)
}

describe('copies of one delivery', () => {
  it('have one effect and one answer, two hundred of them at once', async () => {
    const made = await tracker()
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => made.deliver(agreed, { id: 'msg_one' })),
    )
    expect(
      count(
        answers.map(({ status }) => status),
        201,
      ),
    ).toBe(1)
    expect(
      count(
        answers.map(({ status }) => status),
        200,
      ),
    ).toBe(199)
    for (const { status, headers } of answers) {
      expect(headers.get('Idempotent-Replayed')).toBe(status === 200 ? 'true' : null)
      expect(headers.get('Location')).toBe(`${here}/revisions/2`)
    }
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(bodies).size).toBe(1)
    expect(await revisions(made)).toEqual([1, 2])
  })

  it('are answered as the first was, also once its event is no longer allowed', async () => {
    const made = await tracker()
    const first = await made.deliver(agreed, { id: 'msg_one' })
    await made.deliver(report({ track: 'ceasefire', event: 'collapse' }))
    const copy = await made.deliver(agreed, { id: 'msg_one' })
    expect(copy.status).toBe(200)
    expect(await copy.text()).toBe(await first.text())
    expect(await revisions(made)).toEqual([1, 2, 3])
  })

  it('are answered as the first was, also once the report was retracted', async () => {
    const made = await tracker()
    const first = await made.deliver(agreed, { id: 'msg_one' })
    const data = { scenario, report: 'msg_one', reason: 'It was not so.' }
    await made.deliver({ type: 'report.retracted', timestamp: '2025-05-18T12:00:00Z', data })
    const copy = await made.deliver(agreed, { id: 'msg_one' })
    expect([copy.status, await copy.text()]).toEqual([200, await first.text()])
  })

  it('are known for thirty days', async () => {
    const made = await tracker()
    await made.deliver(agreed, { id: 'msg_one' })
    made.clock.pass(30 * 24 * 60 * 60 * 1000)
    expect((await made.deliver(agreed, { id: 'msg_one' })).status).toBe(200)
  })
})

describe('an id', () => {
  it('goes to one of the bodies that race for it', async () => {
    const made = await tracker()
    const bodies = Array.from({ length: 40 }, (_, at) => report({ headline: `Version ${at % 4}` }))
    const answers = await Promise.all(bodies.map((body) => made.deliver(body, { id: 'msg_one' })))
    const won = answers.findIndex(({ status }) => status === 201)
    expect(answers.map(({ status }) => status)).toEqual(
      bodies.map((_, at) => (at === won ? 201 : at % 4 === won % 4 ? 200 : 422)),
    )
    const lost = answers.find(({ status }) => status === 422)
    if (!lost) throw new Error('nobody lost')
    expect((await problemOf(lost))['type']).toBe('/problems/id-reused')
    expect(await revisions(made)).toEqual([1, 2])
  })

  it('that another source has given to a report is taken', async () => {
    const made = await tracker()
    await made.deliver(agreed, { id: 'msg_one' })
    for (const body of [report({ headline: 'Something else' }), report({ track: 'talks', event: 'meet' })]) {
      const response = await made.deliver(body, { id: 'msg_one', source: 'agency' })
      expect((await problemOf(response))['type']).toBe('/problems/id-reused')
    }
    expect(await revisions(made)).toEqual([1, 2])
  })

  it('that a report has is taken for good, also when its delivery was forgotten', async () => {
    const made = await tracker()
    await made.deliver(report(), { id: 'msg_one' })
    made.clock.pass(60 * 24 * 60 * 60 * 1000)
    const response = await made.deliver(report(), { id: 'msg_one' })
    expect((await problemOf(response))['type']).toBe('/problems/id-reused')
    expect(await revisions(made)).toEqual([1, 2])
  })

  it('of one scenario is free in another', async () => {
    const made = await tracker()
    await made.define('local')
    const local = report({ scenario: 'local' })
    expect((await made.deliver(report(), { id: 'msg_one' })).status).toBe(201)
    expect((await made.deliver(local, { id: 'msg_one', source: 'agency' })).status).toBe(201)
  })
})

describe('different reports at once', () => {
  it('are all accepted, with revisions from first to last and none missing', async () => {
    const made = await tracker()
    const ids = Array.from({ length: 50 }, (_, at) => `msg_${at}`)
    const answers = await Promise.all(
      ids.map((id) => made.deliver(report({ headline: id, track: 'talks', event: 'meet' }), { id })),
    )
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 201))
    const bodies = await Promise.all(answers.map((answer) => bodyOf<Answer['body']>(answer)))
    const numbers = bodies.map(({ revision }) => revision).toSorted((a, b) => a - b)
    expect(numbers).toEqual(ids.map((_, at) => at + 2))
    expect(bodies.map(({ report: id }) => id)).toEqual(ids)
    expect(await revisions(made)).toEqual([1, ...numbers])
    expect(await bodyOf(await made.ask(`${here}/verify`))).toMatchObject({ ok: true, revisions: 51 })
  })
})
