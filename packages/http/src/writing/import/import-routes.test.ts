import type { HistoryItem, Revision, Status } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../testing/body.ts'
import { here, shipped } from '../../testing/examples/step.ts'
import { emptyTracker, type TestTracker } from '../../testing/tracker.ts'

interface Told {
  readonly line: number
  readonly id: string | null
  readonly status: number
  readonly problem?: {
    readonly type: string
    readonly detail: string
    readonly errors?: readonly { readonly pointer: string }[]
  }
}

type Payload = Readonly<Record<string, unknown>> & { readonly id: string; readonly timestamp: string }

const at = (clock: TestTracker['clock'], instant: string) => clock.pass(Date.parse(instant) - clock.now())

async function done(answer: Promise<Response>, status = 201): Promise<void> {
  const response = await answer
  expect([response.status, response.ok ? '' : await response.text()]).toEqual([status, ''])
}

/**
 * The example story with every kind of change: checks, a correction, a retraction, an override, settings, a redaction.
 */
async function told(): Promise<TestTracker> {
  const made = emptyTracker({ at: Date.parse('2025-05-10T12:00:00Z') })
  const { ask, clock, scenarios } = made
  const json = shipped('definition.json')
  await done(ask(here, { method: 'PUT', key: 'admin', headers: { 'If-None-Match': '*' }, json }))
  const keyed = (path: string, id: string, body: object, key: 'admin' | 'editor' | 'reviewer' = 'editor') =>
    done(ask(`${here}/${path}`, { key, headers: { 'Idempotency-Key': id }, json: body }))
  for (const { id, ...payload } of shipped('reports.json') as readonly Payload[]) {
    if (Date.parse(payload.timestamp) > clock.now()) at(clock, payload.timestamp)
    clock.pass(1_000)
    await done(made.deliver(payload, { id }))
  }
  at(clock, '2025-05-25T12:00:00Z')
  await scenarios.checkAll()
  await keyed('reports', 'late', { headline: 'A late one', track: 'fighting', occurred: '2025-05-12' })
  await keyed('reports/late/correction', 'better', {
    headline: 'Better told',
    track: 'fighting',
    occurred: '2025-05-13',
    reason: 'A slip.',
  })
  await keyed('reports', 'wrong', { headline: 'Wrong', track: 'fighting' })
  await keyed('reports/wrong/retraction', 'gone', { reason: 'It was not so.' })
  await keyed(
    'reports',
    'over',
    { headline: 'So it is', track: 'ceasefire', override: { state: 'agreed', reason: 'It is.' } },
    'reviewer',
  )
  await keyed('reports', 'asked', { headline: 'Triggered, it is said', track: 'sanctions', event: 'trigger' })
  await keyed('proposals/filed:asked/dismissal', 'no', { reason: 'Not so.' }, 'reviewer')
  const tracks = [{ track: 'fighting', facts: {} }, { track: 'talks' }]
  await keyed('reports', 'both', { headline: 'On two tracks', tracks })
  const claims = (...ids: readonly string[]) =>
    ids.map((id) => ({ id, speaker: 'A minister', text: `He took the ${id}.` }))
  await keyed('reports', 'told', { headline: 'He is said to', claims: claims('bribe') })
  await keyed('reports', 'libel', { headline: 'A libel', track: 'fighting', claims: claims('bribe', 'gift') })
  await keyed('reports', 'retold', { headline: 'Again, it is said', claims: claims('gift') })
  await keyed('reports/libel/redaction', 'taken', { reason: 'Untrue.' }, 'admin')
  await done(ask(here, { method: 'PUT', key: 'admin', headers: { 'If-Match': '"1"' }, json }), 200)
  await done(ask(here, { method: 'PATCH', key: 'admin', json: { visibility: 'unlisted' } }), 200)
  clock.pass(86_400_000)
  await scenarios.checkAll()
  return made
}

async function exported({ ask }: TestTracker): Promise<string> {
  const answer = await ask(`${here}/export`)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/jsonl'])
  return answer.text()
}

async function imported({ ask }: TestTracker, body: string, path = here): Promise<readonly Told[]> {
  const headers = { 'Content-Type': 'application/jsonl' }
  const answer = await ask(`${path}/import`, { method: 'POST', key: 'admin', headers, body })
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/jsonl'])
  return (await answer.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told)
}

/** Another tracker, a year later. */
const elsewhere = () => emptyTracker({ at: Date.parse('2026-06-01T12:00:00Z') })

/** Without the numbers and times that each ledger assigns. */
function bare(json: unknown): unknown {
  const own = ['revision', 'recorded', 'importedRecorded', 'knownAt', 'stamps', 'redacted', 'hash', 'etag']
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (own.includes(key) ? undefined : value)))
}

