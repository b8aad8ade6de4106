import type { HistoryItem } from '@tracker/domain'
import { expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { emptyTracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const bargain = {
  tracks: [
    { track: 'ceasefire', event: 'agree', positions: { north: 'accepts' } },
    { track: 'call', event: 'hold' },
  ],
}

it('lists a report on several tracks in the history and the stays of each', async () => {
  const made = emptyTracker()
  await made.define()
  const answer = await made.deliver(report(bargain), { id: 'bargain' })
  expect(await bodyOf(answer)).toMatchObject({ transitions: [{ track: 'ceasefire' }, { track: 'call' }] })
  for (const [track, to] of [
    ['ceasefire', 'agreed'],
    ['call', 'held'],
  ]) {
    const path = `${here}/history?track=${track}`
    const { items } = await bodyOf<{ items: readonly HistoryItem[] }>(await made.ask(path))
    expect(items).toMatchObject([{ report: 'bargain', track: null, tracks: bargain.tracks }])
    const spans = await bodyOf<{ items: readonly { state: string }[] }>(
      await made.ask(`${here}/tracks/${track}/spans`),
    )
    expect(spans.items.at(-1)).toMatchObject({ state: to, cause: { report: 'bargain' } })
  }
  const other = await bodyOf<{ items: readonly HistoryItem[] }>(await made.ask(`${here}/history?track=talks`))
  expect(other.items).toEqual([])
})

it.each([
  ['a track besides', { track: 'call' }, '/data/track'],
  ['an event besides', { event: 'hold' }, '/data/event'],
  ['a confirmation', { confirms: 'filed:x' }, '/data/confirms'],
  ['no track', { tracks: [] }, '/data/tracks'],
  ['a track twice', { tracks: [bargain.tracks[0], bargain.tracks[0]] }, '/data/tracks/1'],
  [
    'eleven tracks',
    { tracks: Array.from({ length: 11 }, (_, at) => ({ track: `t-${at}` })) },
    '/data/tracks',
  ],
  ['an unknown track', { tracks: [{ track: 'nowhere' }] }, '/data/tracks/0/track'],
  [
    'an event beside an override',
    { tracks: [{ track: 'call', event: 'hold', override: { state: 'held', reason: 'So.' } }] },
    '/data/tracks/0/override',
  ],
])('refuses %s, and says where', async (_, more, pointer) => {
  const made = emptyTracker()
  await made.define()
  const problem = await problemOf(await made.deliver(report({ ...bargain, ...more }), { id: 'bargain' }))
  expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] })
})

it('says why a dispute of the same day comes before the report that it disputes', async () => {
  const made = emptyTracker()
  await made.define()
  const agreed = { track: 'ceasefire', event: 'agree', occurred: '2025-05-16[Europe/Kyiv]' }
  expect((await made.deliver(report(agreed), { id: 'agreed' })).status).toBe(201)
  const dispute = { disputes: 'agreed', by: ['north'], occurred: '2025-05-16' }
  const problem = await problemOf(await made.deliver(report(dispute), { id: 'dispute' }))
  const detail = expect.stringContaining('that report comes after this one. Reports whose times') as string
  expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/data/disputes', detail }] })
})
