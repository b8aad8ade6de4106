import { describe, expect, it } from 'vitest'
import { talksSite } from '../testing/talks-site.ts'

/** Tracks with these titles. */
const tracks = (count: number, title: (n: number) => string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `track-${n}`,
      {
        title: title(n),
        initial: 'open',
        states: { open: { title: title(n), on: { close: 'closed' } }, closed: { final: true } },
      },
    ]),
  )

const long = (n: number) => `Track ${n} “and” & more, `.repeat(9).slice(0, 200)

/** The page of this many tracks, and its own navigation. */
async function pageOf(count: number, title: (n: number) => string, more: object = {}) {
  const site = await talksSite({ title: 'Talks', tracks: tracks(count, title), ...more })
  const html = await site.text('/scenarios/talks')
  const [nav = ''] = /<nav class="contents".*?<\/nav>/s.exec(html) ?? []
  return { html, nav, site }
}

describe('the contents of a page', () => {
  it('are there only if it is long', async () => {
    expect((await pageOf(12, String)).nav).toBe('')
    const { nav, html } = await pageOf(13, String)
    expect(nav).toContain('aria-labelledby="contents-title"><p id="contents-title">On this page</p>')
    expect(html.indexOf(nav)).toBeLessThan(html.indexOf('id="tracks"'))
  })

  it('lead to every section that it has, in their order, and to no other', async () => {
    const when = { track: 'track-0', in: ['closed'] }
    const rule = { when, track: 'track-1', event: 'close', policy: 'propose' }
    for (const more of [{}, { summary: 'What it is.', rules: { rule } }]) {
      const { nav, html } = await pageOf(13, String, more)
      const sections = [...html.matchAll(/<section id="((?!glance)[\w-]+)"/g)].map(([, id]) => id)
      const [list = ''] = nav.split('<details')
      expect([...list.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id)).toEqual(sections)
      expect(sections).toHaveLength('rules' in more ? 6 : 4)
      expect(html.match(/No dates are set\./g)).toHaveLength(1)
    }
  })

  it('lead to every track, behind a summary that says how many there are', async () => {
    const { nav, html } = await pageOf(40, long)
    expect(nav).toMatch(/<details id="contents-tracks"><summary>Every track by its name \(40\)<\/summary>/)
    const ways = [...nav.matchAll(/href="#(track-[^"]+)"/g)].map(([, id]) => id)
    expect(ways).toHaveLength(40)
    for (const id of ways) expect(html).toContain(`<article class="track" id="${id}"`)
    for (const [, title = ''] of nav.matchAll(/<bdi>(.*?)<\/bdi>/g)) expect(title.length).toBeLessThan(80)
  })

  it('lead to the sections alone on a page in short', async () => {
    const { nav } = await pageOf(100, long)
    expect(nav).toContain('href="#timeline"')
    expect(nav).not.toContain('<details')
  })

  it('stand at another moment too, and not on a further page of the timeline', async () => {
    const { site } = await pageOf(13, String)
    for (let n = 0; n < 20; n++) await site.report(`r${n}`, { headline: `Headline ${n}.` })
    site.told.at('2025-05-18T14:00:00Z')
    const then = await site.text('/scenarios/talks?asOf=2025-05-18T13:00:00Z')
    expect(then).toContain('class="contents"')
    const [, older = ''] = /rel="next"[^>]* href="([^"#]+)/.exec(then) ?? []
    const further = await site.text(older.replaceAll('&amp;', '&'))
    expect(further).toContain('Timeline, older reports')
    expect(further).not.toContain('class="contents"')
  })
})
