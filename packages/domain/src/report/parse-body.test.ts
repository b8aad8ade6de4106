import { describe, expect, it } from 'vitest'
import { parseBody } from './parse-body.ts'
import { parsePayload } from './parse-payload.ts'

const now = Date.parse('2025-05-18T22:30:00Z')
const ofScenario = { scenario: 'a-story', now }
const ofReport = { ...ofScenario, target: 'msg_1' }
const headline = 'Something happened'
const exactly = (value: string) => ({ value, earliest: Date.parse(value), latest: Date.parse(value) })

function faultsOf(...[kind, json, route]: Parameters<typeof parseBody>): string[] {
  const parsed = parseBody(kind, json, route)
  return parsed.ok ? [] : parsed.faults.map(({ pointer, detail }) => `${pointer} ${detail}`)
}

describe('the body of a bearer route', () => {
  it('may be the bare data, without what the path says, and is then of now', () => {
    expect(parseBody('report', { headline }, ofScenario)).toEqual({
      ok: true,
      scenario: 'a-story',
      command: {
        kind: 'report',
        draft: { occurredGiven: false, content: { headline, occurred: exactly('2025-05-18T22:30:00Z') } },
      },
    })
  })

  it('may be a whole payload, read as the webhook reads it', () => {
    const timestamp = '2025-05-18T22:10:00Z'
    const payload = { type: 'report.filed', timestamp, data: { scenario: 'a-story', headline } }
    expect(parseBody('report', payload, ofScenario)).toEqual(parsePayload(payload))
    expect(parseBody('report', { ...payload, data: { headline } }, ofScenario)).toEqual(parsePayload(payload))
  })

  it('may be a payload without a timestamp', () => {
    const parsed = parseBody('report', { type: 'report.filed', data: { headline } }, ofScenario)
    expect(parsed).toMatchObject({
      command: { draft: { content: { occurred: { value: '2025-05-18T22:30:00Z' } } } },
    })
  })

  it.each([
    ['correction', { reason: 'R', headline, occurred: '2025-05-18T10:00:00Z' }],
    ['retraction', { reason: 'R' }],
  ] as const)('of a %s takes the report from the path', (kind, data) => {
    const expected = { ok: true, scenario: 'a-story', command: { kind, report: 'msg_1', reason: 'R' } }
    expect(parseBody(kind, data, ofReport)).toMatchObject(expected)
    expect(parseBody(kind, { ...data, report: 'msg_1', scenario: 'a-story' }, ofReport)).toMatchObject(
      expected,
    )
  })

  it('of a dismissal takes the proposal from the path', () => {
    const expected = {
      ok: true,
      scenario: 'a-story',
      command: { kind: 'dismissal', proposal: 'msg_1', reason: 'R' },
    }
    expect(parseBody('dismissal', { reason: 'R' }, ofReport)).toEqual(expected)
    expect(parseBody('dismissal', { reason: 'R', proposal: 'msg_1' }, ofReport)).toEqual(expected)
  })
})

describe('the body of a bearer route is refused', () => {
  it('if it contradicts the path', () => {
    const data = { scenario: 'another', report: 'msg_2', reason: 'R' }
    expect(faultsOf('retraction', data, ofReport)).toEqual([
      '/scenario The path says "a-story": leave this out, or let it say the same.',
      '/report The path says "msg_1": leave this out, or let it say the same.',
    ])
    expect(faultsOf('retraction', { type: 'report.retracted', data }, ofReport)).toEqual([
      '/data/scenario The path says "a-story": leave this out, or let it say the same.',
      '/data/report The path says "msg_1": leave this out, or let it say the same.',
    ])
    expect(faultsOf('dismissal', { proposal: 'msg_2', reason: 'R' }, ofReport)).toEqual([
      '/proposal The path says "msg_1": leave this out, or let it say the same.',
    ])
  })

  it('if its type is that of another route', () => {
    const payload = { type: 'report.retracted', timestamp: '2025-05-18T22:10:00Z', data: { headline } }
    expect(faultsOf('report', payload, ofScenario)).toEqual([
      '/type This route takes report.filed, or its data alone.',
    ])
    expect(faultsOf('report', { data: { headline } }, ofScenario)).toHaveLength(1)
  })

  it('with pointers into the body as it came', () => {
    expect(faultsOf('report', { headline, event: 'agree' }, ofScenario)).toEqual([
      expect.stringMatching(/^\/track This is missing/),
    ])
    expect(
      faultsOf('report', { type: 'report.filed', data: { headline, event: 'agree' } }, ofScenario),
    ).toEqual([expect.stringMatching(/^\/data\/track This is missing/)])
    expect(faultsOf('report', 'headline', ofScenario)).toEqual([' This must be an object.'])
    expect(faultsOf('report', { type: 'report.filed' }, ofScenario)).toEqual(['/data "data" is missing.'])
  })
})
