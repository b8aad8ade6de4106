import { describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'
import { validateAtom } from './testing/xml.ts'

const swings = { initial: 'x', states: { x: { on: { go: 'y' } }, y: { on: { back: 'x' } } } }
const rule = (of: string, track: string) => ({
  when: { track: of, in: ['y'] },
  track,
  event: 'go',
  policy: 'apply',
})

/** A track that swings, one that follows it, and one that follows the follower. */
const definition = {
  title: 'Talks',
  tracks: { t: swings, u: swings, v: swings },
  rules: { follow: rule('t', 'u'), further: rule('u', 'v') },
}

/** The same effect occurs twice within one day of unknown hours. */
async function twice(): Promise<TalksSite> {
  const site = await talksSite(definition)
  const moves = ['t go', 'u back', 'v back', 't back', 't go', 'u back', 'v back', 't back']
  for (const [at, move] of moves.entries()) {
    const [track, event] = move.split(' ')
    const data = { headline: move, track, event, occurred: '2025-05-21' }
    await site.report(`r${at}`, data, `2025-05-23T12:0${at}:00Z`)
  }
  return site
}

const correct = async (site: TalksSite, id: string, occurred: string) => {
  const timestamp = `2025-05-23T13:0${id}:00Z`
  const content = { headline: 't go', track: 't', event: 'go', occurred }
  site.told.at(timestamp)
  const data = { scenario: 'talks', report: 'r0', reason: 'Earlier.', ...content }
  await site.told.file(id, { type: 'report.corrected', timestamp, data })
}

const atomIds = async (site: TalksSite) => {
  const xml = await site.text('/v1/scenarios/talks/feed.atom')
  validateAtom(xml)
  return {
    living: [...xml.matchAll(/<entry>\s*<id>([^<]*)/g)].map(([, id]) => id ?? ''),
    gone: [...xml.matchAll(/ ref="([^"]*)"/g)].map(([, id]) => id ?? ''),
  }
}

const followed = (ids: readonly string[]) => ids.filter((id) => id.includes('/rule/u/follow/'))

describe('what comes about twice within one window', () => {
  it('has an entry of its own each time', async () => {
    const site = await twice()
    const { living } = await atomIds(site)
    expect(new Set(living).size).toBe(living.length)
    expect(followed(living)).toHaveLength(2)
    const feed = (await (await site.app.request('/v1/scenarios/talks/feed.json')).json()) as {
      readonly items: readonly { readonly id: string }[]
    }
    expect(feed.items.map(({ id }) => id).toSorted()).toEqual(living.toSorted())
  })

  it('keeps both entries if a correction moves one of them, which is then newer', async () => {
    const site = await twice()
    const before = await atomIds(site)
    await correct(site, '1', '2025-05-20')
    const after = await atomIds(site)
    expect(followed(after.gone)).toEqual([])
    expect(followed(after.living).toSorted()).toEqual(followed(before.living).toSorted())
    const moved = followed(after.living)[0] ?? ''
    const entry = new RegExp(`<id>${moved}</id>[^]*?</entry>`).exec(
      await site.text('/v1/scenarios/talks/feed.atom'),
    )
    expect(entry?.[0]).toContain('<published>2025-05-23T12:00:00.000Z</published>')
    expect(entry?.[0]).toContain('<updated>2025-05-23T13:01:00.000Z</updated>')
  })

  it.each(['/scenarios/talks', '/scenarios/talks/revisions/2'])(
    'has no fragment twice on %s',
    async (path) => {
      const site = await twice()
      await correct(site, '1', '2025-05-20')
      const html = await site.text(path)
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids.filter((id) => id?.startsWith('rule-')).length).toBeGreaterThan(1)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('is linked to where it can be read', async () => {
    const site = await twice()
    await correct(site, '1', '2025-05-20')
    const links = [
      ...(await site.text('/v1/scenarios/talks/feed.atom')).matchAll(/href="([^"]*#rule-[^"]*)"/g),
    ]
    expect(links.length).toBeGreaterThan(2)
    for (const [, link = ''] of links) {
      const { pathname, hash } = new URL(link)
      expect(await site.text(pathname)).toContain(` id="${hash.slice(1)}"`)
    }
  })
})

describe('what rests on another report since', () => {
  it('is another entry, and the former leaves a tombstone', async () => {
    const when = {
      all: [
        { track: 't', in: ['y'] },
        { party: 'p', on: 't', stance: ['accepts'] },
      ],
    }
    const site = await talksSite({
      ...definition,
      parties: { p: { name: 'P' } },
      rules: { follow: { ...rule('t', 'u'), when } },
    })
    const accept = { track: 't', positions: { p: 'accepts' } }
    await site.report('r1', { headline: '1', occurred: '2025-05-19', ...accept }, '2025-05-23T12:00:00Z')
    const go = { headline: '2', occurred: '2025-05-21', track: 't', event: 'go' }
    await site.report('r2', go, '2025-05-23T12:01:00Z')
    const before = followed((await atomIds(site)).living)
    await site.report('late', { headline: '3', occurred: '2025-05-20', ...accept }, '2025-05-23T12:02:00Z')
    const after = await atomIds(site)
    expect(before).toHaveLength(1)
    expect(after.gone).toEqual(before)
    expect(followed(after.living)).toHaveLength(1)
    const atom = await site.text('/v1/scenarios/talks/feed.atom')
    expect(atom).toContain(`ref="${before[0]}" when="2025-05-23T12:02:00.000Z"`)
    for (const track of ['t', 'u'])
      expect((await site.text(`/v1/scenarios/talks/tracks/${track}/feed.atom`)).includes(' ref=')).toBe(
        track === 'u',
      )
  })
})