describe('an import of an export', () => {
  it('answers as the original did at every moment, with the times it was recorded at beside its own', async () => {
    const original = await told()
    const copy = elsewhere()
    const lines = await exported(original)
    const answers = await imported(copy, lines)
    expect(answers.filter(({ status }) => status !== 201)).toEqual([])
    copy.clock.pass(1_000)
    await copy.scenarios.checkAll()
    const moments = [
      '2025-05-11T00:00:00Z',
      '2025-05-16T12:00:00Z',
      '2025-05-19T00:00:00Z',
      '2025-05-25T12:00:00Z',
    ]
    for (const moment of moments) {
      const [one, other] = await Promise.all(
        [original, copy].map(async ({ ask }) => bodyOf<Status>(await ask(`${here}?asOf=${moment}`))),
      )
      expect(bare(other), moment).toEqual(bare(one))
    }
    const history = async ({ ask }: TestTracker) =>
      (
        await bodyOf<{ readonly items: readonly HistoryItem[] }>(
          await ask(`${here}/history?limit=200&asOf=2025-05-26T00:00:00Z`),
        )
      ).items
    const [before, after] = [await history(original), await history(copy)]
    expect(bare(after)).toEqual(bare(before))
    const late = (items: readonly HistoryItem[]) => items.find(({ report }) => report === 'late')
    expect(late(after)).toMatchObject({
      importedRecorded: late(before)?.recorded,
      key: 'editor',
    })
    expect(late(after)?.recorded).toMatch(/^2026-06-01/)
    expect(await copy.scenarios.verify('ukraine-diplomatic-track')).toMatchObject({ ok: true })
    expect(await copy.scenarios.settings('ukraine-diplomatic-track')).toMatchObject({
      visibility: 'unlisted',
    })
  })

  it('may be repeated and resumed, files each line once, and exports the same lines again', async () => {
    const copy = elsewhere()
    const lines = await exported(await told())
    const half = lines.slice(0, lines.indexOf('\n', lines.length / 2) + 1)
    const first = await imported(copy, half)
    const second = await imported(copy, lines)
    expect(second.map(({ status }) => status)).toEqual([
      ...first.map(() => 200),
      ...second.slice(first.length).map(() => 201),
    ])
    const { items } = await copy.scenarios.changes('ukraine-diplomatic-track', 0, 200)
    expect(items.filter(({ kind }: Revision) => kind !== 'check')).toHaveLength(second.length)
    const again = (text: string) =>
      text.split('\n').flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as Told).id]))
    expect(again(await exported(copy))).toEqual(again(lines))
    const sent = shipped('reports.json') as readonly Payload[]
    const { id, ...payload } = sent[0] ?? expect.fail()
    const repeated = await copy.deliver(payload, { id })
    expect([repeated.status, repeated.headers.get('Idempotent-Replayed')]).toEqual([200, 'true'])
  })
})

describe('an import of a ledger whose clock was ahead', () => {
  const scenario = 'ukraine-diplomatic-track'
  const hours = 3_600_000

  it('takes everything as it was, and does not answer before the moment of its newest line', async () => {
    const original = await told()
    const lines = await exported(original)
    const recorded = lines.match(/(?<="recorded":")[^"]+/g)?.map((text) => Date.parse(text)) ?? []
    const copy = emptyTracker({ at: Math.max(...recorded) - 13 * hours })
    const answers = await imported(copy, lines)
    expect(answers.filter(({ status }) => status !== 201)).toEqual([])
    expect(await exported(copy)).toBe(lines)
    expect(await copy.scenarios.verify(scenario)).toMatchObject({ ok: true, faults: [] })
    const { knownAt, revision } = await copy.scenarios.status(scenario, {})
    expect(Date.parse(knownAt)).toBeGreaterThanOrEqual(Math.max(...recorded))
    const asOf = `${here}?asOf=${encodeURIComponent(knownAt)}`
    const [now, then] = await Promise.all(
      [here, asOf].map(async (path) => bodyOf<Status>(await copy.ask(path))),
    )
    expect(then).toEqual(now)
    const known = await bodyOf<Status>(await copy.ask(`${here}?knownAt=${encodeURIComponent(knownAt)}`))
    expect(bare(known)).toEqual(bare(now))
    const sent = { id: 'since', type: 'report.filed', data: { headline: 'Since then', track: 'fighting' } }
    expect(await imported(copy, JSON.stringify(sent))).toMatchObject([{ id: 'since', status: 201 }])
    expect(await copy.scenarios.status(scenario, {})).toMatchObject({ revision: revision + 1 })
    expect(await copy.scenarios.verify(scenario)).toMatchObject({ ok: true, faults: [] })
  })

  it('refuses a time more than a day ahead, and says what to do', async () => {
    const made = await told()
    const at = (ahead: number) => new Date(made.clock.now() + ahead).toISOString()
    const line = (id: string, recorded: string) =>
      JSON.stringify({ id, recorded, type: 'report.filed', data: { headline: id } })
    const [one, other] = await imported(
      made,
      [line('far', at(24 * hours + 1)), line('near', at(24 * hours))].join('\n'),
    )
    expect(one?.problem?.errors).toMatchObject([
      { pointer: '/recorded', detail: expect.stringContaining('set the clock of this machine') },
    ])
    expect(other?.status).toBe(201)
  })
})

