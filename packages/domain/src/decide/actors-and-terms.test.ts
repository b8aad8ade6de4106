import { describe, expect, it } from 'vitest'
import { parsePayload } from '../report/parse-payload.ts'
import { refusalOf, story } from '../testing/written-story.ts'

const demand = {
  track: 'ceasefire',
  by: ['russia'],
  to: ['ukraine'],
  positions: { russia: { stance: 'conditional', terms: 'Once Ukraine leaves four regions.' } },
} as const

function faultsOf(data: object) {
  const parsed = parsePayload({
    type: 'report.filed',
    timestamp: '2025-05-18T12:00:00Z',
    data: { scenario: 'talks', track: 'ceasefire', headline: 'Something', ...data },
  })
  return parsed.ok ? [] : parsed.faults
}

describe('who did what to whom, and on which terms', () => {
  it('keeps the terms of a stance in its position, and the actors in the history', () => {
    const told = story()
    told.files('demand', demand)
    expect(told.now().tracks['ceasefire']?.positions['russia']).toMatchObject(demand.positions.russia)
    expect([...told.book.items.values()]).toMatchObject([
      { report: 'demand', by: ['russia'], to: ['ukraine'], source: 'newsdesk' },
    ])
  })

  it('shows the terms in the difference, even if nothing else has changed', () => {
    const told = story()
    told.files('demand', demand)
    const before = told.now()
    told.files('softer', {
      track: 'ceasefire',
      positions: { russia: { stance: 'conditional', terms: 'Once arms deliveries end.' } },
    })
    expect(told.diff(before)).toMatchObject({
      changes: [{ kind: 'position', to: { stance: 'conditional', terms: 'Once arms deliveries end.' } }],
      sentences: [
        'Russia on 30-day unconditional ceasefire: conditional, on the terms “Once arms deliveries end.” ' +
          '(before: conditional, on the terms “Once Ukraine leaves four regions.”).',
      ],
    })
  })

  it('refuses actors that the definition does not know, and one that is named twice', () => {
    const refusal = refusalOf(() => story().files('odd', { by: ['russia', 'atlantis'], to: ['mars'] }))
    const errors = [{ pointer: '/data/by/1' }, { pointer: '/data/to/0' }]
    expect(refusal).toMatchObject({ code: 'payload-invalid', extra: { errors } })
    expect(faultsOf({ to: ['russia', 'russia'] })).toEqual([
      { pointer: '/data/to/1', detail: 'This party is named already; name each once.' },
    ])
  })

  it.each([
    ['maybe', '/data/positions/russia'],
    [{ stance: 'maybe' }, '/data/positions/russia/stance'],
    [{ stance: 'accepts', terms: ' ' }, '/data/positions/russia/terms'],
    [{ terms: 'Only then.' }, '/data/positions/russia/stance'],
    [3, '/data/positions/russia'],
  ])('points into a position that is none: %j', (russia, pointer) => {
    expect(faultsOf({ positions: { russia } })).toMatchObject([{ pointer }])
  })
})
