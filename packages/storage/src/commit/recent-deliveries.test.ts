import { expect, it } from 'vitest'
import { keys } from '../items/keys.ts'
import { recentDeliveries } from './recent-deliveries.ts'

const key = (id: number) => keys.delivery('source', 'newsdesk', `msg_${id}`)

it('knows the last ten thousand deliveries, each from when it came last', () => {
  const recent = recentDeliveries()
  for (let id = 0; id < 10_000; id++) recent.note(key(id))
  recent.note(key(0))
  recent.note(key(10_000))
  const known = [0, 1, 2, 10_000, 10_001].filter((id) => recent.has(key(id)))
  expect(known).toEqual([0, 2, 10_000])
})
