import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePayload } from './parse-payload.ts'
import { everything, filed } from './testing/filed-payload.ts'

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
