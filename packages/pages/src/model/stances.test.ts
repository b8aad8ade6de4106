import { expect, it } from 'vitest'
import { at } from '../channels/testing/statuses.ts'
import type { ChronicleItem } from './chronicle.ts'
import { stancesOf } from './stances.ts'
import { timeScale } from './time-scale.ts'

const now = Date.parse('2025-05-28T00:00:00Z')
const scale = timeScale(Date.parse('2025-05-01T00:00:00Z'), now, [])

function told(day: string, positions: ChronicleItem['positions'], over: Partial<ChronicleItem> = {}) {
  const occurred = at(`${day}T12:00:00Z`)
  const item: ChronicleItem = {
    kind: 'report',
    report: `r-${day}`,
    revision: 2,
    recorded: occurred.latest,
    occurred,
    track: 'gas',
    headline: '',
    status: 'standing',
    transitions: [],
    proposals: [],
    ...over,
  }
  return positions === undefined ? item : { ...item, positions }
}

it('follows the stances of each party, and takes the same again for no change', () => {
  const items = [
    told('2025-05-02', { russia: 'rejects', ukraine: 'accepts' }),
    told('2025-05-05', { ukraine: 'accepts' }),
    told('2025-05-10', { russia: { stance: 'conditional', terms: 'No arms.' } }),
  ]
  const rows = stancesOf({ items }, 'gas', scale)
  expect(rows.map(({ party, spans }) => [party, spans.map(({ stance, to }) => [stance, to?.value])])).toEqual(
    [
      [
        'russia',
        [
          ['rejects', '2025-05-10T12:00:00Z'],
          ['conditional', undefined],
        ],
      ],
      ['ukraine', [['accepts', undefined]]],
    ],
  )
  const [first, last] = rows[0]?.spans ?? []
  expect(first?.end).toBe(last?.start)
  expect(last).toMatchObject({ terms: 'No arms.', report: 'r-2025-05-10', end: scale.place(now) })
})

it('leaves out what was retracted, and other tracks', () => {
  const items = [
    told('2025-05-02', { russia: 'rejects' }, { status: 'retracted' }),
    told('2025-05-03', { russia: 'accepts' }, { track: 'oil' }),
  ]
  expect(stancesOf({ items }, 'gas', scale)).toEqual([])
})
