import { DomainError } from '@tracker/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../../packages/pages/src/testing/talks-site.ts'

const swings = { initial: 'x', states: { x: { on: { go: 'y' } }, y: { on: { back: 'x' } } } }
const falls = {
  initial: 'x',
  states: {
    x: swings.states.x,
    y: { on: { back: 'x' }, deadlines: { term: { after: 'P1D', policy: 'apply', event: 'back' } } },
  },
}
const follow = (track: string, policy: string) => ({
  when: { track: 't', in: ['y'] },
  track,
  event: 'go',
  policy,
})
const definition = {
  title: 'Talks',
  tracks: { t: swings, u: swings, w: swings, z: falls },
  rules: { first: follow('u', 'apply'), proposed: follow('w', 'propose'), late: follow('z', 'apply') },
}

const moves = fc.array(
  fc.record({
    track: fc.constantFrom('t', 't', 'u', 'z'),
    event: fc.constantFrom('go', 'back'),
    day: fc.constantFrom('2025-05-19', '2025-05-20', '2025-05-22'),
    does: fc.constantFrom('file', 'file', 'file', 'correct', 'retract'),
    which: fc.nat(15),
  }),
  // All that is written, and a check each time, are news.
  { minLength: 6, maxLength: 16 },
)

type Move = typeof moves extends fc.Arbitrary<readonly (infer M)[]> ? M : never

async function write(site: TalksSite, { does, which, ...data }: Move, at: number): Promise<void> {
  const timestamp = new Date(Date.UTC(2025, 4, 25, 0, at)).toISOString()
  site.told.at(timestamp)
  const { day: occurred, ...event } = data
  const content = { scenario: 'talks', headline: 'Something', occurred, ...event }
  const amended = { scenario: 'talks', report: `r${which}`, reason: 'It was wrong.' }
  try {
    if (does === 'file') await site.told.file(`r${at}`, { type: 'report.filed', timestamp, data: content })
    else if (does === 'retract')
      await site.told.file(`x${at}`, { type: 'report.retracted', timestamp, data: amended })
    else
      await site.told.file(`c${at}`, {
        type: 'report.corrected',
        timestamp,
        data: { ...content, ...amended },
      })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
  await site.told.scenarios.check('talks')
}

/** When an entry was touched last and, if it counts, when it was published. */
type Touch = readonly [number, string | undefined]

/** By their ids. */
type Entries = ReadonlyMap<string, Touch>

/** Reads a feed that has no id twice. */
async function entries(site: TalksSite, feed: string): Promise<Entries> {
  const xml = await site.text(`/v1/scenarios/talks/${feed}`)
  const gone = xml.matchAll(/<at:deleted-entry ref="([^"]*)" when="([^"]*)"/g)
  const living: [string, Touch][] = [...xml.matchAll(/<entry>[^]*?<\/entry>/g)].map(([one]) => {
    const part = (name: string) => new RegExp(`<${name}>([^<]*)<`).exec(one)?.[1] ?? ''
    return [part('id'), [Date.parse(part('updated')), part('published')]]
  })
  const found = [
    ...living,
    ...Array.from(gone, ([, id = '', at = '']): [string, Touch] => [id, [Date.parse(at), undefined]]),
  ]
  expect(new Set(found.map(([id]) => id)).size).toBe(found.length)
  return new Map(found)
}

/**
 * Entries keep their dates or get newer ones; one that stops or starts to count gets a newer one. The time at which one
 * was published stays.
 */
function expectNews(before: Entries, after: Entries): void {
  for (const [id, [touched, published]] of before) {
    const [now = 0, still] = after.get(id) ?? []
    expect(now, id).toBeGreaterThanOrEqual(touched)
    if ((still === undefined) !== (published === undefined)) expect(now, id).toBeGreaterThan(touched)
    if (still !== undefined && published !== undefined) expect(still, id).toBe(published)
  }
}

const feeds = ['feed.atom', 'tracks/t/feed.atom', 'tracks/z/feed.atom']

it('no entry goes without a tombstone, turns without a newer date, or goes back in time', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (some) => {
      const site = await talksSite(definition)
      await site.told.scenarios.check('talks')
      const read = () => Promise.all(feeds.map((feed) => entries(site, feed)))
      let before = await read()
      for (const [at, move] of some.entries()) {
        await write(site, move, at)
        const after = await read()
        before.forEach((of, feed) => expectNews(of, after[feed] ?? new Map()))
        before = after
      }
    }),
  )
})
