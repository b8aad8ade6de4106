import fc from 'fast-check'
import { it } from 'vitest'
import { parseBody } from './parse-body.ts'

const now = Date.parse('2025-05-18T22:30:00Z')
const ofScenario = { scenario: 'a-story', now }
const ofReport = { ...ofScenario, target: 'msg_1' }

it('never throws, whatever JSON comes', () => {
  const kind = fc.constantFrom('report', 'correction', 'retraction', 'dismissal')
  const whole = fc.record({ type: fc.constant('report.filed'), data: fc.jsonValue() })
  fc.assert(
    fc.property(kind, fc.oneof(fc.jsonValue(), whole), (k, json) => void parseBody(k, json, ofReport)),
  )
})
