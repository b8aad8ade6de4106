import type { HistoryItem } from '@tracker/domain'
import type { Answer } from '@tracker/storage'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { type TestRequest, type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
type Written = Answer['body']

/** A write by a key holder. */
function write(
  { ask }: TestTracker,
  path: string,
  id: string,
  json: unknown,
  asked: TestRequest = {},
): Promise<Response> {
  return ask(`${here}/${path}`, { key: 'reviewer', json, headers: { 'Idempotency-Key': id }, ...asked })
}

describe('a write with a key', () => {
  it('is answered as the same write by a webhook, and leaves the same ledger but for its author', async () => {
    const [hooked, keyed] = [await tracker(), await tracker()]
    const filed = { track: 'sanctions', event: 'trigger', headline: 'Triggered', occurred: '2025-05-18' }
    const steps: readonly [string, string, string, (proposal: string) => object][] = [
      ['report.filed', 'reports', 'msg_1', () => filed],
      ['report.filed', 'reports', 'msg_2', () => ({ headline: 'Wrong', track: 'talks', event: 'meet' })],
      [
        'report.corrected',
        'reports/msg_2/correction',
        'msg_3',
        () => ({ headline: 'Right', reason: 'A slip.' }),
      ],
      ['report.retracted', 'reports/msg_2/retraction', 'msg_4', () => ({ reason: 'It was not so.' })],
      ['proposal.dismissed', 'proposals/PROPOSAL/dismissal', 'msg_5', () => ({ reason: 'Not so.' })],
    ]
    let proposal = ''
    for (const [type, path, id, made] of steps) {
      const [, kind] = /^(proposal|report)s?\//.exec(path) ?? []
      const target = kind === 'proposal' ? { proposal } : kind === 'report' ? { report: 'msg_2' } : {}
      const data = made(proposal)
      const source = type === 'proposal.dismissed' ? 'review-desk' : 'newsdesk'
      const timestamp = new Date(hooked.clock.now()).toISOString().replace('.000', '')
      const payload = { type, timestamp, data: { scenario, ...target, ...data } }
      const one = await hooked.deliver(payload, { id, source })
      const key = type === 'proposal.dismissed' ? 'reviewer' : 'editor'
      const other = await write(keyed, path.replace('PROPOSAL', proposal), id, data, { key })
      expect([other.status, other.headers.get('Location')]).toEqual([201, one.headers.get('Location')])
      const answer = await bodyOf<Written>(one)
      expect(one.status).toBe(201)
      expect(await bodyOf<Written>(other)).toEqual(
        JSON.parse(
          JSON.stringify(answer).replaceAll(
            '{"kind":"source","name":"newsdesk"}',
            '{"kind":"key","name":"editor"}',
          ),
        ),
      )
      proposal ||= answer.proposals[0]?.id ?? ''
      hooked.clock.pass(1_000)
      keyed.clock.pass(1_000)
    }
    const history = async ({ ask }: TestTracker) =>
      (await bodyOf<{ items: readonly HistoryItem[] }>(await ask(`${here}/history`))).items.map(
        ({ source: _source, key: _key, proposals: _proposals, ...item }) => item,
      )
    expect(await history(keyed)).toEqual(await history(hooked))
  })

  it('may also be sent as the whole payload, or say again what the path says', async () => {
    const made = await tracker()
    const whole = await write(made, 'reports', 'k1', report({ track: 'talks', event: 'meet' }))
    expect(whole.status).toBe(201)
    const again = await write(made, 'reports/k1/retraction', 'k2', { scenario, report: 'k1', reason: 'No.' })
    expect(again.status).toBe(201)
  })

  it('is refused if its body contradicts its path, or is of another type', async () => {
    const made = await tracker()
    await write(made, 'reports', 'k1', { headline: 'H' })
    const refused = [
      [await write(made, 'reports', 'k2', { scenario: 'other', headline: 'H' }), '/scenario'],
      [await write(made, 'reports', 'k3', report({ scenario: 'other' })), '/data/scenario'],
      [await write(made, 'reports/k1/retraction', 'k4', { report: 'k9', reason: 'R' }), '/report'],
      [await write(made, 'reports/k1/retraction', 'k5', report()), '/type'],
    ] as const
    for (const [response, pointer] of refused) {
      expect(response.status).toBe(422)
      expect((await problemOf(response))['errors']).toMatchObject([{ pointer }])
    }
  })

  it('reaches a report whose id takes an escape in a path', async () => {
    const made = await tracker()
    expect((await write(made, 'reports', 'a/b?c#d', { headline: 'H' })).status).toBe(201)
    const id = encodeURIComponent('a/b?c#d')
    expect(await bodyOf(await made.ask(`${here}/reports/${id}`))).toMatchObject({ report: 'a/b?c#d' })
    expect((await write(made, `reports/${id}/retraction`, 'k2', { reason: 'R' })).status).toBe(201)
  })
})

describe('the pointers of a refusal', () => {
  const wrong = { track: 'weather', positions: { atlantis: 'supports' }, headline: 'H' }

  it('begin in the body if it is the data alone, whoever finds the fault', async () => {
    const made = await tracker()
    const shape = await write(made, 'reports', 'k1', { headline: 5 })
    expect(await problemOf(shape)).toMatchObject({
      errors: [{ pointer: '/headline' }],
      detail: expect.stringMatching(/^\/headline: /),
    })
    const names = await write(made, 'reports', 'k2', wrong)
    expect((await problemOf(names))['errors']).toMatchObject([
      { pointer: '/track' },
      { pointer: '/positions/atlantis' },
    ])
    const time = await write(made, 'reports', 'k3', { headline: 'H', occurred: '2026-01-01' })
    expect((await problemOf(time))['errors']).toMatchObject([{ pointer: '/occurred' }])
  })

  it('lead through data if the body is a payload', async () => {
    const made = await tracker()
    const expected = [{ pointer: '/data/track' }, { pointer: '/data/positions/atlantis' }]
    const keyed = await write(made, 'reports', 'k1', report(wrong))
    expect((await problemOf(keyed))['errors']).toMatchObject(expected)
    const hooked = await made.deliver(report(wrong))
    expect((await problemOf(hooked))['errors']).toMatchObject(expected)
  })
})

describe('an Idempotency-Key', () => {
  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one with a space', 'a b'],
    ['one beyond ASCII', 'caf\u00e9'],
    ['one of 256 characters', 'k'.repeat(256)],
  ])('is needed: %s is refused', async (_, id) => {
    const made = await tracker()
    const headers = id === undefined ? {} : { 'Idempotency-Key': id }
    const response = await write(made, 'reports', '', { headline: 'H' }, { headers })
    expect(await problemOf(response)).toMatchObject({ status: 400, type: '/problems/malformed' })
  })

  it('may be written in quotes, as its specification has it, and is the same without them', async () => {
    const made = await tracker()
    const first = await write(made, 'reports', '"key-1"', { headline: 'H' })
    expect(await bodyOf<Written>(first)).toMatchObject({ report: 'key-1' })
    const copy = await write(made, 'reports', 'key-1', { headline: 'H' })
    expect([copy.status, copy.headers.get('Idempotent-Replayed')]).toEqual([200, 'true'])
  })

  it('names one write of one path: the same bytes for another report are another write', async () => {
    const made = await tracker()
    await write(made, 'reports', 'r1', { headline: 'H' })
    await write(made, 'reports', 'r2', { headline: 'H' })
    const first = await write(made, 'reports/r1/retraction', 'k', { reason: 'R' })
    expect(first.status).toBe(201)
    const other = await write(made, 'reports/r2/retraction', 'k', { reason: 'R' })
    expect((await problemOf(other))['type']).toBe('/problems/id-reused')
  })

  it('belongs to its key: another holder may use it for a write that is no report', async () => {
    const made = await tracker()
    await write(made, 'reports', 'r1', { headline: 'H' })
    await write(made, 'reports', 'r2', { headline: 'H' })
    expect((await write(made, 'reports/r1/retraction', 'k', { reason: 'R' })).status).toBe(201)
    const other = await write(made, 'reports/r2/retraction', 'k', { reason: 'R' }, { key: 'admin' })
    expect(other.status).toBe(201)
  })
})
