import { expect, it } from 'vitest'
import { itemAnchor, itemPath } from '../model/paths.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const count = 40

/** Forty tracks that fall due for review after a week without a report, of which there were twenty, weeks ago. */
async function quiet(): Promise<TalksSite> {
  const states = { open: { on: { end: 'ended' }, reviewAfter: 'P7D' }, ended: { final: true } }
  const tracks = Array.from({ length: count }, (_, n) => [`track-${n}`, { initial: 'open', states }])
  const site = await talksSite({ title: 'Talks', tracks: Object.fromEntries(tracks) })
  for (let n = 0; n < 20; n++) {
    const second = new Date(Date.parse('2025-05-18T13:00:00Z') + n * 1000).toISOString()
    await site.report(`r${n}`, { headline: `Headline ${n}.`, track: `track-${n}`, occurred: second }, second)
  }
  site.told.at('2025-06-15T12:00:00Z')
  return site
}

const timelineOf = (html: string) => html.slice(html.indexOf('id="timeline"'))

it.each(['no check has recorded', 'a check has recorded'])(
  'leaves what is due for review, which %s, out of the timeline, and says at the head that there is no news',
  async (recorded) => {
    const site = await quiet()
    if (recorded.startsWith('a')) await site.told.scenarios.check('talks')
    const seen: string[][] = []
    let path: string | undefined = '/scenarios/talks'
    while (path !== undefined) {
      const html: string = timelineOf(await site.text(path))
      expect(html).not.toContain('data-kind="review"')
      const found = html.matchAll(/class="headline"[^>]*><a[^>]*>Headline (\d+)\./g)
      seen.push([...found].map(([, n]) => n ?? ''))
      const [further = ''] = /<a[^>]* rel="next"[^>]*>/.exec(html) ?? []
      path = /href="([^"#]+)/.exec(further)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.map((page) => page.length)).toEqual([10, 10])
    expect(seen.flat()).toEqual(Array.from({ length: 20 }, (_, n) => String(19 - n)))
    const html = await site.text('/scenarios/talks')
    expect(html).toContain('No news since <time')
    expect(/<script type="application\/ld\+json">.*?<\/script>/.exec(html)?.[0]).toContain('Headline 17.')
  },
)

it('leaves them out of the timeline as of a moment and as known at one', async () => {
  const site = await quiet()
  for (const moment of ['asOf', 'knownAt']) {
    const html = timelineOf(await site.text(`/scenarios/talks?${moment}=2025-06-15T11:00:00Z`))
    expect(html).not.toContain('data-kind="review"')
    expect(html.match(/class="item"/g)).toHaveLength(10)
  }
})

it('has a way to each that is there: the track as of that moment or, once recorded, its revision', async () => {
  const site = await quiet()
  const newest = async () => {
    const { items } = await site.told.scenarios.history('talks', { limit: 1, descending: true })
    const [item] = items
    if (item?.kind !== 'review') throw new Error('the newest is not that a track is due for review')
    const [path, anchor] = itemPath('talks', item).split('#')
    const html = await site.text(path ?? '')
    expect(html).toContain(`id="${anchor}"`)
    return { item, anchor, html }
  }
  const before = await newest()
  expect(before.anchor).toBe(`track-${before.item.track}`)
  expect(before.html).toMatch(/No news (?:since|for a while)/)
  await site.told.scenarios.check('talks')
  const after = await newest()
  expect(after.anchor).toBe(itemAnchor(after.item))
  expect(after.html).toContain('data-kind="review"')
})
