import type { ClaimStatus } from '@tracker/domain'
import { expect, it } from 'vitest'
import { status } from '../channels/testing/statuses.ts'
import { claimGroups } from './claim-groups.ts'

const [some] = status().claims
if (!some) throw new Error('The story has a claim.')

const claim = (id: string, over: Partial<ClaimStatus> = {}): ClaimStatus => ({ ...some, id, ...over })
const ids = (...claims: ClaimStatus[]) =>
  claimGroups(status(), claims).map(({ track, claims: own }) => [track, own.map(({ id }) => id).join(' ')])

it('groups claims by the tracks of the story, in their order, the newest first', () => {
  const general = claim('general', { track: null })
  expect(ids(general, claim('old'), claim('call', { track: 'leaders-call' }), claim('new'))).toEqual([
    ['ceasefire', 'new old'],
    ['leaders-call', 'call'],
    [undefined, 'general'],
  ])
})

it('puts a claim right after the one that it contradicts', () => {
  expect(ids(claim('a'), claim('b'), claim('c', { answers: 'a' }))).toEqual([['ceasefire', 'b a c']])
  const circle = [claim('x', { answers: 'y' }), claim('y', { answers: 'x' })]
  expect(ids(...circle)).toEqual([['ceasefire', 'y x']])
})
