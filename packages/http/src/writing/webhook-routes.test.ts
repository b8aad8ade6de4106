import { describe, expect, it } from 'vitest'
import { accessDocument, secretOf } from '../testing/access.ts'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const agreed = report({ track: 'ceasefire', event: 'agree', occurred: '2025-05-18T11:00:00Z' })

describe('a delivery', () => {
  it('is answered with the report, its revision and its transitions', async () => {
    const { deliver } = await tracker()
    const answer = await deliver(agreed, { id: 'msg_one' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('Location')).toBe(`${here}/revisions/2`)
    const occurred = {
      value: '2025-05-18T11:00:00Z',
      earliest: '2025-05-18T11:00:00Z',
      latest: '2025-05-18T11:00:00Z',
    }
    const cause = { kind: 'report', report: 'msg_one', revision: 2 }
    expect(await bodyOf(answer)).toEqual({
      report: 'msg_one',
      scenario,
      revision: 2,
      transitions: [{ track: 'ceasefire', event: 'agree', from: 'proposed', to: 'agreed', occurred, cause }],
      proposals: [],
      superseded: [],
      backfilled: false,
    })
  })

  it('leads by its Location to the revision that it made', async () => {
    const { ask, deliver } = await tracker()
    const location = (await deliver(agreed)).headers.get('Location') ?? ''
    expect(await bodyOf(await ask(location))).toMatchObject({
      revision: 2,
      kind: 'report',
      source: 'newsdesk',
    })
  })

  it('says so if it was put before others', async () => {
    const { deliver } = await tracker()
    await deliver(agreed)
    const late = report({ track: 'talks', event: 'meet', occurred: '2025-05-17T12:00:00Z' })
    expect(await bodyOf(await deliver(late))).toMatchObject({ backfilled: true })
  })

  it('is refused from a source that may only read, and about a scenario that is not the source’s', async () => {
    const { deliver } = await tracker()
    expect((await problemOf(await deliver(agreed, { source: 'audience' })))['type']).toBe(
      '/problems/forbidden',
    )
    expect((await problemOf(await deliver(agreed, { source: 'local-desk' })))['type']).toBe(
      '/problems/forbidden',
    )
  })

  it('is refused if its scenario does not exist', async () => {
    const { deliver } = await tracker()
    const response = await deliver(report({ scenario: 'local' }), { source: 'local-desk' })
    expect(await problemOf(response)).toMatchObject({ status: 404, scenario: 'local' })
  })

  it('is refused five minutes after it was signed, and is good again when it is signed anew', async () => {
    const made = await tracker()
    const late = { 'webhook-timestamp': String(made.clock.now() / 1000 - 301) }
    expect((await made.deliver(agreed, { id: 'msg_1', headers: late })).status).toBe(401)
    expect((await made.deliver(agreed, { id: 'msg_1' })).status).toBe(201)
  })

  it('signed with a secret that has just come in is taken, although an older document is at hand', async () => {
    const old = accessDocument()
    const fresh = accessDocument()
    Object.assign(old.sources, { agency: { ...old.sources['agency'], secrets: [secretOf('former')] } })
    const asked: boolean[] = []
    const made = await tracker({
      access: ({ fresh: afresh = false } = {}) => (asked.push(afresh), afresh ? fresh : old),
    })
    asked.length = 0
    expect((await made.deliver(agreed, { source: 'agency' })).status).toBe(201)
    expect(asked).toEqual([false, true])
  })
})

describe('a hostile body of 100 KB', () => {
  const filler = 'x'.repeat(100 * 1024)
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000)

  it.each([
    ['lists nested 100,000 deep', deep('[', ']').slice(0, 200_000)],
    ['objects nested deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['lists that are never closed', '['.repeat(100_000)],
    [
      '__proto__',
      JSON.stringify({ type: 'report.filed', data: { filler } }).replace('"data"', '"__proto__"'),
    ],
    ['__proto__ in escapes', `{"\\u005f_proto__":{"role":"admin"},"a":"${filler}"}`],
    ['a key that stands twice', `{"data":{"a":"${filler}","a":1}}`],
    ['twenty thousand keys alike', `{${Array(20_000).fill('"k":1').join(',')}}`],
    ['half of a surrogate pair', `{"data":"${filler}\\ud800"}`],
    ['a number beyond all doubles', `{"n":1${'0'.repeat(100_000)}}`],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from('{"a":"'), Buffer.alloc(100_000, 0xff)])],
    ['white space alone', ' '.repeat(100_000)],
    ['a text that is not closed', `"${'\\\\'.repeat(50_000)}`],
  ])('of %s is refused, and the next request is unharmed', async (_, body) => {
    const made = await tracker()
    const response = await made.deliver(body)
    expect(await problemOf(response)).toMatchObject({ status: 400 })
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false)
    expect((await made.deliver(agreed)).status).toBe(201)
  })

  it.each([
    [
      'keys that are not known',
      { ...agreed, ...Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`key-${at}`, at])) },
    ],
    ['a headline without end', report({ headline: filler })],
    ['fifty thousand claims', report({ claims: Array(50_000).fill(0) })],
    [
      'five thousand positions',
      report({
        track: 'ceasefire',
        positions: Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`p${at}`, 'accepts'])),
      }),
    ],
    [
      'constructor for every name',
      report({ track: 'constructor', event: 'constructor', positions: { constructor: 'accepts' } }),
    ],
    ['toString for a scenario', report({ scenario: 'toString' })],
  ])(
    'of good JSON with %s is refused by its content, and the next request is unharmed',
    async (_, payload) => {
      const made = await tracker()
      const problem = await problemOf(await made.deliver(payload))
      expect(problem).toMatchObject({ status: 422, type: '/problems/payload-invalid' })
      expect(JSON.stringify(problem).length).toBeLessThan(64 * 1024)
      expect((await made.deliver(agreed)).status).toBe(201)
    },
  )
})
