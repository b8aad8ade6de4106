import { beforeEach, expect, it } from 'vitest'
import { keyOf } from '../testing/access.ts'
import { report } from '../testing/talks.ts'
import { type TestTracker, tracker } from '../testing/tracker.ts'
import { readLive } from './testing/read-live.ts'

const at = '/v1/scenarios/talks/live'
let made: TestTracker

beforeEach(async () => {
  made = await tracker()
  for (const headline of ['first', 'second']) await made.deliver(report({ headline }))
})

async function asked(lastEventId?: string): Promise<Response> {
  return made.ask(at, lastEventId === undefined ? {} : { headers: { 'Last-Event-ID': lastEventId } })
}

it('says what is new and ends, and where and when to go on', async () => {
  const reading = await readLive(await asked('1'))
  expect(await reading.opened()).toEqual({ id: '1', retry: 5_000 })
  expect((await reading.take(3)).map(({ id, event }) => [id, event])).toEqual([
    ['2', 'report'],
    ['3', 'report'],
  ])
})

it('names the newest revision to a reader without one, which then misses nothing', async () => {
  const { opened } = await readLive(await asked())
  const { id } = await opened()
  await made.deliver(report({ headline: 'third' }))
  const events = await (await readLive(await asked(id))).take(5)
  expect(events.map((event) => event.id)).toEqual(['4'])
})

it('is never empty and never 204, which would end a browser’s EventSource', async () => {
  const answer = await asked('3')
  expect([answer.status, await answer.text()]).toEqual([200, 'retry: 5000\nid: 3\n\n'])
})

it('is shared by all readers with the same revision, unless it was read with a key', async () => {
  const { headers } = await asked('1')
  expect([headers.get('Cache-Control'), headers.get('Vary')]).toEqual(['public, max-age=2', 'Last-Event-ID'])
  const withKey = await made.ask(at, { headers: { Authorization: `Bearer ${keyOf('reader')}` } })
  expect(withKey.headers.get('Cache-Control')).toBe('no-store')
})

it('goes on after fifty revisions with the next answer', async () => {
  for (let n = 0; n < 60; n++) await made.deliver(report({ headline: `report ${n}` }))
  const first = await (await readLive(await asked('0'))).take(100)
  const rest = await (await readLive(await asked(first.at(-1)?.id))).take(100)
  expect([first.length, rest.length, rest.at(-1)?.id]).toEqual([50, 13, '63'])
})
