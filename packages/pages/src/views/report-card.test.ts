import { expect, it } from 'vitest'
import { at, corrected, retracted } from '../channels/testing/statuses.ts'
import { english } from '../text/english/english.ts'
import type { Names } from '../model/names.ts'
import { reportCard } from './report-card.ts'

type CardNames = Pick<Names, 'contests' | 'waiting' | 'dismissals'>

const names: CardNames = { contests: () => [], waiting: () => [], dismissals: () => [] }
const contested: CardNames = {
  ...names,
  contests: () => [
    { report: 'msg_no', disputes: 'msg_ceasefire', by: ['russia'], since: at('2025-05-19T09:00:00Z') },
  ],
}
const shown = (item: Parameters<typeof reportCard>[0], of = names) =>
  reportCard(item, { title: 'Talks', names: of }, english)

it('says that a report is contested, besides what else is to be said of it', () => {
  expect(shown(corrected(), contested).mark).toEqual({ words: 'Contested · Corrected', kind: 'contested' })
  expect(shown(corrected({ status: 'standing' }), contested).mark?.words).toMatch(/^Contested · /)
  expect(shown(corrected()).mark).toEqual({ words: 'Corrected', kind: 'corrected' })
  expect(shown(retracted(), contested).mark?.kind).toBe('retracted')
})

it('says that a reviewer dismissed what a report asked for', () => {
  const dismissal = { revision: 9, recorded: '2025-05-19T09:00:00.000Z', reason: 'Denied' }
  const dismissed = { ...contested, dismissals: () => [dismissal] }
  expect(shown(corrected(), dismissed).mark).toEqual({ words: 'Not confirmed', kind: 'dismissed' })
  expect(shown(retracted(), dismissed).mark?.kind).toBe('retracted')
})

it('says the time once, as it was written', () => {
  const occurred = { ...at('2026-11-25T12:00:00Z'), value: '2026-11-25T14:00[Europe/Kyiv]' }
  expect(shown(corrected({ occurred })).foot).toMatch(/^Wed,? 25 Nov 2026, 14:00, Eastern European Time$/)
})
