import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePayload } from './parse-payload.ts'

type Json = Record<string, unknown>

function filed(data: Json = {}, envelope: Json = {}): Json {
  return {
    type: 'report.filed',
    timestamp: '2025-05-18T22:10:00Z',
    data: { scenario: 'a-story', headline: 'Something happened', ...data },
    ...envelope,
  }
}

const everything = {
  track: 'ceasefire',
  event: 'agree',
  occurred: '2025-05-18',
  expected: '2025-05-19T10:00',
  headline: 'The ceasefire is agreed',
  body: 'First line.\n\n\tSecond line.',
  positions: { russia: 'undeclared', ukraine: 'accepts', constructor: 'conditional' },
  claims: [{ id: 'deaths', speaker: 'A', text: 'Many.', verification: 'disputed', checkedBy: 'B' }],
  sources: [{ url: 'https://example.org/a?b#c', publisher: 'P', title: 'T', published: '2025-05' }],
  attribution: 'Someone, statement',
  author: 'The desk',
}

describe('whatever JSON comes', () => {
  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void parsePayload(json)))
  })

  it('never throws if a valid payload is changed somewhere', () => {
    const full = filed({ ...everything, confirms: 'p', override: { state: 'a', reason: 'R' } })
    const types = fc.constantFrom(
      'report.filed',
      'report.corrected',
      'report.retracted',
      'proposal.dismissed',
    )
    const changed = fc
      .tuple(types, fc.array(fc.nat(60), { maxLength: 3 }), fc.jsonValue())
      .map(([type, ats, put]) =>
        ats.reduce<unknown>((json, at) => replaced(json, { left: at }, put), { ...full, type }),
      )
    fc.assert(
      fc.property(changed, (json) => {
        const parsed = parsePayload(json)
        if (!parsed.ok) expect(parsed.faults).not.toEqual([])
      }),
    )
  })
})

/** The JSON with the value at one place, counted in the order of writing, replaced. */
function replaced(json: unknown, count: { left: number }, put: unknown): unknown {
  if (count.left-- === 0) return put
  if (Array.isArray(json)) return json.map((item) => replaced(item, count, put))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, replaced(value, count, put)]))
}
