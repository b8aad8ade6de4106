import { parsePayload } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapReport } from './map-report.ts'

/** A place for every text of a report, each taken from the payload. */
const text = { pointer: '/text' }
const spoken = { speaker: text, text, checkedBy: text }
const terms = { russia: { stance: { value: 'conditional' }, terms: text } }
const everyText = {
  headline: text,
  body: text,
  standfirst: text,
  attribution: text,
  author: text,
  sources: [{ url: { value: 'https://paper.example/' }, publisher: text, title: text }],
  claims: [spoken],
  tracks: [{ track: { value: 'ceasefire' }, positions: terms, facts: { venue: text, body: text } }],
}

const map = { scenario: { value: 'talks' }, ...everyText }

it('no white space or control character of a text is a reason to refuse a report, wherever the text belongs', () => {
  const unit = fc.constantFrom(...'ab \t\n\r\v\f\0\u0007\u0085\u00a0\u2028\u2029\u200b')
  const written = fc.string({ unit, maxLength: 40 }).map((around) => `a${around}`)
  fc.assert(
    fc.property(written, (one) => {
      const { data } = mapReport({ kind: 'ghost', map }, { text: one })
      const parsed = parsePayload({ type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data })
      expect(parsed).toMatchObject({ ok: true })
    }),
  )
})
