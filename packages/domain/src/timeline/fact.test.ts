import { expect, it } from 'vitest'
import { placeOf } from '../report/place-of.ts'
import { orderKeyAfter } from '../time/order-key.ts'
import { atInstant } from '../time/time-value.ts'
import { orderOfVersion } from './input.ts'

it('keeps versions and a confirmation of one moment in the order of recording', () => {
  const moment = Date.parse('2025-05-01T00:00:00Z')
  const version = { definition: { title: 'T', tracks: {} }, migrate: {}, recorded: moment, from: {} }
  const rulesFrom = orderKeyAfter(moment)
  const second = orderOfVersion({ ...version, version: 2, revision: 2, rulesFrom })
  const confirmation = placeOf({ occurred: atInstant(moment), confirms: 'rule.r' }, 3)
  const third = orderOfVersion({ ...version, version: 3, revision: 4, rulesFrom: confirmation })
  expect([third, confirmation, second].toSorted()).toEqual([second, confirmation, third])
})