describe('an export that comes back', () => {
  it.each([
    ['to where it was made, redactions and all', told],
    [
      'to a copy, redactions and all',
      async () => {
        const copy = elsewhere()
        await imported(copy, await exported(await told()))
        return copy
      },
    ],
  ])('%s, changes nothing', async (_, make) => {
    const made = await make()
    const lines = await exported(made)
    const { revision } = await made.scenarios.status('ukraine-diplomatic-track', {})
    const answers = await imported(made, lines)
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    expect(await made.scenarios.status('ukraine-diplomatic-track', {})).toMatchObject({ revision })
    expect(await exported(made)).toBe(lines)
  })
})

describe('an export that was edited and comes back', () => {
  /** Every line of the export, changed; only those that the change concerns differ. */
  const edited = async (change: (line: string) => string) => {
    const made = await told()
    const lines = (await exported(made)).trimEnd().split('\n')
    const changed = lines.map(change)
    const concerned = lines.flatMap((line, at) => (line === changed[at] ? [] : [at + 1]))
    const answers = await imported(made, changed.join('\n'))
    const refused = answers.filter(({ status }) => status !== 200)
    return { made, concerned, refused }
  }

  it.each<readonly [string, string | RegExp, string, number]>([
    ['a headline', '"Better told"', '"Better still"', 1],
    ['a title of the definition', /"title":\{"en":"/, '"title":{"en":"Not ', 2],
    ['a setting', '"visibility":"unlisted"', '"visibility":"public"', 1],
    ['a reason', '"reason":"It was not so."', '"reason":"Who knows."', 1],
  ])('is refused in the lines with another body: %s', async (_, was, is, count) => {
    const { concerned, refused } = await edited((line) => line.replace(was, is))
    expect(concerned).toHaveLength(count)
    expect(refused.map(({ line }) => line)).toEqual(concerned)
    for (const { problem } of refused) expect(problem?.type).toBe('/problems/id-reused')
  })

  it('is refused for another scenario in every line with an id of a delivery', async () => {
    const made = await told()
    const lines = await exported(made)
    const moved = lines.replaceAll('"scenario":"ukraine-diplomatic-track"', '"scenario":"copy"')
    const answers = await imported(made, moved, '/v1/scenarios/copy')
    const [taken, refused] = [201, 422].map((code) => answers.filter(({ status }) => status === code))
    expect(taken?.map(({ id }) => /-(?:definition|settings)-\d+$/.test(id ?? ''))).toEqual([true, true, true])
    expect(refused).toHaveLength(answers.length - 3)
    for (const { problem } of refused ?? []) expect(problem?.type).toBe('/problems/id-reused')
  })
})

describe('an import', () => {
  const report = (id: string, data: object = {}) =>
    JSON.stringify({ id, type: 'report.filed', data: { headline: id, ...data } })

  it.each<readonly [string, object, object, string]>([
    ['lies outside', { occurred: '2025-05-12' }, { earliest: '2025-04-01T00:00:00Z' }, 'lies outside of'],
    ['ends first', { occurred: '2025-05-12' }, { latest: '2025-05-01T00:00:00Z' }, 'ends before it begins'],
    ['has no text', {}, {}, 'belongs to "occurred"'],
  ])('refuses a window that %s', async (_, data, sides, detail) => {
    const [earliest, latest] = ['2025-05-12T00:00:00Z', '2025-05-12T06:00:00Z']
    const window = { earliest, latest: 'earliest' in sides ? '2025-04-02T00:00:00Z' : latest, ...sides }
    const line = { id: 'w', type: 'report.filed', data: { headline: 'H', ...data }, window }
    const [answer] = await imported(await told(), JSON.stringify(line))
    expect(answer?.problem?.errors).toMatchObject([
      { pointer: '/window', detail: expect.stringContaining(detail) },
    ])
  })

  it('refuses a key of the data that no report has, even one that objects inherit', async () => {
    const definition = shipped('definition.json')
    const defined = { id: 'd', type: 'scenario.defined', data: { definition, constructor: 'x' } }
    const changed = { id: 's', type: 'scenario.changed', data: { settings: { archived: true }, note: 'x' } }
    const lines = [report('w', { constructor: 'x' }), JSON.stringify(defined), JSON.stringify(changed)]
    const answers = await imported(await told(), lines.join('\n'))
    expect(answers.map(({ problem }) => problem?.errors?.map(({ pointer }) => pointer))).toEqual([
      ['/data/constructor'],
      ['/data/constructor'],
      ['/data/note'],
    ])
  })

  it('goes on after a line that is refused, and names what was wrong with it', async () => {
    const made = await told()
    const answers = await imported(
      made,
      [
        report('one', { track: 'fighting' }),
        '{"id":',
        report('two', { track: 'weather' }),
        JSON.stringify({
          id: 'three',
          recorded: '2031-01-01T00:00:00Z',
          type: 'report.filed',
          data: { headline: 'H' },
        }),
        JSON.stringify({ id: 'four', type: 'nonsense', data: {} }),
        report('one', { track: 'fighting', body: 'Other' }),
        report('five', { track: 'fighting' }),
        JSON.stringify({ id: 'six', type: 'scenario.changed', data: { settings: { visible: true } } }),
        JSON.stringify({ id: 'seven', type: 'report.filed', data: { headline: 'H' }, 'a/b': 1 }),
      ].join('\n'),
    )
    expect(answers.map(({ line, id, status }) => [line, id, status])).toEqual([
      [1, 'one', 201],
      [2, null, 400],
      [3, 'two', 422],
      [4, 'three', 422],
      [5, 'four', 422],
      [6, 'one', 422],
      [7, 'five', 201],
      [8, 'six', 422],
      [9, 'seven', 422],
    ])
    const pointers = [3, 7, 8].map((at) => answers[at]?.problem?.errors?.map(({ pointer }) => pointer))
    expect(pointers).toEqual([['/recorded'], ['/data/settings/visible'], ['/a~1b']])
    expect(answers[5]?.problem?.type).toBe('/problems/id-reused')
  })

  it('reads when a line was recorded as every other time, and refuses a day that there is not', async () => {
    const made = await told()
    const line = (id: string, recorded: string, more = {}) =>
      JSON.stringify({ id, recorded, type: 'report.filed', data: { headline: 'H' }, ...more })
    const window = { earliest: '2025-02-31T00:00:00Z', latest: '2025-03-01T00:00:00Z' }
    const answers = await imported(
      made,
      [
        line('one', '2025-05-18T14:00:00+02:00'),
        line('two', '2025-02-31T00:00:00Z'),
        line('three', '2025-05-18T14:00:00+02'),
        line('four', '2025-05-18T12:00:00Z', { window }),
      ].join('\n'),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 422, 422, 422])
    const pointers = answers.slice(1).map(({ problem }) => problem?.errors?.map(({ pointer }) => pointer))
    expect(pointers).toEqual([['/recorded'], ['/recorded'], ['/window/earliest']])
    const { items } = await bodyOf<{ items: { importedRecorded?: string }[] }>(
      await made.ask(`${here}/changes?limit=200`),
    )
    expect(items.at(-1)?.importedRecorded).toBe('2025-05-18T12:00:00.000Z')
  })

  it('lets other requests in between lines that are refused', async () => {
    const made = await told()
    let turns = 0
    let ended = false
    const count = () => {
      turns++
      if (!ended) setImmediate(count)
    }
    count()
    const answers = await imported(made, '{}\n'.repeat(20_000))
    ended = true
    expect(answers).toHaveLength(20_000)
    expect(turns).toBeGreaterThan(3)
  })

  it('goes on after a line that is too large, and counts lines as the sender does', async () => {
    const large = (id: string) => report(id, { body: 'x'.repeat(300_000) })
    const lines = [large('one'), '', report('two'), '', large('three')]
    expect(await imported(await told(), lines.join('\r\n'))).toMatchObject([
      { line: 1, id: null, status: 413, problem: { type: '/problems/too-large' } },
      { line: 3, id: 'two', status: 201 },
      { line: 5, id: null, status: 413 },
    ])
  })

  it('takes an administrator and JSON Lines, and a definition first if there is no scenario', async () => {
    const made = elsewhere()
    const headers = { 'Content-Type': 'application/jsonl' }
    const asked = { method: 'POST', headers, body: report('one') }
    expect((await made.ask(`${here}/import`, { ...asked, key: 'reviewer' })).status).toBe(403)
    expect(
      (await made.ask(`${here}/import`, { ...asked, key: 'admin', headers: { 'Content-Type': 'text/csv' } }))
        .status,
    ).toBe(415)
    expect(await imported(made, report('one'))).toMatchObject([{ id: 'one', status: 404 }])
  })
})
